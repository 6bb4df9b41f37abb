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

function plain(path: Value): string {
  return path.shape
    .slice(0, 1_000)
    .trim()
    .replaceAll(/^["']|["']$/gu, "");
}
