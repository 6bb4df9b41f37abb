import type { FactIndex } from "../../fact-index.ts";
import { pathOf, type Writing } from "./written.ts";

/** Programs that people and other programs start by name: what is put before them on the PATH sees all that they get. */
const KNOWN_PROGRAM =
  /^(?:git|gh|ssh|scp|sudo|su|npm|npx|pnpm|yarn|node|python3?|pip3?|docker|kubectl|aws|gcloud|az|terraform|curl|wget|claude|codex|openclaw|gpg|op|bw|passwd)$/u;
const PROGRAMS_FOLDER = /[/\\](?:s?bin|shims)[/\\]$/u;
const LOOKS_UP = /(?:^|\/)(?:which|type|whence|command)$/u;

/** The known program that is no longer found first under its name; null: none. */
export function inPlaceOf(fact: Writing, index: FactIndex): string | null {
  const path = pathOf(fact);
  const start = path.search(/[^/\\]*$/u);
  const [folder, name] = [path.slice(0, start), path.slice(start)];
  if (!KNOWN_PROGRAM.test(name)) return null;
  if (PROGRAMS_FOLDER.test(folder)) return name;
  return (folder === "" ? isLookedUp(name, fact, index) : isOnPath(folder, fact, index)) ? name : null;
}

/** `ln -sf mine "$(which gh)"`: the name stands for the place where it was found. */
function isLookedUp(name: string, { at, language, snippet }: Writing, index: FactIndex): boolean {
  if (language === "python") return true; // nobody writes such a name to where he stands, but finds it by shutil.which
  if (/\b(?:command -v|which|type -[pP])\s/u.test(snippet)) return true;
  return index
    .operations("spawn")
    .some(
      ({ at: where, operation }) =>
        where.path === at.path &&
        LOOKS_UP.test(operation.program.shape) &&
        operation.arguments.some(({ text }) => text === name),
    );
}

/** `export PATH="$HOME/.x:$PATH"` in a profile that the same program writes. */
function isOnPath(folder: string, { at }: Writing, index: FactIndex): boolean {
  const last = /[\w.-]+(?=[/\\]$)/u.exec(folder)?.[0];
  if (last === undefined) return false;
  return index.operations("persist").some(({ at: where, operation }) => {
    const line = operation.content?.shape.slice(0, MAX_LINE) ?? "";
    return where.path === at.path && /\bPATH=|fish_add_path/u.test(line) && line.includes(`/${last}`);
  });
}

/** UTF-16 units. */
const MAX_LINE = 4_000;
