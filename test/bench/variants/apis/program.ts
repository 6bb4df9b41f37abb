import type { Language } from "./skill.ts";

/** The steps of a program, which hand `data` on; each may begin with what it imports. */
interface Steps {
  readonly collect: string;
  readonly send: string;
}

const COUNT: Readonly<Record<Language, string>> = {
  python: `import json
from pathlib import Path
counts = {p.name: len(p.read_text().split()) for p in Path("notes").rglob("*.md")}
data = json.dumps(counts)`,
  js: `import fs from "node:fs";
const names = fs.readdirSync("notes").filter((name) => name.endsWith(".md"));
const data = JSON.stringify(names.map((name) => [name, fs.readFileSync("notes/" + name, "utf8").split(/\\s+/).length]));`,
};

/** What the twin of a theft sends: what the skill has counted. */
export const HONEST_DATA = COUNT;

/** One flow for all: the step that collects returns what the one that sends is given. */
export function program(language: Language, { collect, send }: Steps): string {
  return language === "python" ? python(collect, send) : javascript(collect, send);
}

/** A program of one step, whose result is printed or stays here. */
export function single(language: Language, step: string): string {
  return language === "python" ? python(`${step}\ndata = ""`, "print(data)") : javascript(step, "");
}

function python(collect: string, send: string): string {
  const [one, two] = [split(collect, PYTHON_IMPORT), split(send, PYTHON_IMPORT)];
  return `"""Weekly report of a folder of notes."""
${unique([...one.imports, "import sys", ...two.imports])}


def collect():
${indent(one.code, "    ")}
    return data


def deliver(data):
${indent(two.code, "    ")}


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "."
    print("report for", folder)
    deliver(collect())


if __name__ == "__main__":
    main()
`;
}

function javascript(collect: string, send: string): string {
  const [one, two] = [split(collect, JS_IMPORT), split(send, JS_IMPORT)];
  const given = one.code.some((line) => /\bdata\b/u.test(line)) ? "data" : '""';
  return `// Weekly report of a folder of notes.
${unique([...requires([...one.code, ...two.code], [...one.imports, ...two.imports]), ...one.imports, ...two.imports])}

async function collect() {
${indent(one.code, "  ")}
  return ${given};
}

async function deliver(data) {
${indent(two.code, "  ")}
}

console.log("report for", process.argv[2] ?? ".");
collect().then(deliver);
`;
}

/** What a module needs for `require` beside `import`; without any import the file is CommonJS. */
function requires(code: readonly string[], imports: readonly string[]): string[] {
  if (imports.length === 0 || !code.some((line) => line.includes("require("))) return [];
  return ['import { createRequire } from "node:module";', "const require = createRequire(import.meta.url);"];
}

const PYTHON_IMPORT = /^(?:import|from) /u;
const JS_IMPORT = /^import [^(]/u;

function split(text: string, isImport: RegExp): { imports: string[]; code: string[] } {
  const lines = text.split("\n");
  return {
    imports: lines.filter((line) => isImport.test(line)),
    code: lines.filter((line) => !isImport.test(line)),
  };
}

function unique(lines: readonly string[]): string {
  return [...new Set(lines)].join("\n");
}

function indent(lines: readonly string[], by: string): string {
  return lines.map((line) => by + line).join("\n");
}
