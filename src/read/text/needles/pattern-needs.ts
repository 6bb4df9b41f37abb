import { bestPart, bestParts, type Part } from "./part.ts";

/** One way to match: a text has a needle of each part, or no match. Without parts nothing is known. */
export type Clause = readonly Part[];

/** What a text must hold for the source of a regular expression to match anywhere in it; one clause for each way. */
export function clausesOf(source: string): readonly Clause[] {
  return new PatternNeeds(source).read();
}

/** What a text must hold that has, for each group, something of it. */
export function clauseOfGroups(groups: readonly (readonly string[])[]): Clause {
  const parts: Part[] = [];
  for (const sources of groups) {
    const part = partOfAll(sources.flatMap(clausesOf));
    if (part !== null) parts.push(part);
  }
  return bestParts(parts);
}

const ANYTHING: readonly Clause[] = [[]];
const PLAIN = /[\p{L}\d ]{1,400}(?=[\p{L}\d ])/uy;
/** Letters after a backslash that stand for no text at all: the letters around them stay neighbours. */
const ZERO_WIDTH = "bB";
const KINDS = "dDwWsSpP";
const CONTROLS: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", f: "\f", v: "\v" };

/**
 * Reads the syntax that patterns of this folder use. Whatever it does not know counts as "may be anything", so that a
 * pattern is tried once too often rather than once too seldom.
 */
class PatternNeeds {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): readonly Clause[] {
    const clauses = this.#alternatives();
    // A bracket too many: not understood.
    return this.#at < this.#source.length ? ANYTHING : clauses;
  }

  #alternatives(): readonly Clause[] {
    const clauses: Clause[] = [...this.#sequence()];
    while (this.#source[this.#at] === "|") {
      this.#at += 1;
      clauses.push(...this.#sequence());
    }
    return clauses;
  }

  #sequence(): readonly Clause[] {
    const parts: Part[] = [];
    let only: readonly Clause[] | null = null;
    let members = 0;
    let run = "";
    const endRun = (): void => {
      if (run !== "") parts.push([run]);
      run = "";
    };
    for (let unit = this.#source[this.#at]; unit !== undefined && unit !== "|" && unit !== ")";) {
      if (unit === "(") {
        const group = this.#group();
        if (group !== null) {
          endRun();
          members += 1;
          const isNeeded = this.#quantifier() !== "may be missing";
          only = isNeeded ? group : null;
          const part = isNeeded ? partOfAll(group) : null;
          if (part !== null) parts.push(part);
        }
      } else {
        const plain = this.#plainLetters();
        if (plain !== "") {
          run += plain;
          members += 1;
        }
        const letter = this.#letter();
        if (letter !== "") {
          members += 1;
          const times = this.#quantifier();
          if (letter === null || times === "may be missing") endRun();
          else run += letter;
          if (times === "several") endRun();
        }
      }
      unit = this.#source[this.#at];
    }
    endRun();
    if (members === 1 && only !== null) return only;
    return [bestParts(parts)];
  }

  /** The clauses of a group; null: it only looks around. */
  #group(): readonly Clause[] | null {
    const opening = /^\((?:\?(?:<?[=!]|:|<\w{1,30}>))?/u.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? "(";
    this.#at += opening.length;
    const clauses = this.#alternatives();
    this.#at += 1;
    if (/[=!]$/u.test(opening)) {
      this.#quantifier();
      return null;
    }
    return clauses;
  }

  /** All letters that stand for themselves, but for the last one, which may be repeated. */
  #plainLetters(): string {
    PLAIN.lastIndex = this.#at;
    const plain = PLAIN.exec(this.#source)?.[0] ?? "";
    this.#at += plain.length;
    return plain;
  }

  /** The letter that comes next; "": nothing of the text; null: one of several. */
  #letter(): string | null {
    const unit = this.#source.charAt(this.#at);
    if (unit === "[") return this.#class();
    this.#at += 1;
    if (unit === "^" || unit === "$") return "";
    if (unit === ".") return null;
    if (unit !== "\\") return this.#wholeLetter(unit);
    const escaped = this.#source.charAt(this.#at);
    this.#at += 1;
    if (ZERO_WIDTH.includes(escaped)) return "";
    if (escaped === "u" || escaped === "x") return this.#numbered(escaped);
    if (KINDS.includes(escaped)) {
      if (this.#source[this.#at] === "{") this.#at = this.#source.indexOf("}", this.#at) + 1;
      return null;
    }
    if (escaped === "k") this.#at = this.#source.indexOf(">", this.#at) + 1;
    return /[0-9k]/u.test(escaped) ? null : (CONTROLS[escaped] ?? escaped);
  }

  /** `\x60`, `\u2019`, `\u{2019}` */
  #numbered(escaped: "u" | "x"): string | null {
    const digits = escaped === "x" ? /^[0-9a-f]{2}/iu : /^(?:\{[0-9a-f]{1,6}\}|[0-9a-f]{4})/iu;
    const found = digits.exec(this.#source.slice(this.#at, this.#at + 8))?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    return String.fromCodePoint(Number.parseInt(found.replace("{", ""), 16));
  }

  /** Both halves of a letter outside the first plane. */
  #wholeLetter(unit: string): string {
    const letter = String.fromCodePoint(this.#source.codePointAt(this.#at - 1) ?? 0);
    this.#at += letter.length - 1;
    return letter.startsWith(unit) ? letter : unit;
  }

  #class(): string | null {
    const start = this.#at + 1;
    let at = start;
    while (at < this.#source.length && this.#source[at] !== "]") at += this.#source[at] === "\\" ? 2 : 1;
    this.#at = at + 1;
    const members = this.#source.slice(start, at);
    return members.length === 1 ? members : null;
  }

  #quantifier(): "once" | "several" | "may be missing" {
    // Nearly always none: asked of every letter.
    if (!"?*+{".includes(this.#source[this.#at] ?? "_")) return "once";
    const found = /^(?:[?*+]|\{\d{1,5}(?:,\d{0,5})?\})\??/u.exec(this.#source.slice(this.#at, this.#at + 16))?.[0];
    if (found === undefined) return "once";
    this.#at += found.length;
    return /^(?:[?*]|\{0)/u.test(found) ? "may be missing" : "several";
  }
}

/** Of several ways one is taken: a needle of any of them; null: one of them needs nothing. */
function partOfAll(clauses: readonly Clause[]): Part | null {
  const needles = new Set<string>();
  for (const clause of clauses) {
    const best = bestPart(clause);
    if (best === null) return null;
    for (const needle of best) needles.add(needle);
  }
  return [...needles];
}
