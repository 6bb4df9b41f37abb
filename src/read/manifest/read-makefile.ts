import type { Context } from "../../model/context.ts";
import type { Reader, Reading, Source } from "../../model/source.ts";
import { endOfLine } from "../end-of-line.ts";
import { expanded, plainVariables } from "./makefile-variables.ts";
import { embedPieces, type Piece } from "./syntax/mapped-source.ts";
import { tellUnread } from "../tell-unread.ts";

/** Recipes and `$(shell …)` taken from one file. */
export const MAX_RECIPES = 5_000;
/** Longest line looked at; joined lines count as one. */
const MAX_LINE = 100_000;

/**
 * Makefiles: every recipe is shell text, and so is `$(shell …)`, which runs as soon as the file is read. Make's own
 * variables become shell variables of the same name, those that are put together from text become that text.
 */
export const readMakefile: Reader = (source, reading) => {
  const variables = plainVariables(source.text);
  const isJust = /(?:^|[/!])\.?justfile$/i.test(source.path);
  let target = "";
  let automatic: Automatic = NOTHING;
  let told = 0;
  for (const line of joinedLines(source.text)) {
    if (told >= MAX_RECIPES) {
      tellUnread(source, reading, "too-many", `more than ${MAX_RECIPES} commands; the rest was not read`, {
        offset: line.start,
      });
      return;
    }
    const rule = /^([^\s:#=][^:#=\n]{0,300}?)\s{0,20}:{1,2}(?![=:])([^;\n]{0,2000})(;)?/.exec(
      line.text.slice(0, 3_000),
    );
    const isRecipe = (isJust ? /^[ \t]/.test(line.text) : line.text.startsWith("\t")) && target !== "";
    if (isRecipe || rule?.[3] === ";") {
      const skip = isRecipe ? (/^[\t @+-]{0,40}/.exec(line.text)?.[0].length ?? 0) : (rule?.[0].length ?? 0);
      const name = isRecipe ? target : (rule?.[1] ?? "").trim();
      tellRecipe(
        source,
        reading,
        { text: line.text.slice(skip), start: line.start + skip },
        name,
        variables,
        isRecipe ? automatic : NOTHING,
      );
      told += 1;
    }
    if (rule !== null && !isRecipe) {
      target = (rule[1] ?? "").trim();
      const [first = "", ...more] = expanded(target, variables).split(/\s+/);
      const [needed = ""] = expanded((rule[2] ?? "").trim(), variables).split(/\s+/);
      automatic = { "$@": more.length === 0 ? first : "", "$<": needed };
    }
    told += tellShellCalls(source, reading, line, variables);
  }
};

interface Line {
  readonly text: string;
  readonly start: number;
}

function tellRecipe(
  source: Source,
  reading: Reading,
  line: Line,
  target: string,
  variables: ReadonlyMap<string, string>,
  automatic: Automatic,
): void {
  const isInstall = /^(?:install|all|default|setup|build|deps|bootstrap|init)$/.test(target);
  const context: Context = { ...source.context, trigger: isInstall ? "install" : "call" };
  embedPieces(
    shellPieces(line, variables, automatic),
    { language: "shell", layer: { kind: "field", name: target.slice(0, 100) }, context },
    source,
    reading,
  );
}

/** `$(shell …)` and `NAME != …` run when make reads the file, whatever the target. */
function tellShellCalls(source: Source, reading: Reading, line: Line, variables: ReadonlyMap<string, string>): number {
  const context: Context = { ...source.context, trigger: "load" };
  const layer = { kind: "field", name: "shell" } as const;
  let told = 0;
  const tell = (from: number, to: number): void => {
    told += 1;
    const inner = { text: line.text.slice(from, to), start: line.start + from };
    embedPieces(shellPieces(inner, variables), { language: "shell", layer, context }, source, reading);
  };
  if (!line.text.startsWith("\t")) {
    const assigned = /^[\w.-]{1,100}\s{0,20}!=\s{0,20}/.exec(line.text);
    if (assigned !== null) tell(assigned[0].length, line.text.length);
  }
  let at = 0;
  for (const { 0: opening, index } of line.text.matchAll(/\$[({]shell\s{1,20}/g)) {
    if (index < at) continue; // inside the one before
    at = closing(line.text, index + 1);
    tell(index + opening.length, at);
  }
  return told;
}

/** Where the bracket at `open` closes. */
function closing(text: string, open: number): number {
  const [mark, end] = text[open] === "{" ? ["{", "}"] : ["(", ")"];
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === mark) depth += 1;
    else if (text[at] === end) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}

const REFERENCE = /\$\$|\$\((?:shell\s)?|\$\{shell\s|\$\{?([A-Za-z_]\w{0,100})\}?|\$[@<^*%+?]/g;
const NAME = /^\$\(([A-Za-z_]\w{0,100})\)/;

/** What `$@` and `$<` are in a recipe, where that is one plain name; else empty. */
type Automatic = Readonly<Record<string, string>>;
const NOTHING: Automatic = {};
const FILE_NAME = /^[\w./+-]{1,200}$/;

function shellPieces(
  line: Line,
  variables: ReadonlyMap<string, string>,
  automatic: Automatic = NOTHING,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const push = (to: number, text: string, length: number): void => {
    if (to > from) pieces.push({ text: line.text.slice(from, to), offset: line.start + from, exact: true });
    pieces.push({ text, offset: line.start + to, exact: false });
    from = to + length;
  };
  for (const { 0: found, 1: braced, index } of line.text.matchAll(REFERENCE)) {
    if (index < from) continue;
    if (found === "$$") push(index, "$", 2);
    else if (found === "$(shell " || found === "${shell ") push(index, "$(", found.length);
    else if (found.startsWith("$(")) {
      const named = NAME.exec(line.text.slice(index, index + 110));
      const name = named?.[1];
      if (named !== null && name !== undefined) push(index, variables.get(name) ?? `\${${name}}`, named[0].length);
    } else if (braced === undefined) {
      const name = automatic[found] ?? "";
      push(index, FILE_NAME.test(name) ? name : '"$MAKE_TARGET"', 2);
    } else if (found.startsWith("${")) push(index, variables.get(braced) ?? found, found.length);
  }
  if (from < line.text.length) pieces.push({ text: line.text.slice(from), offset: line.start + from, exact: true });
  return pieces;
}

/** Lines with their continuations; the backslash stays, for the shell knows it as well. */
function* joinedLines(text: string): Generator<Line> {
  let from = 0;
  while (from < text.length) {
    let end = endOfLine(text, from);
    while (text[end - 1] === "\\" && end < text.length && end - from < MAX_LINE) end = endOfLine(text, end + 1);
    yield { text: text.slice(from, end), start: from };
    from = end + 1;
  }
}
