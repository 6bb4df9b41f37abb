import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Tree } from "@vscode/tree-sitter-wasm";
import { keepWasmCode } from "./keep-wasm-code.ts";

export type ParseText = (text: string) => Tree | null;

let loaded: Promise<ParseText> | null = null;

/**
 * The grammar that `@vscode/tree-sitter-wasm` ships; the package needs no compiler and downloads nothing. Loaded once per
 * thread, and only when a file needs it (some 20 ms).
 */
export function loadPythonGrammar(): Promise<ParseText> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ParseText> {
  keepWasmCode();
  const { Parser, Language } = (await import("@vscode/tree-sitter-wasm")).default;
  await Parser.init();
  const file = createRequire(import.meta.url).resolve("@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm");
  const parser = new Parser();
  parser.setLanguage(await Language.load(await readFile(file)));
  return (text) => parser.parse(text);
}
