import { commaList, entryList } from "./parse-lists.ts";
import type { Parser } from "./parser.ts";
import type { ClosureNode, Link, Node } from "./tree.ts";
import { blockAfter, rubyBlockHere, trailingBlock } from "./parse-trailing-block.ts";

/** Members and calls on one value; a file of dots is cut into several. */
const MAX_LINKS = 500;
const MEMBER = /(?:\$?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*[?!]?(?![=\w])|\$?[A-Za-z_]\w*|\{)/y;
/** What may be the first argument of a call without brackets. */
const BARE_ARGUMENT =
  /["'`$@:[\\]|%[wqQx(]|<<[~"'A-Z-]|-?\d|::?[A-Za-z]|[A-Za-z_](?!\w*[ \t]*(?:=[^=~>]|\+=|<<))|->|\*\w|&\w|\(|-[a-z]\b|\{/y;
const NO_ARGUMENT =
  /(?:if|unless|while|until|for|foreach|and|or|not|xor|then|do|end|rescue|in|is|x|eq|ne|lt|gt|le|ge|cmp|else|elsif|when)\b/y;
/** `Job { target: x, text }` */
const RUST_FIELDS = /[ \t]{0,4}\{\s{0,40}[a-z_]\w{0,60}\s{0,4}[:,}](?!:)/y;
/** `!!`, `!`, `?` behind a value, and what stands in `<…>` before brackets. */
const TYPED_POSTFIX = /\+\+|--|!!|!(?=[.)\],;\n[ ])|\?(?=[.)\],;[])/y;
const GENERIC = /<[\w \t,.?[\]<>:]{0,80}>(?=\()/y;
/** Rust's question mark and Go's type assertion change nothing here. */
const POSTFIX = /\+\+|--|\?(?=[.;,)\s\]}])|\.\((?:[\w.*]{1,60})\)/y;

