import type { Location } from "../../model/location.ts";
import type { Origin } from "../../model/value.ts";

/** That a program makes one name of a path, or asks whether a path is still inside of its folder. */
const CHECKS =
  /\b(?:basename|secure_filename|safe_join|safeJoin|realpath|realpathSync|is_relative_to|relative_to|commonpath|commonprefix|normpath|isLocal|IsLocal)\b|\b(?:path|filepath)\.(?:relative|normalize|Rel|Base|Clean)\(|\bFile\.expand_path\b|(?:startsWith|startswith|HasPrefix|start_with\?|str_starts_with)\(\s{0,4}[A-Za-z_$]|["'`]\.\.[\\/]{0,2}["'`]|\^\[[^\]\n]{1,40}\][+*{]|\b(?:is|assert|check|ensure|validate|sanitize|safe|clean|slugify|resolve)_?(?:[A-Za-z]{0,12}_?)(?:path|name|file|slug|id|key)s?\(|\b(?:sanitize|slugify)\w{0,12}\(|\bPath\([^()\n]{1,60}\)\.(?:name|stem)\b|\buuid\.UUID\(|\b(?:isdigit|isalnum)\(|\bALLOW(?:ED)?_?[A-Z_]{0,20}\b/g;
/** Of one file. */
const MAX_CHECKS = 1_000;
/** A pattern for a whole name, which may stand elsewhere under a name of its own. */
const WHOLE_NAME = /\^\[[^\]\n]{1,40}\][+*{]/;
const MATCHES = /\.(?:test|match|fullmatch|exec)$/;
/** `FILES.has(name)`: one of those that are there. */
const IS_ONE_OF = /\.(?:has|includes)$/;
/** A longer callee is looked at from its end. */
const MAX_CALLEE = 60;
/** Of the expression that is asked of. */
const MAX_ASKED = 80;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the first of them stands; null: none. For languages whose values are not followed into conditions. */
export function findPathCheck(text: string): Span | null {
  CHECKS.lastIndex = 0;
  const match = CHECKS.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** An operand of what may be a check: where it stands, whether it is evaluated by itself, and where it comes from. */
export interface Asked extends Span {
  readonly isOwn: boolean;
  readonly origins: () => readonly Origin[];
}

/**
 * Which names that others send a program asks of, before it opens what they lead to: a check of one of them says nothing of
 * the others. Values that are derived from one another share their origin.
 */
export class PathChecks {
  readonly #text: string;
  readonly #tell: (at: Span, value: string) => void;
  readonly #told = new Set<string>();
  /** Functions that ask of what they are given: not each call of them is walked. */
  readonly #asking = new WeakSet<object>();
  #known: { readonly at: readonly number[]; readonly hasPattern: boolean } | null = null;

  constructor(text: string, tell: (at: Span, value: string) => void) {
    this.#text = text;
    this.#tell = tell;
  }

  /** A call, `a in b`, or `Path(a).name`. `callee`: null, where nothing is called. */
  see(whole: Span, callee: Span | null, receiver: () => readonly Origin[], operands: readonly Asked[]): void {
    const name = callee === null ? "" : this.#text.slice(Math.max(callee.start, callee.end - MAX_CALLEE), callee.end);
    if (IS_ONE_OF.test(name)) this.#mark(whole, operands);
    const isCheck = this.#standsIn(whole, operands) || (MATCHES.test(name) && this.#places().hasPattern);
    if (!isCheck) return;
    this.#mark(whole, operands);
    if (callee !== null) this.#mark(whole, [{ ...callee, isOwn: false, origins: receiver }]);
  }

  /** `a in b`: whatever is one of those that are there is none that was made up. */
  isOneOf(whole: Span, left: Asked): void {
    this.#mark(whole, [left]);
  }

  /** A function of the file runs; where it asks of what it is given, each call of it asks. */
  within<T>(called: object, whole: Span, given: () => readonly Origin[], run: () => T): T {
    if (this.#asking.has(called)) this.#mark(whole, [{ ...whole, isOwn: true, origins: given }]);
    const before = this.#told.size;
    const result = run();
    if (this.#told.size > before && sentBy(given()).some((origin) => this.#told.has(placeKey(origin.at))))
      this.#asking.add(called);
    return result;
  }

  #mark(whole: Span, operands: readonly Asked[]): void {
    for (const { start, end, origins } of operands) {
      for (const origin of sentBy(origins())) {
        const key = placeKey(origin.at);
        if (this.#told.has(key)) continue;
        this.#told.add(key);
        const asked = this.#text.slice(start, Math.min(end, start + MAX_ASKED));
        this.#tell(whole, `${key} ${/[.[]/.test(asked) ? asked : ""}`);
      }
    }
  }

  /** Not what stands in an operand that is a call of its own. */
  #standsIn(whole: Span, operands: readonly Asked[]): boolean {
    const { at } = this.#places();
    for (let index = firstFrom(at, whole.start); index < at.length; index += 1) {
      const place = at[index] ?? Infinity;
      if (place >= whole.end) return false;
      if (!operands.some(({ start, end, isOwn }) => isOwn && start <= place && place < end)) return true;
    }
    return false;
  }

  #places(): { readonly at: readonly number[]; readonly hasPattern: boolean } {
    if (this.#known !== null) return this.#known;
    const at: number[] = [];
    for (const match of this.#text.matchAll(CHECKS)) {
      at.push(match.index);
      if (at.length >= MAX_CHECKS) break;
    }
    this.#known = { at, hasPattern: at.length > 0 && WHOLE_NAME.test(this.#text) };
    return this.#known;
  }
}

/** What names files of strangers: a request, or an archive. */
function sentBy(origins: readonly Origin[]): readonly Origin[] {
  return origins.filter((origin) => origin.kind === "input" && (origin.of === undefined || origin.of === "archive"));
}

export function placeKey({ line, column }: Location): string {
  return `${line}:${column}`;
}

function firstFrom(sorted: readonly number[], from: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
