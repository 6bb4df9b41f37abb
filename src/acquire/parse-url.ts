import { ScanError } from "../model/scan-error.ts";
import type { Target } from "../model/target.ts";
import { githubTarget } from "./github/parse-github.ts";
import { plainText } from "../network/plain-text.ts";

const CLAWHUB_HOSTS: ReadonlySet<string> = new Set(["clawhub.ai", "www.clawhub.ai"]);
const GITHUB_HOSTS: ReadonlySet<string> = new Set(["github.com", "www.github.com"]);

/** A page of ClawHub or GitHub is understood as what it shows; every other URL is downloaded. */
export function parseUrl(text: string): Target {
  if (!URL.canParse(text)) throw new ScanError("usage", `${plainText(text)} is no valid address`);
  const url = new URL(text);
  const parts = pathParts(url);
  if (CLAWHUB_HOSTS.has(url.hostname)) return clawhubPage(parts) ?? { kind: "url", url: url.href };
  if (GITHUB_HOSTS.has(url.hostname)) return githubPage(parts, text) ?? { kind: "url", url: url.href };
  return { kind: "url", url: url.href };
}

function pathParts(url: URL): readonly string[] {
  try {
    return url.pathname
      .split("/")
      .filter((part) => part !== "")
      .map(decodeURIComponent);
  } catch (cause) {
    throw new ScanError("usage", `${plainText(url.href)} is no valid address`, { cause });
  }
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
/** First path parts of the site that are no publisher (openclaw/clawhub src/routes). */
const RESERVED: ReadonlySet<string> = new Set(["api", "p", "orgs", "search", "auth", "cli", "skills-sh", "official"]);

/** `/owner/slug`, `/owner/skills/slug`, `/owner/plugins/name`, `/plugins/[@scope/]name`, `/packages/…`. */
function clawhubPage(parts: readonly string[]): Target | null {
  const [first = "", second = "", third = ""] = parts;
  if (RESERVED.has(first)) return null;
  if (first === "plugins" || first === "packages" || first === "skills") {
    return second.startsWith("@") ? named(second.slice(1), third) : named(null, second);
  }
  const owner = first.replace(/^@/, "");
  if ((second === "skills" || second === "plugins") && third !== "") return named(owner, third);
  return second === "" ? null : named(owner, second);
}

function named(owner: string | null, slug: string): Target | null {
  if (!NAME.test(slug) || slug.includes("..")) return null;
  if (owner !== null && (!NAME.test(owner) || owner.includes(".."))) return null;
  return { kind: "clawhub", owner: owner?.toLowerCase() ?? null, slug: slug.toLowerCase(), version: null };
}

/** `/o/r`, `/o/r/tree/ref[/path]`, `/o/r/blob/ref/path/SKILL.md`. A ref with a slash is taken up to the slash. */
function githubPage(parts: readonly string[], text: string): Target | null {
  const [owner = "", repository = "", view, ref, ...path] = parts;
  if (view === undefined) return repository === "" ? null : githubTarget(owner, repository, [], null, text);
  if (view === "tree" && ref !== undefined) return githubTarget(owner, repository, path, ref, text);
  if (view === "blob" && ref !== undefined && /^skills?\.md$/i.test(path.at(-1) ?? "")) {
    return githubTarget(owner, repository, path.slice(0, -1), ref, text);
  }
  return null;
}
