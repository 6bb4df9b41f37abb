import { HOLE, type Value } from "../../../model/value.ts";

/** As most names are written. */
const PLAIN = /^[a-z0-9_-]{0,40}$/u;

/** Last part of the path, lower case, without `.exe`: `/usr/bin/curl`, `CURL.EXE`. */
export function programName(program: Value): string {
  if (PLAIN.test(program.shape)) return program.shape;
  const shape = program.shape.trim();
  return shape
    .slice(Math.max(shape.lastIndexOf("/"), shape.lastIndexOf("\\")) + 1)
    .toLowerCase()
    .replace(/\.(?:exe|com|cmd)$/u, "");
}

const NAME = /^[\w.~/+@{$[<:%\u{FFFC}][^\n"'`;,()|&*^#]{0,300}$/u;
const PATH_LIKE = /[/\\\u{FFFC}]/u;
/** Programs that are written with a capital letter. */
const CAPITALISED = new Set(["Rscript", "R", "Xvfb", "MSBuild", "SetFile", "GetFileInfo", "DevToolsSecurity"]);

/** Programs that run or build whatever the folder says that one stands in. */
const RUNS_FOLDER = new Set(
  "make gmake cmake ninja meson just task rake npm pnpm yarn bun cargo go pip pip3 uv poetry hatch bundle composer gradle mvn ant swift xcodebuild docker docker-compose podman".split(
    " ",
  ),
);

/**
 * False: a bare name is looked for in $PATH, whatever was unpacked in the folder that one stands in, and a manager that may
 * run no scripts of it only fetches what it depends on.
 */
export function takesFromFolder(program: Value, name: string, words: readonly Value[]): boolean {
  if (words.some(({ text }) => text === "--ignore-scripts")) return false;
  return RUNS_FOLDER.has(name) || /[/~\u{FFFC}]/u.test(program.shape);
}

/** False for words that stand in a command's place without being one: table rules, JSON keys, headings, prose. */
export function isProgramName(program: Value, isSnippet: boolean): boolean {
  const name = program.shape;
  if (name === "" || !NAME.test(name) || /\s/u.test(name)) return name === HOLE || program.origins.length > 0;
  if (/[:=]$/u.test(name) && name !== ":") return false;
  if (name === ".") return true;
  if (/^[\d.]+$|^-|^<[^>]*>$|^\{\{[^/]*\}\}$|^\.{3,}$/u.test(name)) return false;
  if (isSnippet && /^\p{Lu}/u.test(name) && !PATH_LIKE.test(name) && !/\.(?:exe|com|sh|py|app)$/iu.test(name))
    return CAPITALISED.has(name);
  return true;
}
