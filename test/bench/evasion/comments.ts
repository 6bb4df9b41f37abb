import { mapCode } from "./code-regions.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { parseJavaScript } from "./javascript-literals.ts";
import { markdownDocument } from "./markdown-document.ts";
import { pythonTokens } from "./python-tokens.ts";
import { shellTokens } from "./shell-words.ts";
import { mapTexts } from "./text-files.ts";
import type { Transformation } from "./transformation.ts";

/** Comments between the words of code and between the words of prose. */
export const comments: Transformation = {
  name: "comments",
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
          return file === null ? null : applyEdits(region.code, inJavaScript(file.tokens ?? []));
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
  return shellTokens(code)
    .joints.filter((at) => !/^[ \t]*(?:\n|\\)/.test(code.slice(at)))
    .map((at) => ({ start: at, end: at, text: "\n  # as the manual says\n " }));
}

function inPython(code: string): readonly Edit[] {
  return pythonTokens(code)
    .filter(({ kind, start }) => kind === "symbol" && "([{,".includes(code.charAt(start)))
    .filter(({ start, depth }) => code.charAt(start) !== "," || depth > 0)
    .map(({ end }) => ({ start: end, end, text: "  # as the manual says\n" }));
}

/** Behind these a comment changes nothing, whatever follows. */
const BEFORE_COMMENT = new Set(["(", "[", ",", ".", "="]);

function inJavaScript(
  tokens: readonly { readonly type: unknown; readonly start: number; readonly end: number }[],
): readonly Edit[] {
  return tokens
    .filter(({ type }) => typeof type === "object" && type !== null && "label" in type && isPlace(type.label))
    .map(({ end }) => ({ start: end, end, text: "/* sic */" }));
}

function isPlace(label: unknown): boolean {
  return typeof label === "string" && BEFORE_COMMENT.has(label);
}

function inProse(text: string): readonly Edit[] {
  const { blocks, nodes } = markdownDocument(text);
  const between = blocks.slice(1).map(({ start }) => ({ start, end: start, text: "<!-- section -->\n\n" }));
  const inside = nodes.flatMap(({ node, start, end }) => {
    const written = node.type === "text" ? text.slice(start, end) : "";
    const blank = written.indexOf(" ", written.length >> 1);
    // Tables lose nothing by a comment in a cell, but blocks of HTML must not begin in one.
    return blank < 1 ? [] : [{ start: start + blank, end: start + blank, text: " <!-- sic -->" }];
  });
  return [...between, ...inside];
}
