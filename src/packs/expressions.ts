import { RE2JS } from "re2js";

/** Instructions of a compiled expression: matching takes time in proportion to them times the text. */
export const MAX_PROGRAM = 1_500;

/** Any of several regular expressions, in time linear in the text (RE2: no look-around, no back-references). */
export interface Expressions {
  test(text: string): boolean;
  /** Where they match, in order of the expressions; at most `most`. */
  find(text: string, most: number): readonly { readonly start: number; readonly end: number }[];
}

/** Throws Error that says what is wrong with which expression. */
export function compileExpressions(written: string | readonly string[]): Expressions {
  const compiled = [written].flat().map((text) => {
    const expression = compile(text);
    const size = expression.programSize();
    if (size > MAX_PROGRAM) throw new Error(`“${text}” is too large: ${size} steps of ${MAX_PROGRAM}`);
    return expression;
  });
  return {
    test: (text) => compiled.some((expression) => expression.matcher(text).find()),
    find(text, most) {
      const found: { start: number; end: number }[] = [];
      for (const expression of compiled) {
        const matcher = expression.matcher(text);
        while (found.length < most && matcher.find()) found.push({ start: matcher.start(), end: matcher.end() });
      }
      return found;
    },
  };
}

function compile(text: string): RE2JS {
  try {
    return RE2JS.compile(text);
  } catch (cause) {
    throw new Error(cause instanceof Error ? cause.message : `“${text}” is no regular expression`, { cause });
  }
}
