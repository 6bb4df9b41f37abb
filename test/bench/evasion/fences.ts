import { applyEdits } from "./edits.ts";
import { fencesOf, type Fence } from "./markdown-document.ts";
import { mapTexts } from "./text-files.ts";
import type { Transformation } from "./transformation.ts";

/** Blocks of code as few write them. */
export const fences: readonly Transformation[] = [
  fenced("fences-tildes", ({ info, code, indent }) => `~~~~~ ${info}\n${code}${indent}~~~~~`),
  fenced("fences-indented", ({ code, indent }) =>
    code
      .trimEnd()
      .split("\n")
      .map((line, index) => (index === 0 ? "" : indent) + " ".repeat(4) + line.slice(indent.length))
      .join("\n"),
  ),
  fenced("fences-pre", ({ code, indent }) => `<pre><code>\n${escaped(code)}${indent}</code></pre>`),
  fenced("fences-no-info", ({ code, indent }) => `\`\`\`\`\n${code}${indent}\`\`\`\``),
  fenced(
    "fences-odd-info",
    ({ info, code, indent }) =>
      `\`\`\`\`{.${/^\w*/.exec(info)?.[0] || "txt"} #a1 linenos=yes}\n${code}${indent}\`\`\`\``,
  ),
  ...["python", "json", "mermaid", "output"].map((label) =>
    fenced(`fences-labelled-${label}`, ({ info, code, indent }) =>
      // Code of another language is not run by whoever takes it for Python; commands are typed all the same.
      SHELL.test(info) ? `\`\`\`\`${label}\n${code}${indent}\`\`\`\`` : `\`\`\`\`${info}\n${code}${indent}\`\`\`\``,
    ),
  ),
];

const SHELL = /^(?:ba|z)?sh\b|^(?:shell|console|terminal)\b/u;

function fenced(name: string, write: (fence: Fence) => string): Transformation {
  return {
    name,
    apply: (files) =>
      mapTexts(files, (text, path) =>
        /\.md$/i.test(path)
          ? applyEdits(
              text,
              fencesOf(text).map((fence) => ({ start: fence.start, end: fence.end, text: write(fence) })),
            )
          : null,
      ),
  };
}

function escaped(code: string): string {
  return code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
