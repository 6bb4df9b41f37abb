import type { FileFact } from "../../model/fact.ts";
import type { Language } from "../../model/language.ts";
import { contextOfPath } from "../context-of-path.ts";

/** What a whole file's form says; its place is the file's first character. */
export function fileFact(path: string, form: FileFact["form"], language: Language = "unknown"): FileFact {
  const at = { path, line: 1, column: 1 };
  return { kind: "file", form, at, layers: [], context: contextOfPath(path), language, snippet: "" };
}
