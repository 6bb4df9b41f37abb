import { mapCode } from "./code-regions.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { parseJavaScript } from "./javascript-literals.ts";
import { markdownDocument } from "./markdown-document.ts";
import { simplePythonLines } from "./python-lines.ts";
import { pythonTop } from "./python-tokens.ts";
import { shellTokens, shellTop } from "./shell-words.ts";
import { mapTexts } from "./text-files.ts";
import type { Transformation } from "./transformation.ts";

const PHRASE = "notes from the last meeting and other small matters, ";
const WORDS = PHRASE.repeat(Math.ceil(200_000 / PHRASE.length));

/** 200 KB of words on the same line, before the code and before the longest paragraph. */
export const longLines: Transformation = {
  name: "long-lines",
  apply(files) {
    const code = mapCode(files, (region) => {
      switch (region.language) {
        case "shell":
          return applyEdits(region.code, inShell(region.code));
        case "python":
          return applyEdits(region.code, inPython(region.code));
        case "javascript":
        case "typescript": {
          const file = parseJavaScript(region.code, region.language);
          if (file === null) return null;
          const first = file.program.body.find(({ type }) => type !== "ImportDeclaration") ?? file.program.body[0];
          const at = first?.start ?? 0;
          return applyEdits(region.code, [{ start: at, end: at, text: `/* ${WORDS} */ ` }]);
        }
      }
    });
    const prose = mapTexts(code ?? files, (text, path) =>
      /\.md$/i.test(path) ? applyEdits(text, inProse(text)) : null,
    );
    return prose ?? code;
  },
};

function inShell(code: string): readonly Edit[] {
  const top = shellTop(code);
  const first = shellTokens(code).words.find(({ start }) => start >= top);
  return first === undefined ? [] : [{ start: first.start, end: first.start, text: `: '${WORDS}'; ` }];
}

function inPython(code: string): readonly Edit[] {
  const top = pythonTop(code);
  const first = simplePythonLines(code).find(({ start, indent }) => start >= top && indent === 0);
  return first === undefined ? [] : [{ start: first.start, end: first.start, text: `"${WORDS}"; ` }];
}

function inProse(text: string): readonly Edit[] {
  const [longest] = markdownDocument(text)
    .nodes.filter(({ node }) => node.type === "paragraph")
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  // A table would lose its header; the text of its first cell is none of the attack.
  if (longest === undefined || text.charAt(longest.start) === "|") return [];
  return [{ start: longest.start, end: longest.start, text: `${WORDS.trimEnd().slice(0, -1)}. ` }];
}
