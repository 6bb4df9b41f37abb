import { MAX_NODES, type Flaw, type ManifestNode } from "./node.ts";
import { newTable, put } from "./toml-tables.ts";

/** Arrays and inline tables in each other; real files nest three. */
export const MAX_TOML_DEPTH = 40;
const MAX_FLAWS = 3;

/** Where the reader stands. */
export interface TomlState {
  readonly text: string;
  at: number;
  nodes: number;
  readonly flaws: Flaw[];
}

export function flaw(state: TomlState, code: Flaw["code"], offset: number, message: string): void {
  if (state.flaws.length < MAX_FLAWS) state.flaws.push({ code, offset, message });
}

const BARE_KEY = /[\w-]{1,300}/y;

export function readKeys(state: TomlState): readonly string[] {
  const keys: string[] = [];
  for (;;) {
    skipSpace(state);
    const quote = state.text[state.at];
    if (quote === '"' || quote === "'") {
      const string = readString(state);
      if (string === null) return [];
      keys.push(string.kind === "scalar" ? string.value : "");
    } else {
      BARE_KEY.lastIndex = state.at;
      const bare = BARE_KEY.exec(state.text);
      if (bare === null) return [];
      keys.push(bare[0]);
      state.at = BARE_KEY.lastIndex;
    }
    skipSpace(state);
    if (state.text[state.at] !== "." || keys.length > MAX_TOML_DEPTH) return keys;
    state.at += 1;
  }
}

/** Null: broken; the flaw is noted. */
export function readValue(state: TomlState, depth: number): ManifestNode | null {
  const { text, at: start } = state;
  state.nodes += 1;
  const first = text[start];
  if (first === '"' || first === "'") return readString(state);
  if (first === "[" || first === "{") {
    if (depth < MAX_TOML_DEPTH) return first === "[" ? readArray(state, depth) : readInline(state, depth);
    flaw(state, "too-deep", start, `values nested more than ${MAX_TOML_DEPTH} levels deep were not read`);
    return null;
  }
  const [word = ""] = /^[^\s,\]}#]{1,300}/.exec(text.slice(start, start + 300)) ?? [];
  if (word === "") {
    flaw(state, "unparsable", start, "a value is missing");
    return null;
  }
  state.at += word.length;
  return { kind: "scalar", start, end: state.at, value: word, isString: false };
}

function readArray(state: TomlState, depth: number): ManifestNode | null {
  const start = state.at;
  const items: ManifestNode[] = [];
  state.at += 1;
  for (skipBlank(state); state.text[state.at] !== "]"; skipBlank(state)) {
    if (state.text[state.at] === ",") {
      state.at += 1;
      continue;
    }
    if (state.at >= state.text.length) {
      flaw(state, "unparsable", start, "an array does not end");
      break;
    }
    const item = readValue(state, depth + 1);
    if (item === null) return null;
    if (state.nodes < MAX_NODES) items.push(item);
  }
  state.at += 1;
  return { kind: "list", start, end: state.at, items };
}

function readInline(state: TomlState, depth: number): ManifestNode | null {
  const tableStart = state.at;
  const table = newTable(tableStart, tableStart);
  state.at += 1;
  for (skipBlank(state); state.text[state.at] !== "}"; skipBlank(state)) {
    if (state.text[state.at] === ",") {
      state.at += 1;
      continue;
    }
    const start = state.at;
    const keys = readKeys(state);
    skipSpace(state);
    if (keys.length === 0 || state.text[state.at] !== "=") {
      flaw(state, "unparsable", start, "an inline table is broken");
      return null;
    }
    state.at += 1;
    skipSpace(state);
    const value = readValue(state, depth + 1);
    if (value === null) return null;
    put(table, keys, { start, end: value.end }, value);
  }
  state.at += 1;
  return { ...table.node, end: state.at };
}

/** `"…"`, `'…'` and their three-quote forms that span lines. */
function readString(state: TomlState): ManifestNode | null {
  const { text, at: start } = state;
  const quote = text[start] ?? "";
  const isLong = text.startsWith(quote.repeat(3), start);
  const mark = isLong ? quote.repeat(3) : quote;
  let end = start + mark.length;
  for (; end < text.length && !text.startsWith(mark, end); end += 1) {
    if (text[end] === "\\" && quote === '"') end += 1;
    else if (text[end] === "\n" && !isLong) break;
  }
  if (!text.startsWith(mark, end)) {
    flaw(state, "unparsable", start, "a string does not end");
    state.at = Math.min(end, text.length);
    return null;
  }
  // Up to two quotes may stand before the closing three.
  if (isLong) for (let more = 0; more < 2 && text[end + 3] === quote; more += 1) end += 1;
  state.at = end + mark.length;
  const raw = text.slice(start + mark.length, end).replace(isLong ? /^\r?\n/ : /^(?!)/, "");
  const value = quote === '"' ? unescape(raw) : raw;
  return { kind: "scalar", start, end: state.at, value, isString: true };
}

const ESCAPE = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|([btnfre"\\])|[ \t]*\r?\n\s*)/g;
const SIMPLE: Readonly<Record<string, string>> = {
  b: "\b",
  t: "\t",
  n: "\n",
  f: "\f",
  r: "\r",
  e: "\u{1B}",
  '"': '"',
  "\\": "\\",
};

function unescape(raw: string): string {
  return raw.replaceAll(ESCAPE, (_, short?: string, long?: string, simple?: string): string => {
    if (simple !== undefined) return SIMPLE[simple] ?? "";
    const code = Number.parseInt(short ?? long ?? "", 16);
    return Number.isNaN(code) ? "" : code <= 0x10_ff_ff ? String.fromCodePoint(code) : "\u{FFFD}";
  });
}

export function skipSpace(state: TomlState): void {
  while (state.text[state.at] === " " || state.text[state.at] === "\t") state.at += 1;
}

/** White space, line ends and comments. */
export function skipBlank(state: TomlState): void {
  for (; state.at < state.text.length; state.at += 1) {
    const character = state.text[state.at] ?? "";
    if (character === "#") skipLine(state);
    else if (!/\s/.test(character)) return;
  }
}

export function skipLine(state: TomlState): void {
  const end = state.text.indexOf("\n", state.at);
  state.at = end === -1 ? state.text.length : end;
}

export function endLine(state: TomlState): void {
  skipSpace(state);
  const next = state.text[state.at];
  if (next !== undefined && next !== "\n" && next !== "\r" && next !== "#") {
    flaw(state, "unparsable", state.at, "something stands behind the value");
  }
  skipLine(state);
}
