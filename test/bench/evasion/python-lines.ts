import { pythonTokens } from "./python-tokens.ts";

/** One simple statement on a line of its own: no block begins or ends in it. */
export interface PythonLine {
  readonly start: number;
  /** Before its line end. */
  readonly end: number;
  readonly indent: number;
}

const COMPOUND =
  /^(?:if|elif|else|for|while|try|except|finally|with|def|class|async|match|case|@|return|raise|break|continue|from __future__)(?![\w])|^@/;

/** Logical lines that may stand beside others with `;` between, in order. Comments and docstrings are none. */
export function simplePythonLines(code: string): readonly PythonLine[] {
  const lines: PythonLine[] = [];
  let first: { readonly start: number; readonly kind: string } | null = null;
  let end = 0;
  let last = "";
  for (const token of pythonTokens(code)) {
    if (token.kind === "newline") {
      if (first !== null) {
        const indent = first.start - (code.lastIndexOf("\n", first.start - 1) + 1);
        const text = code.slice(first.start, end);
        if (first.kind !== "string" && last !== "comment" && !COMPOUND.test(text))
          lines.push({ start: first.start, end, indent });
      }
      first = null;
    } else {
      if (first === null && token.kind !== "comment") first = token;
      end = token.end;
      last = token.kind;
    }
  }
  return lines;
}
