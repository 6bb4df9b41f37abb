import { parseLinks, parsePrimary } from "./parse-expression.ts";
import { parseDollar, parseQuoted, readEscape } from "./parse-text.ts";
import type { PsParser } from "./parser.ts";
import type { PsCommand, PsElement, PsNode, PsRedirect, PsText } from "./tree.ts";

/** Ends a word outside of quotes. */
const WORD_END = /[\s;|&(){},"'\u{2018}-\u{201e}]/u;
const PARAMETER = /[-\u{2013}-\u{2015}]([A-Za-z?][\w-]*)(:?)/uy;
const REDIRECT = /([*1-6]?)(>>|>)(&[12])?|<(?!#)/y;
const MAX_ELEMENTS = 20_000;

/** A command with its arguments. `&` and `.` before it call what follows. */
export function parseCommand(reader: PsParser): PsCommand | null {
  const start = reader.at;
  const invocation = reader.match(/[&.](?=[\s"'($@{])[ \t]*/y)?.[0];
  if (invocation !== undefined) reader.at += invocation.length;
  const name = parseName(reader, invocation !== undefined);
  if (name === null) {
    reader.at = start;
    return null;
  }
  const elements: PsElement[] = [];
  const redirects: PsRedirect[] = [];
  let end = reader.at;
  while (elements.length < MAX_ELEMENTS) {
    reader.skip(false);
    if (reader.done || /[\n;|&)}]/u.test(reader.char())) break;
    const before = reader.at;
    const redirect = reader.match(REDIRECT);
    if (redirect !== null) {
      reader.at += redirect[0].length;
      if (redirect[3] === undefined) {
        reader.skip(false);
        const target = parseArgument(reader);
        const isOutput = redirect[1] === "" || redirect[1] === "1" || redirect[1] === "*";
        if (target !== null && isOutput) redirects.push({ append: redirect[2] === ">>", target });
      }
    } else {
      const element = parseElement(reader);
      if (element !== null) elements.push(element);
    }
    if (reader.at === before) reader.at += 1;
    end = reader.at;
  }
  return { kind: "command", name, elements, redirects, start, end };
}

function parseName(reader: PsParser, invoked: boolean): PsNode | null {
  if (!invoked) return parseWord(reader);
  const char = reader.char();
  if (char === "{") return reader.deeper(() => reader.block());
  const primary = parsePrimary(reader);
  if (primary === null) return parseWord(reader);
  const linked = parseLinks(reader, primary);
  // `& $env:TEMP\a.exe`, `& $dir\x.ps1`: the word goes on.
  return linked.kind === "variable" || linked.kind === "text" ? continueWord(reader, linked) : linked;
}

function parseElement(reader: PsParser): PsElement | null {
  const parameter = reader.match(PARAMETER);
  if (parameter !== null) {
    const start = reader.at;
    const [whole, name = "", colon] = parameter;
    const isWord = /[.\\/=,"'$]/u.test(reader.text[start + whole.length] ?? "") && colon !== ":";
    if (!isWord) {
      reader.at += whole.length;
      if (colon === ":") reader.skip(false);
      const value = colon === ":" ? parseArgument(reader) : null;
      return { kind: "parameter", name: name.toLowerCase(), written: `-${name}`, value };
    }
  }
  if (reader.char() === "@" && /[A-Za-z_]/u.test(reader.char(1))) {
    const start = reader.at;
    const found = reader.match(/@(\w{1,100})/y);
    reader.at += found?.[0].length ?? 1;
    const value: PsNode = { kind: "variable", name: (found?.[1] ?? "").toLowerCase(), start, end: reader.at };
    return { kind: "argument", value, splat: true };
  }
  const value = parseArgument(reader);
  return value === null ? null : { kind: "argument", value, splat: false };
}

/** `'text' > file`: what an expression puts out goes to Out-File. Null: no redirection here. */
export function parseOutput(reader: PsParser): PsCommand | null {
  const found = reader.match(/[ \t]*(>>|>)(?![>&])/y);
  if (found === null) return null;
  const start = reader.at;
  reader.at += found[0].length;
  reader.skip(false);
  const target = parseArgument(reader);
  if (target === null) return null;
  const span = { start, end: reader.at };
  const name: PsText = { kind: "text", parts: ["out-file"], offset: null, ...span };
  const append: readonly PsElement[] =
    found[1] === ">>" ? [{ kind: "parameter", name: "append", written: "-Append", value: null }] : [];
  return {
    kind: "command",
    name,
    elements: [{ kind: "argument", value: target, splat: false }, ...append],
    redirects: [],
    ...span,
  };
}

/** One argument, or several with commas between. */
function parseArgument(reader: PsParser): PsNode | null {
  const first = parseSingle(reader);
  if (first === null) return null;
  const items: PsNode[] = [first];
  while (items.length < MAX_ELEMENTS) {
    const before = reader.at;
    reader.skip(false);
    if (!reader.take(",")) {
      reader.at = before;
      break;
    }
    reader.skip(true);
    const next = parseSingle(reader);
    if (next === null) break;
    items.push(next);
  }
  return items.length === 1 ? first : { kind: "list", items, start: first.start, end: reader.at };
}

function parseSingle(reader: PsParser): PsNode | null {
  const char = reader.char();
  if (char === "{") return reader.deeper(() => reader.block());
  if (
    char === "(" ||
    char === "$" ||
    char === "@" ||
    char === '"' ||
    char === "'" ||
    /[\u{2018}-\u{201e}]/u.test(char)
  ) {
    const primary = parsePrimary(reader);
    if (primary !== null) {
      const linked = parseLinks(reader, primary);
      return linked.kind === "variable" || linked.kind === "text" || linked.kind === "sequence"
        ? continueWord(reader, linked)
        : linked;
    }
  }
  return parseWord(reader);
}

/** `$env:TEMP\a.exe`, `"a"b`, `$(x)/y`: what is glued belongs to the same word. */
function continueWord(reader: PsParser, first: PsNode): PsNode {
  if (reader.done || WORD_END.test(reader.char())) return first;
  const rest = parseWord(reader);
  if (rest === null) return first;
  const before = first.kind === "text" ? first.parts : [first];
  return { kind: "text", parts: [...before, ...rest.parts], offset: null, start: first.start, end: reader.at };
}

/** A word without quotes around it: `i`ex`, `http://x/$y`, `C:\a b` up to its blank. */
function parseWord(reader: PsParser): PsText | null {
  const start = reader.at;
  const parts: (string | PsNode)[] = [];
  let run = start;
  let isPlain = true;
  const flush = (): void => {
    if (reader.at > run) parts.push(reader.text.slice(run, reader.at));
  };
  while (!reader.done) {
    const char = reader.char();
    if (char === "`") {
      if (/^`\r?\n/u.test(reader.text.slice(reader.at, reader.at + 3))) break;
      flush();
      const next = reader.char(1);
      // In a word a backtick only takes away the meaning of what follows: `i`e`x` is iex, whatever `e means in quotes.
      parts.push(/[A-Za-z]/u.test(next) ? next : readEscape(reader));
      if (/[A-Za-z]/u.test(next)) reader.at += 2;
      isPlain = false;
      run = reader.at;
    } else if (char === "$" && reader.at > start) {
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
    } else if ((char === '"' || char === "'") && reader.at > start) {
      flush();
      const quoted = parseQuoted(reader);
      if (quoted !== null) parts.push(...quoted.parts);
      isPlain = false;
      run = reader.at;
    } else if (WORD_END.test(char) || (char === ">" && reader.at > start)) break;
    else reader.at += 1;
  }
  flush();
  if (reader.at === start) return null;
  const merged: (string | PsNode)[] = parts.every((part) => typeof part === "string") ? [parts.join("")] : parts;
  return { kind: "text", parts: merged, offset: isPlain ? start : null, start, end: reader.at };
}
