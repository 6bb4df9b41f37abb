import type { ReferenceFact } from "../../model/fact.ts";
import { lettersOf } from "../text/long-runs.ts";
import { factAt } from "../text/place.ts";
import type { MarkdownDocument } from "./document.ts";

const EXTENSION =
  /\.(?:sh|bash|py|js|mjs|cjs|ts|rb|pl|php|ps1|bat|cmd|go|exe|command|applescript|md|json|ya?ml|txt|toml|html)(?![\w/-]|\.\w)/g;
/** What a path is written with. */
const PATH = lettersOf(/[\w./{}$~-]/);
/** Longest path that is looked at, and one place before it. */
const MAX_PATH = 600;
const FILE =
  /(?<![\w/.@:-])(?:\{\w{1,30}\}\/|\$\{?\w{1,40}\}?\/|~?\/?(?:[\w.-]{1,60}\/){0,6}skills\/[\w.-]{1,80}\/|\.{1,2}\/)?((?:[\w.-]{1,80}\/){0,6}[\w-][\w.-]{0,80}\.\w{1,12})$/;
const PROGRAM = /\.(?:sh|bash|py|js|mjs|cjs|ts|rb|pl|php|ps1|bat|cmd|go|exe|command|applescript)$/i;
const RUN_BEFORE =
  /\b(?:run(?:s|ning)?|execut\w{1,4}|call|invoke|start|launch|use|via|through|with|python[\d.]{0,4}|node|bash|sh|zsh|ruby|perl|php|deno|bunx?|tsx|uv run|source|chmod|sudo|npx)\s[^!?\n]{0,140}$|\.\/$|运行|执行|実行/iu;

/** Files of the package that the text names, in code and in prose: programs as run, documents as read. */
export function tellReferences(document: MarkdownDocument, inAddress: (offset: number) => boolean): void {
  const { source, reading, regions } = document;
  const told = new Set<string>();
  for (const { written, end } of pathsIn(source.text)) {
    const match = FILE.exec(written);
    if (match === null) continue;
    const at = end - match[0].length;
    const target = match[1] ?? "";
    // A bare name is a file only if a program is meant by it; `package.json` and `README.md` fill every text.
    if (!target.includes("/") && !PROGRAM.test(target)) continue;
    const start = end - target.length;
    const { context, as } = regions.at(at);
    const before = source.text.slice(Math.max(0, at - 160), start);
    const isRun =
      PROGRAM.test(target) &&
      (RUN_BEFORE.test(before.slice(before.lastIndexOf("\n") + 1)) || (as === "code" && /(?:^|\n)\s*$/.test(before)));
    const how: ReferenceFact["how"] = isRun ? "run" : "read";
    const key = `${how} ${context.role} ${context.negated} ${target}`;
    if (told.has(key) || inAddress(at) || /^(?:Node|Next|Vue|React|Three|D3|Express|Nuxt|Chart|p5)\.js$/i.test(target))
      continue;
    told.add(key);
    reading.fact({ kind: "reference", how, target, ...factAt(source, start, start + target.length, context) });
  }
}

/** Words that end like the name of a file, with the character before them. Twice as fast as one pattern for the whole text. */
function* pathsIn(text: string): Generator<{ readonly written: string; readonly end: number }> {
  for (const extension of text.matchAll(EXTENSION)) {
    const end = extension.index + extension[0].length;
    const least = Math.max(0, end - MAX_PATH);
    let start = extension.index;
    while (start > least && PATH[text.charCodeAt(start - 1)] === true) start -= 1;
    yield { written: text.slice(Math.max(0, start - 1), end), end };
  }
}
