/** A token of Python; blanks and line ends inside brackets are none. */
export interface PythonToken {
  readonly kind: "word" | "string" | "comment" | "newline" | "symbol";
  readonly start: number;
  readonly end: number;
  /** Brackets that are open around it. */
  readonly depth: number;
}

const STRING = /^(?:[bB][rR]?|[rR][bB]?|[fF][rR]?|[rR][fF]|[uU])?("""|'''|"|')/;

/** Throws on strings that do not end: the corpus is ours. */
export function pythonTokens(code: string): readonly PythonToken[] {
  const tokens: PythonToken[] = [];
  let depth = 0;
  for (let at = 0; at < code.length;) {
    const start = at;
    const rest = code.slice(at, at + 8);
    const letter = code.charAt(at);
    const opening = STRING.exec(rest);
    let kind: PythonToken["kind"] = "symbol";
    if (opening !== null) {
      kind = "string";
      at = endOfString(code, at + opening[0].length, opening[1] ?? "");
    } else if (letter === "#") {
      kind = "comment";
      while (at < code.length && code.charAt(at) !== "\n") at += 1;
    } else if (letter === "\n") {
      at += 1;
      if (depth > 0) continue;
      kind = "newline";
    } else if (letter === "\\" || /\s/.test(letter)) {
      at += letter === "\\" ? 2 : 1;
      continue;
    } else if (/[\p{L}\p{N}_]/u.test(letter)) {
      kind = "word";
      while (at < code.length && /[\p{L}\p{N}_]/u.test(code.charAt(at))) at += 1;
    } else {
      at += 1;
      if (")]}".includes(letter)) depth -= 1;
    }
    tokens.push({ kind, start, end: at, depth });
    if (kind === "symbol" && "([{".includes(letter)) depth += 1;
  }
  return tokens;
}

function endOfString(code: string, from: number, quote: string): number {
  for (let at = from; at < code.length; at += 1) {
    if (code.charAt(at) === "\\") at += 1;
    else if (code.startsWith(quote, at)) return at + quote.length;
  }
  throw new Error("a Python string does not end");
}

export interface PythonText {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly bytes: boolean;
}

/** String literals that are values: no docstrings, f-strings, triple quotes, patterns, or parts of a row of literals. */
export function pythonTexts(code: string): readonly PythonText[] {
  const tokens = pythonTokens(code).filter(({ kind }) => kind !== "comment");
  const texts: PythonText[] = [];
  let lineStart = 0;
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    if (previous === undefined || previous.kind === "newline") lineStart = token.start;
    if (token.kind !== "string" || token.start === lineStart) continue;
    if (previous?.kind === "string" || tokens[index + 1]?.kind === "string") continue;
    if (/^(?:case|from)\b/.test(code.slice(lineStart, lineStart + 5))) continue;
    const parts = /^([bBrR]?)(["'])([\s\S]*)\2$/.exec(code.slice(token.start, token.end));
    const [, prefix = "", , body = ""] = parts ?? [];
    const value = parts === null || body.startsWith('"') || body.startsWith("'") ? null : valueOf(body, prefix);
    if (value !== null) texts.push({ start: token.start, end: token.end, value, bytes: /b/i.test(prefix) });
  }
  return texts;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
]);

/** Null where an escape stands in it that only Python knows. */
function valueOf(body: string, prefix: string): string | null {
  if (!body.includes("\\")) return body;
  if (/r/i.test(prefix)) return null;
  let known = true;
  const value = body.replaceAll(/\\([\s\S])/g, (_, letter: string) => {
    const meant = ESCAPES.get(letter);
    known &&= meant !== undefined;
    return meant ?? "";
  });
  return known ? value : null;
}

/** A literal of that value. Python reads what JSON writes, but for surrogates, which nobody wrote. */
export function pythonLiteral(value: string, bytes: boolean): string {
  return (bytes ? "b" : "") + JSON.stringify(value);
}

/** Where a statement may be put before all others: behind the docstring and `from __future__`. */
export function pythonTop(code: string): number {
  let top = /^#![^\n]*\n/.exec(code)?.[0].length ?? 0;
  const tokens = pythonTokens(code);
  let statement: PythonToken[] = [];
  for (const token of tokens) {
    if (token.kind === "comment") continue;
    if (token.kind !== "newline") {
      statement.push(token);
      continue;
    }
    const [first, second] = statement;
    if (first === undefined) continue;
    const isDocstring = first.kind === "string" && statement.length === 1;
    const isFuture =
      code.slice(first.start, first.end) === "from" &&
      second !== undefined &&
      code.slice(second.start, second.end) === "__future__";
    if (!isDocstring && !isFuture) return top;
    top = token.end;
    statement = [];
  }
  return top;
}
