import type { Reader, Reading, Source } from "../../model/source.ts";
import { isRunKey, languageOfStarted } from "../run-key.ts";
import { factAt } from "../text/place.ts";
import { constant } from "../value.ts";
import { embedPieces } from "./syntax/mapped-source.ts";

/** Values of one file; a file with more is a backup of somebody's registry. */
export const MAX_VALUES = 5_000;

const KEY = /^\s{0,8}\[(-?)([^\]\n]{1,1000})\]/u;
const VALUE =
  /^\s{0,8}(?:"((?:[^"\\\n]|\\.){0,400})"|@)\s{0,8}=\s{0,8}(?:"((?:[^"\\\n]|\\.){0,8000})"|hex\([12]\):([\da-fA-F,\s\\]{2,24000}))/u;

/**
 * What Windows takes into its registry when somebody opens the file (`.reg`): a value below a key such as Run is a command
 * line that it starts at every log-in.
 */
export const readRegistryFile: Reader = (source, reading) => {
  let key: string | null = null;
  let values = 0;
  for (const { text, start } of logicalLines(source.text)) {
    const opened = KEY.exec(text);
    if (opened !== null) {
      key = opened[1] === "-" ? null : (opened[2] ?? "");
      continue;
    }
    const value = key === null ? null : VALUE.exec(text);
    if (key === null || value === null) continue;
    values += 1;
    if (values > MAX_VALUES) {
      const message = `${source.path}: more than ${MAX_VALUES} values; the rest was not read`;
      reading.gap({ code: "too-many", path: source.path, line: source.locate(start).line, message, blocking: true });
      return;
    }
    const written = value[2];
    const command = written === undefined ? fromHex(value[3] ?? "") : undone(written);
    const name = undone(value[1] ?? "");
    if (isRunKey(constant(key), constant(name)))
      tellStarted({ key, command, written: written ?? "", start, end: start + text.length }, source, reading);
  }
};

interface Started {
  readonly key: string;
  readonly command: string;
  /** As it stands in the file; "": as numbers. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

function tellStarted({ key, command, written, start, end }: Started, source: Source, reading: Reading): void {
  const base = factAt(source, start, end, source.context);
  reading.fact({
    kind: "operation",
    operation: { op: "persist", mechanism: "registry-run-key", target: constant(key), content: constant(command) },
    ...base,
  });
  const layer = { kind: "field", name: "Run" } as const;
  const offset = written === "" ? start : source.text.indexOf(written, start);
  const piece = { text: command, offset, exact: command === written };
  const language = languageOfStarted(command);
  embedPieces([piece], { language, layer, context: source.context }, source, reading);
}

/** Numbers go on in the next line behind a backslash. */
function* logicalLines(text: string): Iterable<{ readonly text: string; readonly start: number }> {
  let start = 0;
  let kept = "";
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, end).replace(/\r$/u, "");
    const goesOn = line.endsWith("\\") && (kept !== "" || /=\s{0,8}hex/u.test(line)) && kept.length < MAX_KEPT;
    kept += goesOn ? line.slice(0, -1) : line;
    at = end + 1;
    if (goesOn) continue;
    if (kept.trim() !== "") yield { text: kept, start };
    kept = "";
    start = at;
  }
}

const MAX_KEPT = 30_000;

function undone(text: string): string {
  return text.replaceAll(/\\(["\\])/gu, "$1");
}

/** `hex(2):70,00,6f,00,…`: text of two bytes a letter. */
function fromHex(numbers: string): string {
  const bytes = (numbers.match(/[\da-fA-F]{1,2}/gu) ?? []).map((each) => Number.parseInt(each, 16));
  return Buffer.from(bytes).toString("utf16le").replaceAll("\0", "");
}
