import { exactVersion, fromAddress, fromRegistry, type PackageRequest } from "./package-request.ts";

/** Names as the registry takes them, older ones with capitals included (npm's "validate-npm-package-name"). */
const NAME = /^(?:@[\w.~-]{1,100}\/)?[\w~][\w.~-]{0,213}$/u;

export function isNpmName(text: string): boolean {
  return text.length <= 214 && NAME.test(text);
}

const HOSTS: ReadonlyMap<string, string> = new Map([
  ["github", "github.com"],
  ["gitlab", "gitlab.com"],
  ["bitbucket", "bitbucket.org"],
  ["gist", "gist.github.com"],
]);

/** `name`, `name@range`, `alias@npm:name@range`, `owner/repository`, an address or a folder: a word of a command line. */
export function npmWord(word: string): PackageRequest | null {
  const at = word.indexOf("@", 1);
  const name = at === -1 ? word : word.slice(0, at);
  const isAlias = /^@(?:npm|jsr|workspace|file|link):/u.test(word.slice(Math.max(0, at))) && isNpmName(name);
  if (!isAlias && addressedBy(word) !== null) return npmEntry(null, word);
  if (/^(?:npm|jsr):/u.test(word)) return npmEntry(null, word);
  if (!isNpmName(name)) return null;
  return at === -1 ? fromRegistry("npm", name, null) : npmEntry(name, word.slice(at + 1));
}

/** What a manifest says: a name, and a range or one of npm's, yarn's and pnpm's other ways to say where it is. */
export function npmEntry(name: string | null, spec: string): PackageRequest {
  const written = spec.trim();
  const protocol = /^(npm|jsr|workspace|catalog|patch):(.{0,1000})$/su.exec(written);
  const [, kind, rest = ""] = protocol ?? [];
  if (kind === "npm" || kind === "jsr") return aliased(name, kind, rest, written);
  if (kind === "workspace") return { ...fromRegistry("npm", name ?? rest, written), source: "workspace" };
  // `patch:name@npm%3A1.0.0#path`: the registry's package with local changes.
  const patched = kind === "patch" ? /^(@?[^@]{1,200})@(?:npm(?:%3A|:))?([^#]{0,200})/u.exec(rest) : null;
  if (patched !== null) {
    const range = decodedRange(patched[2] ?? "");
    return fromRegistry("npm", patched[1] ?? name ?? "", written, exactVersion(range));
  }
  const found = addressedBy(written);
  if (found !== null) return fromAddress("npm", name, found.source, written, found.address);
  return fromRegistry("npm", name ?? written, written === "" ? null : written, exactVersion(written));
}

/** `npm:b@^1` under the name `a`; yarn writes `a: npm:^1` for an `a` of the registry; `jsr:` is another registry. */
function aliased(name: string | null, kind: "npm" | "jsr", target: string, written: string): PackageRequest {
  const at = target.indexOf("@", 1);
  const other = at === -1 ? target : target.slice(0, at);
  const ecosystem = kind === "npm" ? "npm" : "other";
  const isRange = name !== null && /^[\d^~<>=*v]|^$/u.test(target);
  if (isRange || !isNpmName(other)) {
    const range = isRange ? target : null;
    return fromRegistry(ecosystem, name ?? target, range, range === null ? null : exactVersion(range));
  }
  const range = at === -1 ? null : target.slice(at + 1);
  return {
    ...fromRegistry(ecosystem, other, name === null ? range : written, range === null ? null : exactVersion(range)),
    alias: name === null || name === other ? null : name,
  };
}

interface Addressed {
  readonly source: "url" | "git" | "path";
  readonly address: string;
}

/** Where a spec leads that is no range; null: it is a range or a tag. */
function addressedBy(spec: string): Addressed | null {
  if (/^(?:file|link|portal):/iu.test(spec)) return { source: "path", address: spec.replace(/^\w+:(?:\/\/)?/u, "") };
  if (/^(?:\.{1,2}(?:[/\\]|$)|~[/\\]|\/)|^[A-Za-z]:[/\\]/u.test(spec)) return { source: "path", address: spec };
  if (/^git(?:\+\w{1,10})?:|^ssh:/iu.test(spec)) return { source: "git", address: spec.replace(/^git\+/iu, "") };
  if (/^[\w.-]{1,60}@[\w.-]{1,100}:(?!\d+\/)[\w./~-]/u.test(spec)) return { source: "git", address: spec };
  if (/^https?:\/\//iu.test(spec)) {
    const isRepository =
      /^https?:\/\/(?:[^@/]{0,200}@)?(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)\/[^/?#]+\/[^/?#]+\/?(?:#|$)/iu;
    const isGit = isRepository.test(spec) || /\.git(?:#|$)/iu.test(spec);
    return { source: isGit ? "git" : "url", address: spec };
  }
  const short =
    /^(?:(github|gitlab|bitbucket|gist):)?([\w.-]{1,100}\/[\w.-]{1,100}|(?<=gist:)\w{1,100})(#.{0,200})?$/u.exec(spec);
  if (short === null) return null;
  return {
    source: "git",
    address: `https://${HOSTS.get(short[1] ?? "github") ?? ""}/${short[2] ?? ""}${short[3] ?? ""}`,
  };
}

function decodedRange(text: string): string {
  return text.replaceAll(/%3a/giu, ":").replace(/^npm:/u, "");
}
