import { mapCode } from "./code-regions.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { parseJavaScript } from "./javascript-literals.ts";
import { markdownDocument } from "./markdown-document.ts";
import { simplePythonLines } from "./python-lines.ts";
import { shellTop } from "./shell-words.ts";
import { mapTexts } from "./text-files.ts";
import type { Transformation } from "./transformation.ts";

const MANY = 10_000;
const BLANKS = " ".repeat(MANY);
const LINE_ENDS = "\n".repeat(MANY);
/** Statements of one file that are pushed out of sight; more would only make the file larger. */
const MAX_PUSHED = 40;

/** The first statement, and the second paragraph, far below; other statements far to the right of visible ones. */
export const blanks: Transformation = {
  name: "blanks",
  apply(files) {
    const code = mapCode(files, (region) => {
      switch (region.language) {
        case "shell": {
          const top = shellTop(region.code);
          return `${region.code.slice(0, top)}${LINE_ENDS}${BLANKS}${region.code.slice(top)}`;
        }
        case "python":
          return applyEdits(region.code, inPython(region.code));
        case "javascript":
        case "typescript": {
          const file = parseJavaScript(region.code, region.language);
          return file === null ? null : applyEdits(region.code, inJavaScript(region.code, file.program.body));
        }
      }
    });
    const prose = mapTexts(code ?? files, (text, path) =>
      /\.md$/i.test(path) ? applyEdits(text, inProse(text)) : null,
    );
    return prose ?? code;
  },
};

function inPython(code: string): readonly Edit[] {
  const lines = simplePythonLines(code);
  const edits: Edit[] = [];
  const [top] = lines;
  if (top !== undefined) {
    const at = code.lastIndexOf("\n", top.start - 1) + 1;
    edits.push({ start: at, end: at, text: LINE_ENDS });
  }
  for (let index = 1; index < lines.length && edits.length < MAX_PUSHED; index += 1) {
    const [before, line] = [lines[index - 1], lines[index]];
    if (before === undefined || line === undefined || before.indent !== line.indent) continue;
    if (code.slice(before.end, line.start) !== `\n${" ".repeat(line.indent)}`) continue;
    edits.push({ start: before.end, end: line.start, text: `;${BLANKS}` });
  }
  return edits;
}

interface Statement {
  readonly start?: number | null;
  readonly end?: number | null;
}

function inJavaScript(code: string, body: readonly Statement[]): readonly Edit[] {
  const top = body[0]?.start ?? 0;
  const edits: Edit[] = [{ start: top, end: top, text: `${LINE_ENDS}${BLANKS}` }];
  for (let index = 1; index < body.length && edits.length < MAX_PUSHED; index += 1) {
    const from = body[index - 1]?.end ?? 0;
    const to = body[index]?.start ?? 0;
    const isEnded = /[;}]/.test(code.charAt(from - 1));
    if (isEnded && /^\s*$/.test(code.slice(from, to))) edits.push({ start: from, end: to, text: BLANKS });
  }
  return edits;
}

function inProse(text: string): readonly Edit[] {
  const second = markdownDocument(text).blocks[1];
  return second === undefined ? [] : [{ start: second.start, end: second.start, text: LINE_ENDS }];
}
