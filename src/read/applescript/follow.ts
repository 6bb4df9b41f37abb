// More than 300 lines: one object that reads every kind of word and statement, whose methods share its place in the text.
import { asksAsSystem, LOGIN_PASSWORD } from "../text/asks-as-system.ts";
import type { Source } from "../../model/source.ts";
import type { Origin, Value } from "../../model/value.ts";
import { mechanismOf } from "../machine/effects/files.ts";
import type { OriginAnywhere } from "../machine/machine.ts";
import type { Programs } from "../machine/programs.ts";
import type { Teller } from "../machine/teller.ts";
import { fromCode, fromCodes, TEXT_FUNCTIONS } from "../machine/text-methods.ts";
import { listOf, NOTHING, originsOf, spread, text, textOf, thing, toValue, type Thing } from "../machine/thing.ts";
import type { Span } from "../machine/span.ts";
import { concatenate, unknown } from "../value.ts";
import type { Token } from "./tokenize.ts";

/** Words of one script that are followed. */
export const MAX_WORDS = 500_000;
/** Brackets and `of` inside each other. */
const MAX_DEPTH = 60;
/** Pieces put together with `&`. */
const MAX_PIECES = 50_000;

/** UTF-16 units of a script in which programs are looked for by name. */
const MAX_SCRIPT = 20_000;
const TERMINAL = /\b(?:application|process)\s{1,4}\\?"(?:Terminal|iTerm2?|Warp|Ghostty|kitty|Alacritty|WezTerm)\\?"/iu;
/** Processes by which macOS asks for a permission or a password. */
const ASKS_USER =
  /\bprocess\s{1,4}\\?"(?:UserNotificationCenter|SecurityAgent|CoreServicesUIAgent|universalAccessAuthWarn|System Settings|System Preferences|authorizationhost)\\?"/iu;
const AGREES =
  /^(?:Allow\w{0,3}|Always Allow|OK|Open(?: Anyway)?|Yes|Continue|Grant|Turn On|Unlock|Modify Settings|Erlauben|Permitir|Autoriser|允许|許可)$/iu;

