import { mapCode } from "./code-regions.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { javascriptTexts, parseJavaScript } from "./javascript-literals.ts";
import { pythonLiteral, pythonTexts } from "./python-tokens.ts";
import { commandWords } from "./shell-words.ts";
import type { Transformation } from "./transformation.ts";

/** `"ab" + "cd"`, and `cu""rl` for the names of programs. */
export const splitStrings: Transformation = {
  name: "split-strings",
  apply: (files) =>
    mapCode(files, ({ code, language }) => {
      switch (language) {
        case "shell":
          return applyEdits(code, commandWords(code).map(splitWord));
        case "python":
          return applyEdits(code, pythonTexts(code).flatMap(splitPython));
        case "javascript":
        case "typescript": {
          const file = parseJavaScript(code, language);
          return file === null ? null : applyEdits(code, javascriptTexts(file).flatMap(splitJavaScript));
        }
      }
    }),
};

function splitWord({ start, end }: { readonly start: number; readonly end: number }): Edit {
  const middle = (start + end) >> 1;
  return { start: middle, end: middle, text: '""' };
}

function splitPython({ start, end, value, bytes }: ReturnType<typeof pythonTexts>[number]): readonly Edit[] {
  const halves = halvesOf(value);
  if (halves === null) return [];
  return [{ start, end, text: `(${halves.map((half) => pythonLiteral(half, bytes)).join(" + ")})` }];
}

function splitJavaScript({ start, end, value, kind }: ReturnType<typeof javascriptTexts>[number]): readonly Edit[] {
  const halves = halvesOf(value);
  if (halves === null) return [];
  const text = kind === "string" ? `(${halves.map((half) => JSON.stringify(half)).join(" + ")})` : halves.join('${""}');
  return [{ start, end, text }];
}

/** Split between characters, never inside one. */
function halvesOf(value: string): readonly [string, string] | null {
  const letters = Array.from(value);
  if (letters.length < 2) return null;
  const middle = letters.length >> 1;
  return [letters.slice(0, middle).join(""), letters.slice(middle).join("")];
}
