import type { Entry, ManifestNode } from "./node.ts";

/** Flow collections in each other on one line; locks have two. */
const MAX_FLOW_DEPTH = 8;

const DOUBLE = /"((?:[^"\\\n]|\\.){0,20000})"/y;
const SINGLE = /'((?:[^'\n]|''){0,20000})'/y;

/** A key at the start of a line, and where its value starts. Null: the line has none. */
export function readLineKey(
  text: string,
  at: number,
  stop: number,
): { readonly text: string; readonly end: number } | null {
  const quoted = readQuoted(text, at, stop);
  if (quoted !== null) {
    return text[quoted.end] === ":" && (quoted.end + 1 === stop || text[quoted.end + 1] === " ")
      ? { text: quoted.value, end: quoted.end + 1 }
      : null;
  }
  if (FORBIDDEN.has(text[at] ?? "")) return null;
  // Searched in the line alone: a search to the end of the text for each line would take quadratic time.
  const line = text.slice(at, stop);
  for (let colon = line.indexOf(":"); colon !== -1; colon = line.indexOf(":", colon + 1)) {
    if (colon + 1 === line.length || line[colon + 1] === " ")
      return { text: line.slice(0, colon).trimEnd(), end: at + colon + 1 };
  }
  return null;
}

/** Signs that begin something else than plain text: anchors, aliases, tags, comments, text of several lines. */
const FORBIDDEN = new Set("\"'#&*!|>%@`{}[],");

/** The value that fills the rest of a line. Null: it is of another kind, or goes on. */
export function readLineValue(text: string, at: number, stop: number): ManifestNode | null {
  const first = text[at] ?? "";
  if (first === "{" || first === "[") {
    const found = readFlow(text, at, stop, 0);
    return found !== null && isRest(text, found.end, stop) ? found : null;
  }
  const quoted = readQuoted(text, at, stop);
  if (quoted !== null) return isRest(text, quoted.end, stop) ? scalar(at, quoted.end, quoted.value) : null;
  if (FORBIDDEN.has(first) || first === "") return null;
  const line = text.slice(at, stop);
  const comment = line.indexOf(" #");
  const value = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
  return value.includes(": ") || value.endsWith(":") ? null : scalar(at, at + value.length, value);
}

function isRest(text: string, at: number, stop: number): boolean {
  return /^\s*(?:#|$)/u.test(text.slice(at, Math.min(stop, at + 200)));
}

function scalar(start: number, end: number, value: string): ManifestNode {
  return { kind: "scalar", start, end, value, isString: true };
}

function readQuoted(text: string, at: number, stop: number): { readonly value: string; readonly end: number } | null {
  const isDouble = text[at] === '"';
  if (!isDouble && text[at] !== "'") return null;
  const pattern = isDouble ? DOUBLE : SINGLE;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null || pattern.lastIndex > stop) return null;
  const raw = found[1] ?? "";
  const value = isDouble ? raw.replaceAll(/\\(["\\/])/gu, "$1") : raw.replaceAll("''", "'");
  return { value, end: pattern.lastIndex };
}

/** `{a: b, "c": [d, e]}` */
function readFlow(text: string, start: number, stop: number, depth: number): ManifestNode | null {
  if (depth > MAX_FLOW_DEPTH) return null;
  const isMap = text[start] === "{";
  const entries: Entry[] = [];
  const items: ManifestNode[] = [];
  let at = skipBlanks(text, start + 1, stop);
  while (at < stop && text[at] !== (isMap ? "}" : "]")) {
    let key: { readonly text: string; readonly start: number } | null = null;
    if (isMap) {
      const found = readFlowScalar(text, at, stop, true);
      if (found === null || text[found.end] !== ":") return null;
      key = { text: found.value, start: at };
      at = skipBlanks(text, found.end + 1, stop);
    }
    const first = text[at];
    const plain = first === "{" || first === "[" ? null : readFlowScalar(text, at, stop, false);
    const value = plain === null ? readFlow(text, at, stop, depth + 1) : scalar(at, plain.end, plain.value);
    if (value === null || (plain === null && first !== "{" && first !== "[")) return null;
    if (key === null) items.push(value);
    else entries.push({ key: key.text, start: key.start, value });
    at = skipBlanks(text, value.end, stop);
    if (text[at] === ",") at = skipBlanks(text, at + 1, stop);
    else if (text[at] !== (isMap ? "}" : "]")) return null;
  }
  if (at >= stop) return null;
  return isMap ? { kind: "map", start, end: at + 1, entries } : { kind: "list", start, end: at + 1, items };
}

function skipBlanks(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && text[at] === " ") at += 1;
  return at;
}

function readFlowScalar(
  text: string,
  at: number,
  stop: number,
  isKey: boolean,
): { readonly value: string; readonly end: number } | null {
  const quoted = readQuoted(text, at, stop);
  if (quoted !== null) return quoted;
  if (FORBIDDEN.has(text[at] ?? "")) return null;
  let end = at;
  while (end < stop && !",{}[]".includes(text[end] ?? "")) {
    if (text[end] === ":" && (isKey || text[end + 1] === " ") && (!isKey || text[end + 1] === " ")) break;
    end += 1;
  }
  const value = text.slice(at, end).trimEnd();
  return value === "" ? null : { value, end };
}
