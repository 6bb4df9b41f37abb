import type { ReferenceFact } from "../../model/fact.ts";
import { factAt } from "../text/place.ts";
import type { MarkdownDocument } from "./document.ts";

const FILE =
  /(?<![\w/.@:-])(?:\{\w{1,30}\}\/|\$\{?\w{1,40}\}?\/|~?\/?(?:[\w.-]{1,60}\/){0,6}skills\/[\w.-]{1,80}\/|\.{1,2}\/)?((?:[\w.-]{1,80}\/){0,6}[\w-][\w.-]{0,80}\.(?:sh|bash|py|js|mjs|cjs|ts|rb|pl|php|ps1|bat|cmd|go|exe|command|applescript|md|json|ya?ml|txt|toml|html))(?![\w/-]|\.\w)/g;
const PROGRAM = /\.(?:sh|bash|py|js|mjs|cjs|ts|rb|pl|php|ps1|bat|cmd|go|exe|command|applescript)$/i;
const RUN_BEFORE =
  /\b(?:run(?:s|ning)?|execut\w{1,4}|call|invoke|start|launch|use|via|through|with|python[\d.]{0,4}|node|bash|sh|zsh|ruby|perl|php|deno|bunx?|tsx|uv run|source|chmod|sudo|npx)\s[^!?\n]{0,140}$|\.\/$|运行|执行|実行/iu;

/** Files of the package that the text names, in code and in prose: programs as run, documents as read. */
export function tellReferences(document: MarkdownDocument, inAddress: (offset: number) => boolean): void {
  const { source, reading, regions } = document;
  const told = new Set<string>();
  for (const match of source.text.matchAll(FILE)) {
    const target = match[1] ?? "";
    // A bare name is a file only if a program is meant by it; `package.json` and `README.md` fill every text.
    if (!target.includes("/") && !PROGRAM.test(target)) continue;
    const start = match.index + match[0].length - target.length;
    const { context, as } = regions.at(match.index);
    const before = source.text.slice(Math.max(0, match.index - 160), start);
    const isRun =
      PROGRAM.test(target) &&
      (RUN_BEFORE.test(before.slice(before.lastIndexOf("\n") + 1)) || (as === "code" && /(?:^|\n)\s*$/.test(before)));
    const how: ReferenceFact["how"] = isRun ? "run" : "read";
    const key = `${how} ${context.role} ${context.negated} ${target}`;
    if (
      told.has(key) ||
      inAddress(match.index) ||
      /^(?:Node|Next|Vue|React|Three|D3|Express|Nuxt|Chart|p5)\.js$/i.test(target)
    )
      continue;
    told.add(key);
    reading.fact({ kind: "reference", how, target, ...factAt(source, start, start + target.length, context) });
  }
}
