import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Parser, Tree } from "@vscode/tree-sitter-wasm";

const require = createRequire(import.meta.url);

/** Grammars that `@vscode/tree-sitter-wasm` ships; the package needs no compiler and downloads nothing. */
export type Grammar = "bash" | "python" | "powershell" | "ruby" | "php" | "go";

export type ParseText = (text: string) => Tree | null;

const loaded = new Map<Grammar, Promise<ParseText>>();

/** Loads a grammar once per thread, and only when a file needs it (bash: 1.4 MB, about 25 ms). */
export function loadGrammar(grammar: Grammar): Promise<ParseText> {
  let parse = loaded.get(grammar);
  if (parse === undefined) {
    parse = load(grammar);
    loaded.set(grammar, parse);
  }
  return parse;
}

let initialised: Promise<void> | null = null;

async function load(grammar: Grammar): Promise<ParseText> {
  const treeSitter = await import("@vscode/tree-sitter-wasm");
  const runtime = treeSitter.default;
  initialised ??= runtime.Parser.init();
  await initialised;
  const file = require.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${grammar}.wasm`);
  const language = await runtime.Language.load(await readFile(file));
  const parser: Parser = new runtime.Parser();
  parser.setLanguage(language);
  return (text) => parser.parse(text);
}
