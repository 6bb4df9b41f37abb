import { parse, type ParserOptions } from "@babel/parser";
import type * as t from "@babel/types";
import { countMistakes, TooManyMistakes } from "./count-mistakes.ts";
import { isTooCrowded, withoutComments } from "./crowded-comments.ts";
import { shortenForParser } from "./shorten.ts";
import { blankLine, closeBrackets } from "./salvage.ts";
import { wholeParts } from "./whole-parts.ts";

export interface Parsed {
  readonly program: t.File;
  /** Why not all of it was read; null: all of it parsed. */
  readonly flaw: string | null;
}

/** Lines left out one by one until the rest parses. Fragments in manuals need one or two. */
const MAX_ATTEMPTS = 24;
/** In a file that only looks like JavaScript. What does not parse runs nowhere as such; tables of examples look so too. */
const MAX_ATTEMPTS_IN_GUESSED = 4;
/** Characters parsed in all attempts together: a large broken file is not parsed again and again. */
const MAX_PARSED = 4_194_304;

/** Larger files are built by machines, in JavaScript: two dialects are enough. */
const MAX_TRIED = 524_288;

const BASE: ParserOptions = {
  errorRecovery: true,
  attachComment: false,
  locations: false,
  // Fragments stand where a function's body would: nothing of this makes code unreadable.
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowNewTargetOutsideFunction: true,
  allowYieldOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowUndeclaredExports: true,
};

const JAVASCRIPT: ParserOptions = { ...BASE, sourceType: "module", plugins: ["jsx", "decorators-legacy"] };
const TYPESCRIPT: ParserOptions = { ...BASE, sourceType: "module", plugins: ["typescript", "decorators-legacy"] };
const TYPED_JSX: ParserOptions = { ...BASE, sourceType: "module", plugins: ["typescript", "jsx", "decorators-legacy"] };
/** `await` as a name, `<!--` as a comment: only in scripts. */
const SCRIPT: ParserOptions = {
  ...BASE,
  sourceType: "script",
  allowAwaitOutsideFunction: false,
  plugins: ["jsx", "decorators-legacy"],
};
const FLOW: ParserOptions = { ...BASE, sourceType: "module", plugins: ["jsx", "flow", "decorators-legacy"] };

/** Generics look like JSX and the other way round: whatever parses decides. */
function dialects(path: string, isTypeScript: boolean): readonly ParserOptions[] {
  if (/\.tsx$/i.test(path)) return [TYPED_JSX, TYPESCRIPT, SCRIPT];
  return isTypeScript ? [TYPESCRIPT, TYPED_JSX, SCRIPT] : [JAVASCRIPT, TYPED_JSX, SCRIPT, TYPESCRIPT, FLOW];
}

/** Null: nothing of it could be parsed. Never throws. `isGuessed`: a file that neither its name nor its mark says to be one. */
export function parseProgram(written: string, path: string, isTypeScript: boolean, isGuessed = false): Parsed | null {
  if (!isTooCrowded(written)) return parseDialects(written, path, isTypeScript, isGuessed);
  const text = withoutComments(written);
  const parsed = isTooCrowded(text) ? null : parseDialects(text, path, isTypeScript, isGuessed);
  return parsed && { ...parsed, flaw: parsed.flaw ?? "too many comments on one line" };
}

function parseDialects(text: string, path: string, isTypeScript: boolean, isGuessed: boolean): Parsed | null {
  const all = dialects(path, isTypeScript);
  const options = text.length > MAX_TRIED ? all.slice(0, 2) : all;
  const attempts: Attempt[] = [];
  for (const dialect of options) {
    const result = attempt(text, dialect);
    if (result.program !== null) return { program: result.program, flaw: null };
    attempts.push(result);
  }
  const salvaged = salvage(text, options, attempts, isGuessed ? MAX_ATTEMPTS_IN_GUESSED : MAX_ATTEMPTS);
  return salvaged ?? (isGuessed || text.length > MAX_TRIED ? null : inParts(text, options, attempts));
}

/** Whatever stands between the parts that are broken. */
function inParts(text: string, [dialect]: readonly ParserOptions[], [first]: readonly Attempt[]): Parsed | null {
  if (dialect === undefined || first === undefined || first.tooDeep) return null;
  const whole = wholeParts(text, (part) => attempt(part, dialect).program !== null);
  const program = whole === null ? null : attempt(whole, dialect).program;
  return program === null ? null : { program, flaw: first.message };
}

interface Attempt {
  readonly program: t.File | null;
  readonly failedAt: number;
  readonly message: string;
  readonly tooDeep: boolean;
}

function attempt(text: string, options: ParserOptions): Attempt {
  // Errors that the parser recovers from are made too, thousands for a table: their stacks are looked at by nobody.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return { program: countMistakes(() => parse(text, options)), failedAt: -1, message: "", tooDeep: false };
  } catch (cause) {
    // Babel throws for what it cannot recover from; the engine when brackets are nested a thousand deep.
    if (cause instanceof RangeError) return { program: null, failedAt: 0, message: "nested too deeply", tooDeep: true };
    if (cause instanceof TooManyMistakes) return { program: null, failedAt: 0, message: cause.message, tooDeep: false };
    if (cause instanceof SyntaxError) {
      const failedAt = "pos" in cause && typeof cause.pos === "number" ? cause.pos : 0;
      return { program: null, failedAt, message: cause.message.slice(0, 100), tooDeep: false };
    }
    throw cause;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Reads what is left when the lines that do not parse are left out; every character stays in its place. */
function salvage(
  text: string,
  options: readonly ParserOptions[],
  first: readonly Attempt[],
  rounds: number,
): Parsed | null {
  const [dialect] = options;
  if (dialect === undefined) return null;
  // The dialect that came furthest is most likely the right one.
  let best = 0;
  for (const [index, each] of first.entries()) if (each.failedAt > (first[best]?.failedAt ?? 0)) best = index;
  const chosen = options[best] ?? dialect;
  let current = text;
  let last = first[best];
  const flaw = last?.message ?? "";
  for (let round = 0; round < rounds && last !== undefined; round += 1) {
    if (round * text.length > MAX_PARSED) return null;
    // Closing what is open did not help (the third case): then the line that opens it goes.
    const next: string | null = last.tooDeep
      ? shortenForParser(current)
      : last.failedAt >= text.length && current.length > text.length
        ? blankLine(current.slice(0, text.length), current.slice(0, text.length).trimEnd().length - 1)
        : isAtEnd(current, last.failedAt)
          ? closeBrackets(current)
          : blankLine(current, last.failedAt);
    if (next === null || next === current) return null;
    current = next;
    last = attempt(current, chosen);
    if (last.program !== null) return { program: last.program, flaw };
  }
  return null;
}

function isAtEnd(text: string, offset: number): boolean {
  return offset >= text.trimEnd().length;
}
