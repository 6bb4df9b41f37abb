import { applyEdits, type Edit } from "./edits.ts";
import { fencesOf } from "./markdown-document.ts";
import { mapTexts } from "./text-files.ts";
import type { Files } from "./transformation.ts";

export type CodeLanguage = "javascript" | "typescript" | "python" | "shell";

const BY_EXTENSION: ReadonlyMap<string, CodeLanguage> = new Map<string, CodeLanguage>([
  ["js", "javascript"],
  ["mjs", "javascript"],
  ["cjs", "javascript"],
  ["ts", "typescript"],
  ["py", "python"],
  ["sh", "shell"],
  ["command", "shell"],
]);
const BY_INFO: ReadonlyMap<string, CodeLanguage> = new Map<string, CodeLanguage>([
  ["js", "javascript"],
  ["javascript", "javascript"],
  ["ts", "typescript"],
  ["typescript", "typescript"],
  ["python", "python"],
  ["py", "python"],
  ["bash", "shell"],
  ["sh", "shell"],
  ["shell", "shell"],
  ["zsh", "shell"],
]);

/** The language of a script, by its name, else by its first line. */
export function languageOf(path: string, text: string): CodeLanguage | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const known = BY_EXTENSION.get(/\.(\w+)$/.exec(name)?.[1] ?? "");
  if (known !== undefined) return known;
  return !name.includes(".") && /^#!.*\b(?:ba|z)?sh\b/.test(text) ? "shell" : null;
}

export interface CodeRegion {
  readonly code: string;
  readonly language: CodeLanguage;
  /** A file of its own, or a block in a Markdown file. */
  readonly isFile: boolean;
}

/** Changes every script and every fenced block of Markdown. `change` answers null for code that it leaves. */
export function mapCode(files: Files, change: (region: CodeRegion) => string | null): Files | null {
  return mapTexts(files, (text, path) => {
    if (/\.md$/i.test(path)) return mapFences(text, change);
    const language = languageOf(path, text);
    return language === null ? null : change({ code: text, language, isFile: true });
  });
}

function mapFences(text: string, change: (region: CodeRegion) => string | null): string | null {
  const edits: Edit[] = [];
  for (const fence of fencesOf(text)) {
    const language = BY_INFO.get(/^\w+/.exec(fence.info)?.[0] ?? "");
    if (language === undefined) continue;
    const lines = fence.code.split("\n").map((line) => line.replace(new RegExp(`^ {0,${fence.indent.length}}`), ""));
    const next = change({ code: lines.join("\n"), language, isFile: false });
    if (next === null) continue;
    const indented = next.split("\n").map((line) => (line === "" ? line : fence.indent + line));
    edits.push({ start: fence.codeStart, end: fence.codeStart + fence.code.length, text: indented.join("\n") });
  }
  return applyEdits(text, edits);
}
