import type { PsParser } from "./parser.ts";
import type { PsNode, PsText } from "./tree.ts";

const ESCAPES = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["0", "\0"],
  ["a", "\u{7}"],
  ["b", "\b"],
  ["e", "\u{1b}"],
  ["f", "\f"],
  ["v", "\v"],
]);
const VARIABLE = /\$(?:\{((?:[^{}`\n]|`.){1,200})\}|((?:[A-Za-z_]\w*:(?=[A-Za-z_]))?[\p{L}_]\w*|[?^$_](?!\w)))/uy;
const DOUBLE = /["\u{201c}-\u{201e}]/u;
const SINGLE = /['\u{2018}-\u{201b}]/u;

/** `$x`, `${x}`, `$env:x`, `$script:x` at the reader. */
export function parseVariable(reader: PsParser): PsNode | null {
  const found = reader.match(VARIABLE);
  if (found === null) return null;
  const start = reader.at;
  reader.at += found[0].length;
  const written = (found[1] ?? found[2] ?? "").replaceAll("`", "");
  // Secrets are known by their names as they are written.
  const name = /^env:/iu.test(written) ? `env:${written.slice(4)}` : written.toLowerCase();
  return {
    kind: "variable",
    name: name.replace(/^(?:script|global|local|private|using|variable):/u, ""),
    start,
    end: reader.at,
  };
}

/** A quoted text or a here-string. Null: something else. */
export function parseQuoted(reader: PsParser): PsText | null {
  const char = reader.char();
  const start = reader.at;
  if (char === "@" && (DOUBLE.test(reader.char(1)) || SINGLE.test(reader.char(1)))) {
    const head = reader.match(/@["'\u{2018}-\u{201e}][ \t]*\r?\n/uy);
    if (head !== null) return hereString(reader, head[0].length, DOUBLE.test(reader.char(1)));
  }
  if (SINGLE.test(char)) {
    reader.at += 1;
    return verbatim(reader, start);
  }
  if (!DOUBLE.test(char)) return null;
  reader.at += 1;
  return expandable(reader, start, reader.end, (at) => DOUBLE.test(reader.text[at] ?? ""));
}

function verbatim(reader: PsParser, start: number): PsText {
  const parts: string[] = [];
  const from = reader.at;
  let run = from;
  while (reader.at < reader.end) {
    if (!SINGLE.test(reader.char())) {
      reader.at += 1;
      continue;
    }
    if (!SINGLE.test(reader.char(1))) break;
    parts.push(reader.text.slice(run, reader.at + 1));
    reader.at += 2;
    run = reader.at;
  }
  parts.push(reader.text.slice(run, reader.at));
  const offset = parts.length === 1 ? from : null;
  reader.at = Math.min(reader.end, reader.at + 1);
  return { kind: "text", parts: [parts.join("")], offset, start, end: reader.at };
}

function hereString(reader: PsParser, opening: number, expands: boolean): PsText {
  const start = reader.at;
  const from = start + opening;
  const close = expands ? /\r?\n["\u{201c}-\u{201e}]@/uy : /\r?\n['\u{2018}-\u{201b}]@/uy;
  let end = -1;
  for (let at = reader.text.indexOf("\n", from - 1); at !== -1; at = reader.text.indexOf("\n", at + 1)) {
    close.lastIndex = reader.text[at - 1] === "\r" ? at - 1 : at;
    if (close.test(reader.text)) {
      end = reader.text[at - 1] === "\r" ? at - 1 : at;
      break;
    }
  }
  const stop = end === -1 ? reader.end : Math.max(end, from);
  reader.at = from;
  const text: PsText = expands
    ? expandable(reader, start, stop, () => false)
    : { kind: "text", parts: [reader.text.slice(from, stop)], offset: from, start, end: stop };
  reader.at = end === -1 ? reader.end : stop + (reader.text[end] === "\r" ? 4 : 3);
  return { ...text, end: reader.at };
}

function expandable(reader: PsParser, start: number, end: number, closes: (at: number) => boolean): PsText {
  const parts: (string | PsNode)[] = [];
  const from = reader.at;
  let run = from;
  let isPlain = true;
  const flush = (): void => {
    if (reader.at > run) parts.push(reader.text.slice(run, reader.at));
  };
  while (reader.at < end) {
    const char = reader.char();
    if (closes(reader.at)) {
      if (!closes(reader.at + 1)) break;
      reader.at += 1;
      flush();
      isPlain = false;
      reader.at += 1;
      run = reader.at;
    } else if (char === "`") {
      flush();
      const escape = readEscape(reader);
      parts.push(escape);
      isPlain = false;
      run = reader.at;
    } else if (char === "$") {
      const before = reader.at;
      const node = parseDollar(reader);
      if (node === null) {
        reader.at = before + 1;
        continue;
      }
      if (before > run) parts.push(reader.text.slice(run, before));
      parts.push(node);
      isPlain = false;
      run = reader.at;
    } else reader.at += 1;
  }
  flush();
  reader.at = Math.min(reader.end, reader.at + 1);
  return { kind: "text", parts, offset: isPlain ? from : null, start, end: reader.at };
}

/** What a backtick makes of the character behind it. */
export function readEscape(reader: PsParser): string {
  const unicode = reader.match(/`u\{([0-9A-Fa-f]{1,6})\}/y);
  if (unicode !== null) {
    reader.at += unicode[0].length;
    const code = Number.parseInt(unicode[1] ?? "0", 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : "";
  }
  const next = reader.char(1);
  reader.at += 2;
  return ESCAPES.get(next) ?? next;
}

/** `$(…)` or a variable; `$x.y` in a text is the variable and then text. */
export function parseDollar(reader: PsParser): PsNode | null {
  if (reader.char(1) !== "(") return parseVariable(reader);
  const start = reader.at;
  reader.at += 2;
  const body = reader.deeper(() => reader.body(")")) ?? [];
  reader.take(")");
  return { kind: "sequence", body, start, end: reader.at };
}