/** Goes through the words once; what looks like a statement that matters is followed. */
export class AppleScript {
  readonly #source: Source;
  readonly #tokens: readonly Token[];
  readonly #teller: Teller;
  readonly #programs: Programs;
  readonly #variables = new Map<string, Thing>([
    ["return", text("\n")],
    ["linefeed", text("\n")],
    ["tab", text("\t")],
    ["space", text(" ")],
    ["quote", text('"')],
  ]);
  #at = 0;
  #depth = 0;
  isTooDeep = false;

  constructor(source: Source, tokens: readonly Token[], teller: Teller, programs: Programs) {
    this.#source = source;
    this.#tokens = tokens.slice(0, MAX_WORDS);
    this.#teller = teller;
    this.#programs = programs;
  }

  run(): void {
    while (this.#at < this.#tokens.length) {
      const before = this.#at;
      if (!this.#statement()) this.#piece();
      if (this.#at === before) this.#at += 1;
    }
  }

  #words(...words: readonly string[]): boolean {
    if (
      !words.every(
        (word, index) =>
          this.#tokens[this.#at + index]?.text === word && this.#tokens[this.#at + index]?.kind !== "text",
      )
    )
      return false;
    this.#at += words.length;
    return true;
  }

  #statement(): boolean {
    const start = this.#tokens[this.#at]?.start ?? 0;
    if (this.#words("set", "the", "clipboard", "to") || this.#words("set", "clipboard", "to")) {
      const content = this.#expression();
      this.#teller.operation({ op: "write-clipboard", content: toValue(content) }, this.#span(start));
      return true;
    }
    const [set, name, to] = this.#tokens.slice(this.#at, this.#at + 3);
    if (set?.text === "set" && to?.text === "to") {
      if (name?.kind !== "word") return false;
      this.#at += 3;
      this.#variables.set(name.text, this.#expression());
      return true;
    }
    if ((set?.text === "property" || set?.text === "global") && to?.text === ":" && name?.kind === "word") {
      this.#at += 3;
      this.#variables.set(name.text, this.#expression());
      return true;
    }
    if (this.#words("make", "login", "item") || this.#words("make", "new", "login", "item")) {
      const path = this.#lineTexts().find((value) => /[/~]/u.test(value.shape));
      this.#teller.operation(
        { op: "persist", mechanism: "startup-folder", target: path ?? unknown(), content: null },
        this.#span(start),
      );
      return true;
    }
    if (this.#words("write")) {
      const content = this.#expression();
      const target = this.#words("to") ? this.#expression() : NOTHING;
      const path = toValue(target);
      this.#teller.operation({ op: "write-file", path, content: toValue(content), append: false }, this.#span(start));
      const mechanism = mechanismOf(path.shape);
      if (mechanism !== null)
        this.#teller.operation(
          { op: "persist", mechanism, target: path, content: toValue(content) },
          this.#span(start),
        );
      return true;
    }
    return false;
  }

  #span(start: number): Span {
    const last = this.#tokens[Math.max(0, this.#at - 1)];
    return { start, end: Math.max(start, last?.end ?? start) };
  }

  #origin(origin: OriginAnywhere, span: Span): Origin {
    return { ...origin, at: this.#source.locate(span.start, span.end) };
  }

  /** Texts up to the end of the line, or of the bracket around it: `text returned of (display dialog …)`. */
  #lineTexts(): readonly Value[] {
    const found: Thing[] = [];
    for (
      let count = 0;
      count < 200 && this.#at < this.#tokens.length && this.#tokens[this.#at]?.kind !== "line";
      count += 1
    ) {
      const token = this.#tokens[this.#at];
      if (token?.kind === "sign" && token.text === ")") break;
      const before = this.#at;
      found.push(this.#piece());
      if (this.#at === before) this.#at += 1;
    }
    return spread(found).map((each) => toValue(each));
  }

  /** Words on the rest of the line, without moving. */
  #ahead(): string {
    const words: string[] = [];
    for (let at = this.#at; at < this.#tokens.length && at < this.#at + 60; at += 1) {
      const token = this.#tokens[at];
      if (token === undefined || token.kind === "line") break;
      words.push(token.kind === "text" ? "\u{FFFC}" : token.text);
    }
    return words.join(" ");
  }

  /** `a & b & c`. */
  #expression(): Thing {
    const parts: Thing[] = [this.#piece()];
    while (
      parts.length < MAX_PIECES &&
      this.#tokens[this.#at]?.text === "&" &&
      this.#tokens[this.#at]?.kind === "sign"
    ) {
      this.#at += 1;
      parts.push(this.#piece());
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : thing(concatenate(parts.map((part) => toValue(part))));
  }

  #deeper(read: () => Thing): Thing {
    if (this.#depth >= MAX_DEPTH) {
      this.isTooDeep = true;
      this.#at += 1;
      return NOTHING;
    }
    this.#depth += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #piece(): Thing {
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === "line") return NOTHING;
    const { start } = token;
    if (token.kind === "text") {
      this.#at += 1;
      return text(token.text, token.offset);
    }
    if (token.kind === "number") {
      this.#at += 1;
      return text(token.text);
    }
    if (token.kind === "sign") {
      this.#at += 1;
      if (token.text === "(") return this.#deeper(() => this.#bracket(")"));
      if (token.text === "{") return this.#deeper(() => this.#list());
      return NOTHING;
    }
    if (this.#words("keystroke")) return this.#deeper(() => this.#keystroke(start));
    if (this.#words("click")) return this.#click(start);
    if (this.#words("do", "shell", "script")) return this.#deeper(() => this.#shell(start));
    if (this.#words("do", "script")) return this.#deeper(() => this.#shell(start));
    if (this.#words("run", "script")) {
      const code = this.#deeper(() => this.#expression());
      const span = this.#span(start);
      this.#teller.operation({ op: "evaluate", language: "applescript", code: toValue(code) }, span);
      this.#teller.embed("applescript", toValue(code), code.offset, span);
      return thing(unknown(originsOf(code)));
    }
    if (this.#words("display", "dialog")) return this.#dialog(start);
    if (this.#words("the", "clipboard") || this.#words("clipboard", "info")) {
      const origin = this.#origin({ kind: "clipboard" }, this.#span(start));
      this.#teller.operation({ op: "read-secret", secret: origin }, this.#span(start));
      return thing(unknown([origin]));
    }
    if (this.#words("system", "attribute")) {
      const name = textOf(this.#deeper(() => this.#piece()));
      const origin = this.#origin({ kind: "environment", name }, this.#span(start));
      this.#teller.operation({ op: "read-secret", secret: origin }, this.#span(start));
      return thing(unknown([origin]));
    }
    if (this.#words("ascii", "character") || this.#words("character", "id") || this.#words("string", "id")) {
      const codes = this.#deeper(() => this.#piece());
      return (codes.items === null ? fromCode(codes, []) : fromCodes(codes, [])) ?? NOTHING;
    }
    if (this.#words("reverse", "of")) {
      const list = this.#deeper(() => this.#piece());
      return list.items === null ? (TEXT_FUNCTIONS.reverse(list, []) ?? NOTHING) : listOf(list.items.toReversed());
    }
    if (this.#words("read")) {
      const path = toValue(this.#deeper(() => this.#expression()));
      const span = this.#span(start);
      this.#teller.operation({ op: "read-file", path }, span);
      return thing(
        this.#programs.contentOf(path) ??
          unknown([this.#origin({ kind: "file", path: path.shape }, span), ...path.origins]),
      );
    }
    if (this.#words("path", "to", "home", "folder")) return text("~/");
    if (this.#words("home", "directory", "of")) {
      this.#deeper(() => this.#piece());
      return text("~");
    }
    if (
      this.#words("quoted", "form", "of") ||
      this.#words("posix", "path", "of") ||
      this.#words("posix", "file") ||
      this.#words("contents", "of") ||
      this.#words("text", "returned", "of") ||
      this.#words("file") ||
      this.#words("items", "of") ||
      this.#words("characters", "of")
    )
      return this.#deeper(() => this.#piece());
    this.#at += 1;
    return this.#variables.get(token.text) ?? NOTHING;
  }

  #bracket(close: string): Thing {
    const first = this.#expression();
    for (let count = 0; count < 10_000 && this.#at < this.#tokens.length; count += 1) {
      const token = this.#tokens[this.#at];
      if (token?.kind === "sign" && token.text === close) {
        this.#at += 1;
        break;
      }
      const before = this.#at;
      // Conditions and arguments: read for what they do.
      if (token?.kind === "line") this.#at += 1;
      else this.#expression();
      if (this.#at === before) this.#at += 1;
    }
    return first;
  }

  #list(): Thing {
    const items: Thing[] = [];
    while (this.#at < this.#tokens.length && items.length < MAX_PIECES) {
      const token = this.#tokens[this.#at];
      if (token?.kind === "sign" && token.text === "}") {
        this.#at += 1;
        break;
      }
      const before = this.#at;
      if (token?.kind === "line" || token?.text === ",") this.#at += 1;
      else items.push(this.#expression());
      if (this.#at === before) this.#at += 1;
    }
    return listOf(items);
  }

  #shell(start: number): Thing {
    const command = this.#expression();
    const span = this.#span(start);
    const value = toValue(command);
    if (value.shape === "\u{FFFC}" && value.origins.length === 0 && command === NOTHING) return NOTHING;
    this.#teller.operation({ op: "spawn", program: value, arguments: [], shell: true }, span);
    this.#teller.embed("shell", value, command.offset, span);
    if (/\bwith administrator privileges\b/u.test(this.#ahead()))
      this.#teller.operation({ op: "escalate", how: "password-prompt" }, span);
    const origin = this.#origin({ kind: "command", command: value.shape.slice(0, 300) }, span);
    return thing(unknown([...value.origins, origin]));
  }

  /** What is typed into a terminal is a command, whoever types it. */
  #keystroke(start: number): Thing {
    const typed = this.#expression();
    const value = toValue(typed);
    if (TERMINAL.test(this.#teller.text.slice(0, MAX_SCRIPT)) && /\S\s\S/u.test(value.shape)) {
      const span = this.#span(start);
      this.#teller.operation({ op: "spawn", program: value, arguments: [], shell: true }, span);
      this.#teller.embed("shell", value, typed.offset, span);
    }
    return NOTHING;
  }

  /** The system asks its user, and the script clicks on the answer. */
  #click(start: number): Thing {
    const words = this.#lineTexts().map(({ shape }) => shape);
    if (words.some((word) => AGREES.test(word)) && ASKS_USER.test(this.#teller.text.slice(0, MAX_SCRIPT)))
      this.#teller.operation({ op: "disable-safeguard", safeguard: "consent" }, this.#span(start));
    return NOTHING;
  }

  /** A dialog that hides what is typed asks for a password. */
  #dialog(start: number): Thing {
    const words = this.#ahead();
    const isHidden = /\bhidden answer\b(?! false)/u.test(words);
    this.#lineTexts();
    const span = this.#span(start);
    if (isHidden) this.#teller.operation({ op: "escalate", how: "password-prompt" }, span);
    const answer = this.#origin({ kind: "input" }, span);
    if (!isHidden || !asksAsSystem(`password ${this.#teller.text.slice(span.start, span.end)}`))
      return thing(unknown([answer]));
    const secret = this.#origin(LOGIN_PASSWORD, span);
    this.#teller.operation({ op: "read-secret", secret }, span);
    return thing(unknown([secret, answer]));
  }
}
