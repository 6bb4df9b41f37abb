import { Buffer } from "node:buffer";
import { mapCode } from "./code-regions.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { javascriptTexts, parseJavaScript } from "./javascript-literals.ts";
import { pythonTexts, pythonTop } from "./python-tokens.ts";
import { shellTop } from "./shell-words.ts";
import type { Transformation } from "./transformation.ts";

/** Strings become base64 with its decoder; shell text goes encoded into a shell. */
export const encode: Transformation = {
  name: "encode",
  apply: (files) =>
    mapCode(files, ({ code, language, isFile }) => {
      switch (language) {
        case "shell":
          return encodeShell(code, isFile);
        case "python":
          return encodePython(code);
        case "javascript":
        case "typescript": {
          const file = parseJavaScript(code, language);
          return file === null ? null : applyEdits(code, javascriptTexts(file).flatMap(encodeJavaScript));
        }
      }
    }),
};

function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

function encodeShell(code: string, isFile: boolean): string | null {
  const top = shellTop(code);
  // What the agent must fill in first, and the path of the script itself, would be lost.
  if (/\{baseDir\}|<[a-z][\w -]*>|\$\{?0\b|BASH_SOURCE/.test(code)) return null;
  const last = isFile ? 'bash -s -- "$@"' : "bash";
  return `${code.slice(0, top)}echo '${base64(code.slice(top))}' | base64 -d | ${last}\n`;
}

function encodePython(code: string): string | null {
  const edits: Edit[] = pythonTexts(code)
    .filter(({ value }) => value !== "")
    .map(({ start, end, value, bytes }) => ({
      start,
      end,
      text: `base64.b64decode("${base64(value)}")${bytes ? "" : ".decode()"}`,
    }));
  if (edits.length === 0) return null;
  const top = pythonTop(code);
  return applyEdits(code, [{ start: top, end: top, text: "import base64\n" }, ...edits]);
}

function encodeJavaScript({ start, end, value, kind }: ReturnType<typeof javascriptTexts>[number]): readonly Edit[] {
  if (value === "") return [];
  const call = `Buffer.from("${base64(value)}", "base64").toString()`;
  return [{ start, end, text: kind === "string" ? call : `\${${call}}` }];
}
