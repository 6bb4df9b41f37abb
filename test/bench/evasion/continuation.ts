import { mapCode } from "./code-regions.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { javascriptTexts, parseJavaScript } from "./javascript-literals.ts";
import { pythonTokens } from "./python-tokens.ts";
import { commandWords, shellTokens } from "./shell-words.ts";
import type { Transformation } from "./transformation.ts";

/** A statement goes on in the next line wherever its language allows it, in the middle of words too. */
export const continuation: Transformation = {
  name: "continuation",
  apply: (files) =>
    mapCode(files, ({ code, language }) => {
      switch (language) {
        case "shell":
          return applyEdits(code, breakShell(code));
        case "python":
          return applyEdits(code, breakPython(code));
        case "javascript":
        case "typescript": {
          const file = parseJavaScript(code, language);
          if (file === null) return null;
          return applyEdits(
            code,
            javascriptTexts(file).flatMap(({ start, end, kind }) => {
              const middle = (start + end) >> 1;
              const isPlain =
                kind === "string" && end - start > 4 && /^[\u{20}-\u{5B}\u{5D}-\u{7E}]+$/u.test(code.slice(start, end));
              return isPlain ? [{ start: middle, end: middle, text: "\\\n" }] : [];
            }),
          );
        }
      }
    }),
};

function breakShell(code: string): readonly Edit[] {
  const inside = commandWords(code).map(({ start, end }) => (start + end) >> 1);
  const between = shellTokens(code).words.filter(({ follows }) => follows);
  return [...inside, ...between.map(({ start }) => start)].map((at) => ({ start: at, end: at, text: "\\\n" }));
}

function breakPython(code: string): readonly Edit[] {
  return pythonTokens(code)
    .filter(({ kind, start }) => kind === "symbol" && "([{,".includes(code.charAt(start)))
    .filter(({ start, depth }) => code.charAt(start) !== "," || depth > 0)
    .map(({ end }) => ({ start: end, end, text: "\n" }));
}
