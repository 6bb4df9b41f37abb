import type { AnomalyCode } from "../model/package-tree.ts";
import { MAX_PART_BYTES, MAX_PATH_BYTES } from "./limits.ts";
import type { Notes } from "./notes.ts";

export interface SafePath {
  /** Relative, `/` between parts, no empty, `.` or `..` part, no control character. Empty: it names its own folder. */
  readonly path: string;
  readonly problems: readonly PathProblem[];
}

interface PathProblem {
  readonly code: AnomalyCode;
  readonly message: string;
}

/** C0, DEL, C1, and what turns or hides text where a person reads the name: bidi controls and zero-width marks. */
const CONTROLS =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** MS-DOS device names: Windows opens the device whatever ending follows ("Naming Files, Paths", Microsoft). */
const RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:[./]|$)/iu;
/** A part that ends in a dot or blank and is more than dots. */
const DROPPED_END = /[^./][.]{1,255}(?:\/|$)| (?:\/|$)|(?:^|\/)\.{3,255}(?:\/|$)/u;
const SHOWN = 120;

/**
 * Turns an entry's name into a path that can neither leave the package nor deceive in a report. What is unsafe is
 * percent-encoded in place (`../x` → `%2E%2E/x`): the content is scanned under that path, and its ending still tells
 * its language. Ordinary names come back unchanged.
 */
export function safePath(name: string): SafePath {
  const problems: PathProblem[] = [];
  const tell = (code: AnomalyCode, what: string): void => {
    problems.push({ code, message: `the name ${quote(name)} ${what}` });
  };

  let text = name;
  if (text.includes("\\")) {
    tell("backslash-path", "has a backslash, which Windows reads as a separator and other systems do not");
    text = text.replaceAll("\\", "/");
  }
  if (text.search(CONTROLS) !== -1) {
    tell("control-character-in-name", "has control or invisible characters");
    text = text.replaceAll(CONTROLS, percentEncode);
  }
  if (text.includes("\u{FFFD}") || LONE_SURROGATE.test(text)) {
    tell("unportable-name", "is not valid UTF-8: each system will call the file something else");
    text = text.toWellFormed();
  }
  if (text.startsWith("//")) tell("absolute-path", "is a network path");
  else if (text.startsWith("/")) tell("absolute-path", "is absolute");
  const drive = /^([A-Za-z]):/u.exec(text);
  if (drive !== null) {
    tell("drive-path", "names a drive");
    text = `${drive[1] ?? ""}%3A/${text.slice(2)}`;
  }
  const rooted = text.startsWith("/") ? ["%2F"] : [];
  const parts = text.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) tell("parent-path", "climbs out of its folder");
  // One look at the whole name: 20,000 names can have 500 parts each.
  const joined = parts.join("/");
  if (DROPPED_END.test(joined)) {
    tell("unportable-name", "ends in a dot or blank, which Windows drops");
  }
  if (joined.includes(":")) {
    tell("unportable-name", "has a colon, which opens a hidden stream on Windows");
  }
  if (RESERVED.test(joined)) tell("unportable-name", "is a device on Windows");
  let path = [...rooted, ...parts.map((part) => (part === ".." ? "%2E%2E" : part))].join("/");
  if (isTooLong(path, parts)) {
    tell("over-long-name", `has ${Buffer.byteLength(name)} bytes`);
    path = shorten(path);
  }
  return { path, problems };
}

/** Names with equal keys are one file on some system: case, Unicode form, and what Windows drops at the end. */
export function collisionKey(path: string): string {
  return path
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[. ]{1,255}(?=\/|$)/gu, "");
}

export function tellName(name: string, path: string, notes: Notes): void {
  for (const { code, message } of safePath(name).problems) notes.anomaly(code, path, message);
}

export function quote(name: string): string {
  const clean = name.toWellFormed().replaceAll(CONTROLS, percentEncode);
  return clean.length > SHOWN ? `"${clean.slice(0, SHOWN)}…"` : `"${clean}"`;
}

function isTooLong(path: string, parts: readonly string[]): boolean {
  const bytes = Buffer.byteLength(path);
  if (bytes <= MAX_PART_BYTES) return false;
  return bytes > MAX_PATH_BYTES || parts.some((part) => Buffer.byteLength(part) > MAX_PART_BYTES);
}

/** Keeps the first folders and the end of the file's name, where its ending is. */
function shorten(path: string): string {
  const parts = path.split("/");
  const cut = parts.map((part) =>
    part.length > SHOWN ? `${part.slice(0, SHOWN / 2)}…${part.slice(-SHOWN / 2)}` : part,
  );
  const folders = cut.slice(0, -1);
  const kept = folders.length > 4 ? [...folders.slice(0, 4), "…"] : folders;
  return [...kept, cut.at(-1) ?? ""].join("/").toWellFormed();
}

function percentEncode(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
