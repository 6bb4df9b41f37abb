import { HOLE, type Origin, type Value } from "../../model/value.ts";
import type { Span } from "../machine/span.ts";
import type { ExpandedLine } from "./expand-line.ts";

export interface BatchWord {
  readonly value: Value;
  /** It stood in quotes: no keyword, no redirection. */
  readonly quoted: boolean;
}

export interface BatchRedirect {
  readonly operator: string;
  readonly target: Value;
}

/** One command of a line. */
export interface BatchCommand extends Span {
  readonly words: readonly BatchWord[];
  readonly redirects: readonly BatchRedirect[];
  /** Everything behind the first word, as it stands after expansion: what `echo` prints and `set` takes. */
  readonly rest: Value;
  /** The command before it feeds it. */
  readonly piped: boolean;
}

/** Commands of one line; a line may hold thousands in an attack on us. */
export const MAX_COMMANDS = 2_000;

/** Splits at `&`, `|`, `&&`, `||` and brackets outside of quotes; undoes carets. */
export function splitCommands(line: ExpandedLine): readonly BatchCommand[] {
  return new Splitter(line).split();
}

class Splitter {
  readonly #line: ExpandedLine;
  #at = 0;
  #hole = 0;
  #words: BatchWord[] = [];
  #redirects: BatchRedirect[] = [];
  #rest = "";
  #restOrigins: Origin[] = [];
  #start = 0;
  #piped = false;
  #operator: string | null = null;
  readonly #commands: BatchCommand[] = [];

  constructor(line: ExpandedLine) {
    this.#line = line;
  }

  split(): readonly BatchCommand[] {
    const { text } = this.#line;
    while (this.#at < text.length && this.#commands.length < MAX_COMMANDS) {
      const char = text[this.#at] ?? "";
      if (char === "&" || char === "|") {
        const isPipe = char === "|" && text[this.#at + 1] !== "|";
        this.#finish();
        this.#piped = isPipe;
        this.#at += text[this.#at + 1] === char ? 2 : 1;
      } else if ((char === "(" || char === "@") && this.#words.length === 0) this.#at += 1;
      else if (
        char === ")" &&
        this.#words.length > 0 &&
        /^\)\s{0,40}(?:$|else\b|&|\||>)/iu.test(text.slice(this.#at, this.#at + 50))
      ) {
        this.#finish();
        this.#at += 1;
      } else if (char === ")" && this.#words.length === 0) this.#at += 1;
      else if (char === ">" || char === "<") this.#redirect();
      else if (/[\s,;=]/u.test(char) && !(char === "=" && this.#words.length > 0)) {
        this.#addRest(char);
        this.#at += 1;
      } else this.#word();
    }
    this.#finish();
    return this.#commands;
  }

  #redirect(): void {
    const { text } = this.#line;
    const operator = text.startsWith(">>", this.#at) ? ">>" : (text[this.#at] ?? "");
    const handle = /(?:^|\s)(\d)$/u.exec(this.#rest.slice(-2))?.[1];
    this.#at += operator.length;
    if (handle !== undefined && this.#words.at(-1)?.value.text === handle) {
      this.#words.pop();
      this.#rest = this.#rest.slice(0, -1);
    }
    if (text[this.#at] === "&") {
      this.#at += 2;
      return;
    }
    this.#operator = handle === "2" ? "2>" : operator;
  }

  #word(): void {
    const { text, offsets } = this.#line;
    if (this.#words.length === 0) this.#start = offsets[this.#at] ?? 0;
    const origins: Origin[] = [];
    let shape = "";
    let raw = "";
    let inQuotes = false;
    let quoted = false;
    for (; this.#at < text.length; this.#at += 1) {
      const char = text[this.#at] ?? "";
      if (char === '"') {
        inQuotes = !inQuotes;
        quoted = true;
        raw += char;
        continue;
      }
      if (!inQuotes && char === "^") {
        this.#at += 1;
        const next = text[this.#at] ?? "";
        shape += next;
        raw += next;
        continue;
      }
      if (
        !inQuotes &&
        (/[\s&|<>]/u.test(char) ||
          (char === ")" && this.#closes()) ||
          (this.#words.length > 0 && /[,;]/u.test(char) && shape === ""))
      )
        break;
      if (char === HOLE) {
        origins.push(...(this.#line.holes[this.#hole] ?? []));
        this.#hole += 1;
      }
      shape += char;
      raw += char;
      // `echo:text`, `echo.text`, `set/p`: the name ends there.
      if (
        this.#words.length === 0 &&
        /^(?:echo[.:([,;+/\\=]|(?:if|for|set|del|rd|cd|start|call|rem|md|dir|copy|type)(?=\/))$/iu.test(shape) &&
        !quoted
      ) {
        this.#at += 1;
        break;
      }
      if (
        this.#words.length === 0 &&
        /^(?:if|for|set|del|rd|cd|start|call|md|dir|copy|type|cmd)$/iu.test(shape) &&
        text[this.#at + 1] === "/"
      ) {
        this.#at += 1;
        break;
      }
    }
    const value: Value = { text: shape.includes(HOLE) ? null : shape, shape, origins, encodings: [] };
    if (this.#operator !== null) {
      this.#redirects.push({ operator: this.#operator, target: value });
      this.#operator = null;
      return;
    }
    if (this.#words.length > 0) {
      this.#rest += raw;
      this.#restOrigins.push(...origins);
    }
    this.#words.push({
      value:
        this.#words.length === 0
          ? {
              ...value,
              shape: shape.replace(/^(echo)[.:([,;+/\\=]$/iu, "$1"),
              text: value.text?.replace(/^(echo)[.:([,;+/\\=]$/iu, "$1") ?? null,
            }
          : value,
      quoted,
    });
  }

  /** A closing bracket ends a block's last command when nothing but another command follows. */
  #closes(): boolean {
    return /^\)\s{0,40}(?:$|else\b|&|\|)/iu.test(this.#line.text.slice(this.#at, this.#at + 50));
  }

  #addRest(char: string): void {
    if (this.#words.length > 0 && this.#operator === null && (this.#rest !== "" || !/\s/u.test(char)))
      this.#rest += char;
  }

  #finish(): void {
    const { offsets } = this.#line;
    const [first] = this.#words;
    if (first !== undefined || this.#redirects.length > 0) {
      const rest = this.#rest.trimEnd();
      this.#commands.push({
        words: this.#words,
        redirects: this.#redirects,
        rest: { text: rest.includes(HOLE) ? null : rest, shape: rest, origins: this.#restOrigins, encodings: [] },
        piped: this.#piped,
        start: this.#start,
        end: Math.max(this.#start, (offsets[Math.max(0, this.#at - 1)] ?? this.#start) + 1),
      });
    }
    this.#words = [];
    this.#redirects = [];
    this.#rest = "";
    this.#restOrigins = [];
    this.#piped = false;
    this.#operator = null;
  }
}
