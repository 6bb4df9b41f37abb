import { languageOf, type CodeLanguage } from "./code-regions.ts";
import { textOf } from "./text-files.ts";
import type { Files } from "./transformation.ts";

/** A script of the skill that some command line starts by its path. */
export interface StartedScript {
  readonly path: string;
  readonly text: string;
  readonly language: CodeLanguage | "powershell";
  /** It must be read as a module of ECMAScript. */
  readonly isModule: boolean;
  /** Moved or read from a pipe it would not find itself or its neighbours. */
  readonly needsItsPlace: boolean;
}

const QUOTE = String.raw`(?:\\?["'])`;
/** What stands before the path: `./`, `{baseDir}/`, `"$DIR/`. */
const BEFORE_PATH = String.raw`(?:\./|\{baseDir\}/|\$\{?\w+\}?/)?`;
const INTERPRETER = String.raw`\b(bash|sh|zsh|python3?|node|source)((?:[ ]-[a-z]+)*)[ ]+`;

/** The command line that starts a script; group 1 the interpreter, group 2 its options. */
export function startOf(path: string): RegExp {
  return new RegExp(`${INTERPRETER}${QUOTE}?${BEFORE_PATH}${escapeRegExp(path)}(?![\\w/-]|\\.\\w)${QUOTE}?`, "g");
}

export function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

/** Scripts that a command in another file of the skill starts, and that no other file imports. */
export function startedScripts(files: Files): readonly StartedScript[] {
  const texts = new Map(
    [...files].flatMap(([path, bytes]) => {
      const text = textOf(bytes);
      return text === null ? [] : [[path, text] as const];
    }),
  );
  const found: StartedScript[] = [];
  for (const [path, text] of texts) {
    const language = languageOf(path, text);
    if (language === null || language === "typescript") continue;
    const others = [...texts].filter(([other]) => other !== path);
    const isStarted = others.some(([, other]) => startOf(path).test(other));
    if (!isStarted || others.some(([, other]) => imports(other, path))) continue;
    const isModule = language === "javascript" && (path.endsWith(".mjs") || /^(?:import|export)\b/m.test(text));
    const needsItsPlace =
      /__file__|import\.meta|__dirname|__filename|BASH_SOURCE|\$\{?0\b|__spec__/.test(text) ||
      (language === "javascript" && /(?:from|import|require\()\s*["']\.{1,2}\//.test(text)) ||
      (language === "python" && importsNeighbour(text, path, [...texts.keys()]));
    found.push({ path, text, language, isModule, needsItsPlace });
  }
  return found;
}

function imports(text: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const stem = escapeRegExp(name.replace(/\.\w+$/, ""));
  return new RegExp(
    `(?:from|import|require\\()\\s*["'][^"'\n]*\\b${stem}(?:\\.\\w+)?["']|^\\s*(?:from|import)\\s+[.\\w]*\\b${stem}\\b(?!\\s+from)`,
    "m",
  ).test(text);
}

function importsNeighbour(text: string, path: string, paths: readonly string[]): boolean {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return paths.some((other) => {
    const inside =
      other.startsWith(folder) && other !== path ? /^([\w-]+)(?:\.py|\/)/.exec(other.slice(folder.length)) : null;
    return inside !== null && new RegExp(`^\\s*(?:from|import)\\s+${escapeRegExp(inside[1] ?? "")}\\b`, "m").test(text);
  });
}
