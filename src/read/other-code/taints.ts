import { HOLE, type Origin, type Value } from "../../model/value.ts";
import type { Source } from "../../model/source.ts";

/** Calls that open a file or give the environment, from the documentation of Lua, R, Java, Kotlin, Scala, C#, Swift, Dart and C++. */
const OPENS =
  /(?:\bFiles\.(?:readString|readAllBytes|readAllLines|lines|newInputStream|newBufferedReader)|\bFile(?:InputStream|Reader)|\bScanner|\bFile\.(?:ReadAll\w{4,10}|ReadLines\w{0,5}|OpenRead|OpenText)|\bStreamReader|\bSource\.fromFile|\bFile|\bString|\bData|\bifstream(?:\s{1,4}\w{1,40})?|\bfopen|io\.(?:open|lines)|readLines|readChar|readRDS|read_file|read_lines|readr::read_file|scan|file|vim\.fn\.readfile|vim\.fn\.glob)\s{0,4}\(/u;
const ENVIRONMENT =
  /\bSystem\.getenv\s{0,4}\(\s{0,4}\)|\bEnvironment\.GetEnvironmentVariables\s{0,4}\(|\bprocessInfo\.environment\b(?!\s{0,2}\[)|\bPlatform\.environment\b(?!\s{0,2}\[)|\bsys\.env\b(?!\s{0,2}[(.])|\bSys\.getenv\s{0,4}\(\s{0,4}\)|\bvim\.fn\.environ\s{0,4}\(\s{0,4}\)/u;
const PATH = /["'](?:~|\$HOME|\/root|\/home\/[\w.-]{1,40})?(\/?\.?[\w.-]{1,60}(?:\/[\w.*-]{1,60}){1,6})["']/u;
const ASSIGNS =
  /^\s{0,80}(?:[A-Za-z_][\w.<>[\],?]{0,80}\s{1,4}){0,3}([A-Za-z_][\w.]{0,60})(?:\s{0,4}\[[^\]\n]{0,60}\])?\s{0,4}(?:=(?!=)|<-)\s{0,4}(.{1,1000})$/u;
const LOOP = /^\s{0,80}for\s{1,4}\(?\s{0,4}(?:_\s{0,4},\s{0,4})?([A-Za-z_]\w{0,60})\s{1,4}in\s{1,4}(.{1,1000})$/u;
/** Of one file; longer ones are data. */
const MAX_LINES = 3_000;

/** Names that hold what a file or the environment gave, line by line from above: enough for a script of a page. */
export function taintsOf(source: Source): ReadonlyMap<string, Origin> {
  const taints = new Map<string, Origin>();
  let offset = 0;
  for (const line of source.text.split("\n").slice(0, MAX_LINES)) {
    for (const part of line.split(/;|\bthen\b|\bdo\b(?=\s+\w)/u)) {
      const [, name, given = ""] = ASSIGNS.exec(part) ?? LOOP.exec(part) ?? [];
      const origin = name === undefined ? null : originIn(given, source, offset, line.length, taints);
      if (name !== undefined && origin !== null) taints.set(name, origin);
    }
    offset += line.length + 1;
  }
  return taints;
}

function originIn(
  text: string,
  source: Source,
  start: number,
  length: number,
  taints: ReadonlyMap<string, Origin>,
): Origin | null {
  const at = source.locate(start, start + length);
  if (ENVIRONMENT.test(text)) return { kind: "environment", name: null, at };
  const path = OPENS.test(text) ? (PATH.exec(text)?.[1] ?? pathInParts(text)) : undefined;
  if (path !== undefined) return { kind: "file", path: path.startsWith("/") ? `~${path}` : `~/${path}`, at };
  for (const [name, origin] of taints) if (isNamed(name, text)) return origin;
  return null;
}

const PART = /["']([~\w.@-]{1,60})["']/gu;
const HOME = /^(?:user\.home|HOME|USERPROFILE|HOMEPATH)$/u;

/** `Path.of(home, ".ssh", "id_rsa")`, `home.resolve(".ssh").resolve("id_rsa")`: a hidden folder and what is in it. */
function pathInParts(text: string): string | undefined {
  const parts = Array.from(text.slice(0, 1_000).matchAll(PART), ([, part = ""]) => part).filter(
    (part) => !HOME.test(part),
  );
  const start = parts.findIndex((part) => /^\.[\w-]/u.test(part));
  return start === -1 ? undefined : parts.slice(start, start + 4).join("/");
}

function isNamed(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!/[\w.]/u.test(text[at - 1] ?? "") && !/[\w(]/u.test(text[at + name.length] ?? "")) return true;
  return false;
}

/** What a call sends: the names in it that hold something, or the call itself that opens it. */
export function payloadIn(text: string, source: Source, start: number, taints: ReadonlyMap<string, Origin>): Value {
  const origins = [...taints].filter(([name]) => isNamed(name, text)).map(([, origin]) => origin);
  const here = originIn(text, source, start, text.length, new Map());
  return { text: null, shape: HOLE, origins: here === null ? origins.slice(0, 8) : [here], encodings: [] };
}
