import { compileGlob } from "./glob.ts";
import { hostFits, parseHostPattern, plainHost, type HostPattern } from "./host-pattern.ts";

export const SOURCE_KINDS = ["registry", "path", "git", "url"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Where a package is taken from; `host` and `path` where that is an address. */
export interface PackageSource {
  readonly kind: SourceKind;
  readonly host: string | null;
  /** Without a slash in front, query and fragment. */
  readonly path: string;
}

/** `registry`, `path`, `git`, `url`, `git:github.com/acme/**`; a host alone stands for every path there. */
export interface SourcePattern {
  readonly kind: SourceKind;
  readonly host: HostPattern | null;
  readonly path: string;
}

export function parseSourcePattern(text: string): SourcePattern | null {
  const colon = text.indexOf(":");
  const word = colon === -1 ? text : text.slice(0, colon);
  const kind = SOURCE_KINDS.find((each) => each === word);
  if (kind === undefined) return null;
  if (colon === -1) return { kind, host: null, path: "**" };
  if (kind !== "git" && kind !== "url") return null;
  const rest = text.slice(colon + 1);
  const slash = rest.indexOf("/");
  const host = parseHostPattern(slash === -1 ? rest : rest.slice(0, slash));
  return host === null ? null : { kind, host, path: slash === -1 ? "**" : rest.slice(slash + 1) };
}

/** A pattern that is none fits nothing. */
export function compileSource(text: string): (source: PackageSource) => boolean {
  const pattern = parseSourcePattern(text);
  if (pattern === null) return () => false;
  const { kind, host } = pattern;
  const within = compileGlob(pattern.path);
  return (source) =>
    source.kind === kind &&
    (host === null || (source.host !== null && hostFits(host, plainHost(source.host)) && within(source.path)));
}

/** Where a package comes from that a command or manifest asks for in these words. */
export function sourceOf(spec: string): PackageSource {
  const text = spec.trim();
  if (/^(?:\.{0,2}\/|~|[A-Za-z]:[\\/]|\.{1,2}$|file:|link:|workspace:)/u.test(text)) return here("path");
  const shorthand = /^(?:github:|gitlab:|bitbucket:)?([\w.-]{1,100}\/[\w.-]{1,100})(?:#.{0,200})?$/u.exec(text);
  if (shorthand !== null) {
    const host = text.startsWith("gitlab:")
      ? "gitlab.com"
      : text.startsWith("bitbucket:")
        ? "bitbucket.org"
        : "github.com";
    return { kind: "git", host, path: shorthand[1] ?? "" };
  }
  const scp = /^(?:git\+ssh:\/\/)?[\w.-]{1,60}@([\w.-]{1,253}):(?!\d{1,5}\/)([^\s#?]{1,500})/u.exec(text);
  if (scp !== null) return { kind: "git", host: scp[1] ?? null, path: bare(scp[2] ?? "") };
  // pip: `name @ https://…`
  const address = /(?:^|@\s{0,4})((?:git\+)?[a-z][a-z+.-]{0,20}:\/\/[^\s#]{1,2000})/iu.exec(text)?.[1];
  if (address === undefined) return here("registry");
  const isGit = /^git\+|^(?:git|ssh):|\.git(?:[@?]|$)/iu.test(address);
  const [, host = null, path = ""] =
    /:\/\/(?:[^/@\s]{0,200}@)?([^/:\s]{1,253})(?::\d{1,5})?\/?([^?\s]*)/u.exec(address) ?? [];
  return { kind: isGit ? "git" : "url", host, path: isGit ? bare(path) : path };
}

function here(kind: SourceKind): PackageSource {
  return { kind, host: null, path: "" };
}

/** `acme/tool.git@v1` → `acme/tool`. */
function bare(path: string): string {
  return path.replace(/@[^/@]{0,200}$/u, "").replace(/\.git$/u, "");
}
