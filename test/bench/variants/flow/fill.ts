import type { End } from "./end.ts";
import type { Language, Shape } from "./shapes.ts";

/** A shape's files below `scripts/`, with both ends put in and what they import written above. */
export function fill(language: Language, shape: Shape, source: End, sink: End, host: string): Record<string, string> {
  const given = [...shape.files].map(([file, text], index): [string, string] => {
    if (!/\.(?:py|[cm]?[jt]s)$/u.test(file)) return [`scripts/${file}`, text];
    const needs = new Set<string>();
    const filled = text.split("\n").map((line) => fillLine(language, line, source, sink, needs));
    const own = index === 0 ? OWN[language](file) : "";
    const body = `${filled.join("\n").trim()}\n`.replaceAll("HOST", host);
    // the shape's own imports
    for (const [, name = ""] of body.matchAll(/^import (\w+)/gmu)) {
      if (language === "javascript") needs.delete(`node:${name}`);
    }
    return [`scripts/${file}`, `${imports(language, file, needs, index === 0)}\n${own}${body}`];
  });
  return Object.fromEntries(given);
}

function fillLine(language: Language, line: string, source: End, sink: End, needs: Set<string>): string {
  if (/\bjson\./u.test(line) && language === "python") needs.add("json");
  const withSource = line.replaceAll(/SOURCE|SYNC/gu, (word, at: number) => {
    const end = word === "SYNC" ? (source.sync ?? source) : source;
    for (const name of end.needs) needs.add(name);
    return language === "python" && inBraces(line, at, word) ? end.code.replaceAll('"', "'") : end.code;
  });
  const found = /^(\s*)SINK\((.*)\);?$/u.exec(withSource);
  if (!found) return withSource;
  const [, indentation = "", given = ""] = found;
  for (const name of sink.needs) needs.add(name);
  // a sink may use its value in a function that is not async
  const isAwaited = language === "javascript" && /^await\b/u.test(given);
  const value = isAwaited ? "awaited" : given;
  return `${isAwaited ? `const awaited = ${given};\n` : ""}${sink.code}`
    .replaceAll("{VALUE}", () => (language === "python" ? `{${value.replaceAll('"', "'")}}` : `{${value}}`))
    .replaceAll("VALUE", () => value)
    .replaceAll(/^/gmu, indentation);
}

function inBraces(line: string, at: number, word: string): boolean {
  return line[at - 1] === "{" && line[at + word.length] === "}";
}

function imports(language: Language, file: string, needs: Set<string>, isFirst: boolean): string {
  if (language === "python") {
    if (isFirst) needs.add("sys");
    return [...needs]
      .toSorted()
      .map((name) => `import ${name}\n`)
      .join("");
  }
  const isCommon = file.endsWith(".cjs") || (file.endsWith(".js") && !file.startsWith("module"));
  return [...needs]
    .toSorted()
    .map((name) => [name, name.replace("node:", "")])
    .map(([name, local]) => (isCommon ? `const ${local} = require("${name}");\n` : `import ${local} from "${name}";\n`))
    .join("");
}

/** What the script is for, beside the flow: no measure should rest on a script of three lines. */
const OWN = {
  python: () => `
def summarise(path):
    """The first sentence of each paragraph of a note."""
    with open(path, encoding="utf-8") as handle:
        paragraphs = handle.read().split("\\n\\n")
    return [paragraph.split(".")[0].strip() for paragraph in paragraphs if paragraph.strip()]


if len(sys.argv) > 1:
    for sentence in summarise(sys.argv[1]):
        print("-", sentence)

`,
  javascript: (file: string) => `
/** The first sentence of each paragraph of a note. */
function summarise(note${file.endsWith(".ts") ? ": string" : ""}) {
  return note
    .split("\\n\\n")
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => paragraph.split(".")[0]);
}

if (process.argv[4]) console.log(summarise(process.argv[4]));

`,
};
