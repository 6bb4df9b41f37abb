import type { ScriptLanguage } from "../script/syntax/dialect.ts";

const LANGUAGES = new Map<string, ScriptLanguage>(
  (
    [
      ["java", "java c cc cpp cxx h hpp m mm scala"],
      ["csharp", "cs csx"],
      ["kotlin", "kt kts groovy gradle dart"],
      ["swift", "swift"],
      ["lua", "lua"],
      ["r", "r"],
      ["julia", "jl"],
      ["elixir", "ex exs"],
    ] as const
  ).flatMap(([language, endings]) => endings.split(" ").map((ending) => [ending, language] as const)),
);

/** How a file is written, by its name's ending. Null: as none that is known. */
export function languageOfPath(path: string): ScriptLanguage | null {
  return LANGUAGES.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase()) ?? null;
}
