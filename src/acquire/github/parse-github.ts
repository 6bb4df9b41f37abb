import { ScanError } from "../../model/scan-error.ts";
import type { Target } from "../../model/target.ts";
import { plainText } from "../../network/plain-text.ts";

type GithubTarget = Extract<Target, { kind: "github" }>;

const OWNER = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/;
const REPOSITORY = /^[A-Za-z0-9._-]{1,100}$/;
/** git-check-ref-format(1), without what no forge allows: control characters, space, `~^:?*[\`, `..`, `@{`. */
const REF = /^[^\s~^:?*[\\\p{Cc}-][^\s~^:?*[\\\p{Cc}]{0,254}$/u;

/** `owner/repo[/path][@ref]`, the part after `github:`. */
export function parseGithubReference(text: string): GithubTarget {
  const at = refPosition(text);
  const ref = at === -1 ? null : text.slice(at + 1);
  const [owner = "", repository = "", ...path] = (at === -1 ? text : text.slice(0, at)).split("/");
  return githubTarget(owner, repository, path, ref, `github:${text}`);
}

/** Checks the parts; `shown` is what the user wrote. */
export function githubTarget(
  owner: string,
  repositoryName: string,
  path: readonly string[],
  ref: string | null,
  shown: string,
): GithubTarget {
  const repository = repositoryName.replace(/\.git$/, "");
  const parts = path.flatMap((part) => part.split("/")).filter((part) => part !== ""); // a URL's part can hide %2f
  const wrong = (what: string): ScanError =>
    new ScanError("usage", `${plainText(shown)}: ${what}`, { hint: "Write github:owner/repo[/path][@ref]." });
  if (!OWNER.test(owner)) throw wrong("the owner is missing or has impossible characters");
  if (!REPOSITORY.test(repository) || repository === "." || repository === "..") {
    throw wrong("the repository is missing or has impossible characters");
  }
  if (parts.some((part) => part === "." || part === ".." || part.includes("\\") || /\p{Cc}/u.test(part))) {
    throw wrong("the path may not leave the repository");
  }
  if (ref !== null && (!REF.test(ref) || /\.\.|@\{|\/\/|^\/|\/$/.test(ref)))
    throw wrong("that is no branch, tag or commit");
  return { kind: "github", owner, repository, path: parts.length === 0 ? null : parts.join("/"), ref };
}

/** The last `@` that does not begin a path part: `packages/@scope/name` has no ref. */
function refPosition(text: string): number {
  for (let at = text.lastIndexOf("@"); at > 0; at = text.lastIndexOf("@", at - 1)) {
    if (text[at - 1] !== "/") return at;
  }
  return -1;
}
