/** Brackets in one another that are followed; Python itself stops at 200. */
const MAX_DEPTH = 200;

const NEWLINE = 0x0a;
const BACKSLASH = 0x5c;
const HASH = 0x23;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const OPENING: ReadonlyMap<number, number> = new Map([
  [0x28, 0x29], // ( )
  [0x5b, 0x5d], // [ ]
  [0x7b, 0x7d], // { }
]);
const CLOSING: ReadonlySet<number> = new Set(OPENING.values());

/**
 * The same text, of the same length, with line ends and comments inside brackets blank where their lines stand further
 * left than the statement they belong to. Python ignores line ends there; the grammar's scanner ends the block, and the
 * statement behind it is lost. Brackets that do not close are left alone. Linear in the text.
 */
export function joinLines(text: string): string {
  const blanks: Span[] = [];
  let group: Span[] = [];
  let open: number[] = [];
  let lineStart = 0;
  let lineIndent: number | null = null;
  let indent = 0;
  let isOdd = false;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) at = endOfString(text, at, code);
    else if (code === BACKSLASH) at += 2;
    else if (code === NEWLINE || code === HASH) {
      const end = code === NEWLINE ? at + 1 : lineEnd(text, at);
      if (code === NEWLINE) {
        lineStart = end;
        lineIndent = null;
      }
      if (open.length > 0) {
        group.push({ start: at, end });
        isOdd ||= code === NEWLINE && standsLeft(text, end, indent);
      }
      at = end;
    } else {
      const closing = OPENING.get(code);
      if (closing !== undefined) {
        // Once a line: a long one may hold thousands of brackets.
        lineIndent ??= blanksAt(text, lineStart, Infinity);
        if (open.length === 0) indent = lineIndent;
        if (open.length < MAX_DEPTH) open.push(closing);
      } else if (CLOSING.has(code) && open.length > 0) {
        const isRight = open.pop() === code;
        if (!isRight) open = [];
        if (open.length === 0) {
          if (isRight && isOdd) for (const span of group) blanks.push(span);
          group = [];
          isOdd = false;
        }
      }
      at += 1;
    }
  }
  return blanks.length === 0 ? text : blankOut(text, blanks);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Prefixes make no difference here. A string in single quotes ends with its line, whether it is closed or not. */
function endOfString(text: string, start: number, quote: number): number {
  const isTriple = text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote;
  const from = start + (isTriple ? 3 : 1);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === NEWLINE && !isTriple) return at;
    else if (code === quote) {
      if (!isTriple) return at + 1;
      if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) return at + 3;
    }
  }
  return text.length;
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline === -1 ? text.length : newline;
}

function blanksAt(text: string, start: number, most: number): number {
  let at = start;
  while (at - start < most && (text.charAt(at) === " " || text.charAt(at) === "\t")) at += 1;
  return at - start;
}

/** True where a line goes on no further right than the statement began; a closing bracket may stand there. */
function standsLeft(text: string, start: number, indent: number): boolean {
  const blanks = blanksAt(text, start, indent + 1);
  return blanks <= indent && /[^\s)\]}#]/.test(text.charAt(start + blanks));
}

function blankOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