/** What follows an operand: `.name`, `(…)`, `[…]`, a block, arguments without brackets. */
export function parseLinks(parser: Parser, base: Node, isNew: boolean): Node {
  const { cursor } = parser;
  const { dialect } = cursor;
  const { start } = base;
  const header = parser.inHeader;
  const links: Link[] = [];
  const callable = (): boolean => (links.length === 0 ? base.kind === "name" : links.at(-1)?.kind === "member");
  while (links.length < MAX_LINKS) {
    const before = cursor.at;
    const from = { start, end: cursor.at };
    if (cursor.char() === "(" && base.kind !== "number" && base.kind !== "nothing") {
      if (links.length > 0 || base.kind !== "text") {
        cursor.at += 1;
        const given = parser.deeper(() => commaList(parser, ")")) ?? [];
        links.push({ kind: "call", arguments: given, block: blockAfter(parser, header), start, end: cursor.at });
        continue;
      }
    }
    if (cursor.char() === "[" && base.kind !== "number" && base.kind !== "list") {
      cursor.at += 1;
      const inner = parser.deeper(() => entryList(parser, "]"));
      const key = inner?.kind === "list" ? (inner.items[0] ?? null) : inner;
      if (dialect.language === "rust" && base.kind === "name" && base.name.endsWith("!") && inner !== null) {
        const items = inner.kind === "list" ? inner.items : [inner];
        links.push({ kind: "call", arguments: items, block: null, start, end: cursor.at });
      } else links.push({ kind: "index", key, start, end: cursor.at });
      continue;
    }
    if (
      cursor.char() === "{" &&
      dialect.language === "perl" &&
      (base.kind === "variable" || links.length > 0) &&
      !/[ \t]/u.test(cursor.text[cursor.at - 1] ?? "")
    ) {
      cursor.at += 1;
      links.push({ kind: "index", key: perlKey(parser), start, end: cursor.at });
      continue;
    }
    if (dialect.language === "perl" && cursor.is("->") && /[[{(]/u.test(cursor.char(2))) {
      cursor.at += 2;
      continue;
    }
    const passed = cursor.skipBlanks(true);
    // `x -> …` of a lambda is no member, nor is what stands on a line of its own.
    const isSpaced = passed || cursor.at > before;
    const dot = dialect.members.find(
      (member) => cursor.is(member) && !(isSpaced && dialect.isTyped && member === "->"),
    );
    if (
      dot !== undefined &&
      !(passed && dialect.newlineEnds && dialect.language === "go") &&
      !cursor.is("...") &&
      !(dot === "." && cursor.char(1) === ".")
    ) {
      const postfix = dialect.language === "go" ? cursor.match(POSTFIX) : null;
      if (postfix !== null) {
        cursor.at += postfix[0].length;
        continue;
      }
      const at = cursor.at;
      cursor.at += dot.length;
      cursor.skipBlanks(true);
      const member = cursor.match(MEMBER);
      if (member !== null && member[0] !== "{") {
        cursor.at += member[0].length;
        cursor.at += dialect.isTyped ? (cursor.match(GENERIC)?.[0].length ?? 0) : 0;
        const generic = dialect.language === "rust" ? cursor.match(/::<[^<>()\n]{0,80}(?:<[^<>()\n]{0,80}>)?>/y) : null;
        cursor.at += generic?.[0].length ?? 0;
        links.push({ kind: "member", name: member[0].replace(/^\$/u, ""), start, end: cursor.at });
        continue;
      }
      // Ruby's `proc.(x)`.
      if (dialect.language === "ruby" && cursor.char() === "(") continue;
      cursor.at = Math.max(at + dot.length, cursor.at);
      break;
    }
    cursor.at = before;
    if (dialect.isTyped) {
      const skipped = cursor.match(TYPED_POSTFIX) ?? (links.length === 0 ? cursor.match(GENERIC) : null);
      if (skipped !== null) {
        cursor.at += skipped[0].length;
        continue;
      }
      if (!header && callable()) {
        const trailing = cursor.match(/[ \t]{0,4}\{/y) === null ? null : trailingBlock(parser);
        if (trailing !== null) {
          links.push({
            kind: "call",
            arguments: isNew ? initializer(trailing) : [],
            block: isNew ? null : trailing,
            start,
            end: cursor.at,
          });
          continue;
        }
      }
    }
    if (dialect.language === "lua" && callable() && cursor.match(/[ \t]{0,4}(?:["{]|\[\[)/y) !== null) {
      cursor.skipBlanks(false);
      const given = parser.deeper(() => parser.operandAlone());
      links.push({ kind: "call", arguments: given === null ? [] : [given], block: null, start, end: cursor.at });
      continue;
    }
    const postfix = dialect.language === "perl" ? null : cursor.match(POSTFIX);
    if (postfix !== null && dialect.language !== "ruby" && (postfix[0] !== "?" || dialect.language === "rust")) {
      cursor.at += postfix[0].length;
      continue;
    }
    if (
      (dialect.language === "rust"
        ? cursor.match(RUST_FIELDS) !== null
        : dialect.language === "go" && cursor.char() === "{") &&
      !header &&
      base.kind === "name" &&
      /^[A-Za-z_][\w.]*$/u.test(cursor.text.slice(base.start, before))
    ) {
      cursor.skipBlanks(false);
      cursor.at += 1;
      const given = parser.deeper(() => entryList(parser, "}"));
      links.push({ kind: "call", arguments: given === null ? [] : [given], block: null, start, end: cursor.at });
      continue;
    }
    if (callable() && !isNew) {
      const bare = bareCall(parser, base, links.length === 0, header, from.start);
      if (bare !== null) {
        links.push(bare);
        continue;
      }
    }
    break;
  }
  if (isNew) {
    const at = links.findIndex((link) => link.kind === "call");
    links.splice(at === -1 ? links.length : at, 0, { kind: "member", name: "new", start, end: cursor.at });
    if (at === -1) links.push({ kind: "call", arguments: [], block: null, start, end: cursor.at });
  }
  return links.length === 0 ? base : { kind: "chain", base, links, start, end: cursor.at };
}

/** C#'s `new Job { Target = url }`: as if its fields were given by name. */
function initializer({ body, start, end }: ClosureNode): readonly Node[] {
  const entries = body.flatMap((each) => (each.kind === "assign" ? [{ key: each.target, value: each.value }] : []));
  return entries.length > 0 ? [{ kind: "map", entries, start, end }] : body;
}

/** `{name}`, `{'name'}`, `{$x}`. */
function perlKey(parser: Parser): Node | null {
  const { cursor } = parser;
  const start = cursor.at;
  const bare = cursor.match(/[ \t]{0,4}(-?\w{1,100})[ \t]{0,4}\}/y);
  if (bare !== null) {
    cursor.at += bare[0].length;
    return { kind: "text", parts: [bare[1] ?? ""], offset: null, escaped: false, start, end: cursor.at };
  }
  return parser.enclosed("}");
}

/** `system "x", y` and `puts x do … end`. */
function bareCall(parser: Parser, base: Node, isFirst: boolean, header: boolean, start: number): Link | null {
  const { cursor } = parser;
  const { bareCalls, language } = cursor.dialect;
  const before = cursor.at;
  const isKnown = bareCalls !== "all" && base.kind === "name" && isFirst && bareCalls.has(base.name.toLowerCase());
  if (bareCalls !== "all" && !isKnown) return null;
  const blanks = cursor.text[cursor.at];
  cursor.skipBlanks(false);
  const glued = cursor.at === before;
  if (language === "ruby" && !header) {
    const block = rubyBlockHere(parser);
    if (block !== null) return { kind: "call", arguments: [], block, start, end: cursor.at };
  }
  const isStart =
    (!glued || /["'`$@<]/u.test(cursor.char())) &&
    blanks !== "\n" &&
    cursor.match(BARE_ARGUMENT) !== null &&
    cursor.match(NO_ARGUMENT) === null &&
    !(language === "ruby" && /^[[{(]/u.test(cursor.char()) && !isEffectful(base)) &&
    !(cursor.char() === "{" && language !== "perl") &&
    !(cursor.char() === ":" && cursor.char(1) === " ") &&
    !/^[ \t]{0,4}(?:=>|=[^=~])/u.test(cursor.text.slice(cursor.at, cursor.at + 6));
  if (!isStart || (language === "perl" && !isFirst)) {
    cursor.at = before;
    return null;
  }
  const given: Node[] = [];
  for (let count = 0; count < 4_000; count += 1) {
    cursor.skipBlanks(count > 0 || language !== "ruby");
    if (cursor.done || /[)\]};]/u.test(cursor.char())) break;
    const block = perlBlock(parser, base) ?? (count === 0 && isPrint(base) ? perlHandle(parser) : null);
    const argument = block ?? parser.deeper(() => argumentOf(parser));
    // Nothing that is an argument, or too deep to say: looking further along would be read again by every level above.
    if (argument === null) break;
    given.push(argument);
    const afterArgument = cursor.at;
    cursor.skipBlanks(language !== "ruby");
    if (cursor.take(",") || cursor.take("=>")) continue;
    // Perl's `print STDERR "x"`, `map { … } @list`: no comma behind the first.
    if (
      language === "perl" &&
      count === 0 &&
      (block !== null || argument.kind === "name" || (argument.kind === "variable" && isPrint(base))) &&
      cursor.match(/["'$@(\w]/y) !== null &&
      cursor.match(NO_ARGUMENT) === null
    )
      continue;
    cursor.at = afterArgument;
    break;
  }
  if (given.length === 0) {
    cursor.at = before;
    return null;
  }
  return { kind: "call", arguments: given, block: header ? null : blockAfter(parser, false), start, end: cursor.at };
}

/** A hash's labels or a plain argument. */
function argumentOf(parser: Parser): Node | null {
  const { cursor } = parser;
  const found = cursor.dialect.language === "ruby" ? cursor.match(/([a-z_]\w*):[ \t]/y) : null;
  if (found === null) return parser.expression();
  const start = cursor.at;
  cursor.at += found[0].length;
  const value = parser.expression();
  const span = { start, end: cursor.at };
  const key: Node = { kind: "text", parts: [found[1] ?? ""], offset: null, escaped: false, ...span };
  return value === null ? key : { kind: "map", entries: [{ key, value }], ...span };
}

/** `map { … } @list`, `exec {'/bin/sh'} '-sh'`, `print {$fh} $x`. */
function perlBlock(parser: Parser, base: Node): Node | null {
  const { cursor } = parser;
  if (cursor.dialect.language !== "perl" || cursor.char() !== "{") return null;
  const start = cursor.at;
  cursor.at += 1;
  if (base.kind === "name" && /^(?:exec|system|print|printf|say)$/u.test(base.name)) return parser.enclosed("}");
  const body = parser.deeper(() => parser.statements(["}"])) ?? [];
  cursor.take("}");
  return { kind: "closure", parameters: [], body, start, end: cursor.at };
}

/** `print OUT "text"`: not a call of OUT. */
function perlHandle({ cursor }: Parser): Node | null {
  const name =
    cursor.dialect.language === "perl" ? cursor.match(/[A-Z]\w{0,40}(?=[ \t]{1,8}["'$@\w<])/y)?.[0] : undefined;
  if (name === undefined) return null;
  const start = cursor.at;
  cursor.at += name.length;
  return { kind: "name", name, start, end: cursor.at };
}

/** `system [cmd, name]` is a call; `list [0]` may be an element. */
function isEffectful(base: Node): boolean {
  return base.kind === "name" && /^(?:system|exec|spawn|eval|puts|print|require|load|raise|p)$/u.test(base.name);
}

/** `print $handle "text"`. */
function isPrint(base: Node): boolean {
  return base.kind === "name" && /^(?:print|printf|say)$/u.test(base.name);
}
