import { HOLE, type Value } from "../../../model/value.ts";

const HOME = String.raw`(?:~|\/root|\/home\/(?:[\w.-]+|${HOLE})|\/users\/(?:[\w.-]+|${HOLE})|\$home|\$\{home\}|%userprofile%|\$env:userprofile|[a-z]:\\users\\[^\\]+)`;
const CONTENT = String.raw`(?:documents|desktop|downloads|pictures|music|videos|movies|library|dropbox|onedrive|\.ssh)`;
const ALL = String.raw`(?:\*|\.\*|\{\*,\.\*\}|${HOLE})`;

const EVERYTHING = new RegExp(
  String.raw`^(?:\/|[a-z]:|\/home|\/users|${HOME}|${HOME}[/\\]${CONTENT})[/\\]?(?:\*|\.\*|\{\*,\.\*\})?$`,
  "iu",
);
const FOUND_INSIDE = new RegExp(String.raw`^${HOME}(?:[/\\]${CONTENT})?[/\\]${ALL}(?:[/\\]${ALL})*$`, "iu");
const SYSTEM = /^\/(?:etc|usr|var|bin|boot|lib|system|home|applications)\/?\*?$/iu;

/** The root, a home, one of the folders in which people keep their things, or a part of the system. */
export function isEverything(path: Value): boolean {
  const shape = plain(path);
  if (shape === "" || shape === HOLE || shape === "." || shape === "*") return false;
  return EVERYTHING.test(shape) || SYSTEM.test(shape);
}

/** Whatever is found in such a folder: `~/Pictures/<name>`. */
export function isWhateverIsInside(path: Value): boolean {
  return FOUND_INSIDE.test(plain(path));
}

/** What programs make for themselves, and what the package brings along. */
const OWN =
  /(?:^|[/._-])(?:te?mp|cache[sd]?|logs?|build|dist|out(?:put)?s?|target|coverage|__pycache__|node_modules|\.git|state|locks?|sessions?|frames?|chunks?|segments?|parts?|thumbs?|thumbnails?|previews?|backups?|snapshots?|generated|downloads?|artifacts?|results?|screenshots?|queue|pid)(?:[/._-]|\*|$)|\*\.(?:te?mp|pyc|pyo|log|lock|pid|bak|old|o|part|swp|cache|aux|toc|out)$/iu;

export function isProgramsOwn(path: string): boolean {
  return OWN.test(path);
}

const NAMED_IN_HOME = new RegExp(String.raw`^${HOME}[/\\][^.*${HOLE}][^*${HOLE}]*$`, "iu");

/** A folder that its user sees in his home and has given a name: `~/work`. */
export function isUsersFolder(path: Value): boolean {
  const shape = plain(path);
  return NAMED_IN_HOME.test(shape) && !isProgramsOwn(shape);
}

function plain(path: Value): string {
  return path.shape
    .slice(0, 1_000)
    .trim()
    .replaceAll(/^["']|["']$/gu, "");
}
