import type { OperationFact } from "../../../model/fact.ts";
import type { Address } from "../../host.ts";

/** `releases/download/v1.2.0/` in a Dockerfile: one version, and what it does stays in the container. */
export function isHeldInImage(fact: OperationFact, { path }: Address): boolean {
  return isOfImage(fact) && /\/releases\/download\//u.test(path);
}

/** What a Dockerfile does, it does to an image and not to the machine that one is built on. */
export function isOfImage({ at, layers }: OperationFact): boolean {
  if (layers.some((layer) => layer.kind === "fence" && /^(?:dockerfile|containerfile|docker)\b/iu.test(layer.info)))
    return true;
  return /(?:^|\/)(?:[\w.-]{1,60}\.)?(?:dockerfile|containerfile)(?:\.[\w-]{1,40})?$/iu.test(at.path);
}

/** `script.src = "https://cdn.jsdelivr.net/npm/vega@5"`, `import("https://esm.sh/vega@5")`: a page gets a package of npm, and runs it in its own frame. */
export function isPagesLibrary({ snippet, language }: OperationFact, { host, path }: Address): boolean {
  if (!/\.src\b|\bimport\s{0,2}\(/u.test(snippet) || !/^(?:java|type)script$/u.test(language)) return false;
  return (host === "cdn.jsdelivr.net" && path.startsWith("/npm/")) || PACKAGE_SHELVES.has(host);
}

const PACKAGE_SHELVES: ReadonlySet<string> = new Set([
  "unpkg.com",
  "esm.sh",
  "cdnjs.cloudflare.com",
  "code.jquery.com",
]);

/** What is attached to a version of a repository, which only those can change who made it. */
export function isRelease({ path }: Address): boolean {
  return RELEASE.test(path);
}

const RELEASE = /^(?:\/repos)?\/[^/]{1,100}\/[^/]{1,100}\/releases\//u;

/** RFC 2606: nobody can have such a host, so that it only shows where the reader's own goes. */
export function isReservedHost(url: string): boolean {
  return RESERVED.test(url);
}

const RESERVED = /^https?:\/\/[\w.-]{1,200}\.example\.(?:com|org|net)(?:[/?#:]|$)/iu;
