/** Languages whose declarations begin with a type, and those that are written alike; by how they put values into texts. */
export type TypedLanguage = "java" | "csharp" | "kotlin" | "swift";
export type ScriptLanguage = "ruby" | "perl" | "php" | "go" | "rust" | "lua" | "r" | "julia" | "elixir" | TypedLanguage;

/** How one of these languages is written, as far as the others are written otherwise. */
export interface Dialect {
  readonly language: ScriptLanguage;
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [string, string])[];
  /** Documentation blocks that start and end at the start of a line. */
  readonly documents: { readonly open: RegExp; readonly close: RegExp } | null;
  readonly newlineEnds: boolean;
  /** Blocks end with a word (`end`), not with a brace. */
  readonly blocksEnd: boolean;
  /** What leads from an object to its member. */
  readonly members: readonly string[];
  readonly name: RegExp;
  /** A sigil and the name behind it. */
  readonly variable: RegExp | null;
  readonly infix: RegExp;
  /** Functions called without brackets: all (Ruby, Perl) or these. */
  readonly bareCalls: "all" | ReadonlySet<string>;
  readonly ternary: boolean;
  /** Declarations may begin with a type: `String x = …`, `static void f(int a) {`. */
  readonly isTyped: boolean;
  /** `name = value` between brackets names an argument. */
  readonly namesArguments: boolean;
  /** What joins texts, where it is no `.` or `+`. */
  readonly joins: string | null;
  /** Words that a block ended by `end` goes on with. */
  readonly middles: readonly string[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const INFIX =
  /\*\*=?|\|\|=?|&&=?|\?\?=?|<=>|===?|!==?|=~|!~|<<=?|>>=?|<=|>=|\.\.\.?=?|\+=|-=|\*=|\/=|%=|\|=|&=|\^=|:=|=(?![>~])|[+\-*/%<>&|^]/y;
const INFIX_DOT =
  /\*\*=?|\|\|=?|\/\/=?|&&=?|\?\?=?|<=>|===?|!==?|=~|!~|<<=?|>>=?|<=|>=|\.\.\.?|\.=|\+=|-=|\*=|\/=|%=|\|=|&=|\^=|=(?![>~])|\.(?!\d)|[+\-*/%<>&|^]|(?:x=?|eq|ne|lt|gt|le|ge|cmp|and|or|xor|instanceof)\b/y;

const INFIX_TYPED = new RegExp(
  String.raw`\?:|${INFIX.source.replace(":=|", "")}|(?:as[?!]?|is|instanceof)(?![\w?!])`,
  "y",
);
const PLAIN = { isTyped: false, namesArguments: false, joins: null, middles: [] } as const;

const TYPED = {
  // A directive of the preprocessor is a line of its own.
  lineComments: ["//", "#"],
  blockComments: [["/*", "*/"]],
  documents: null,
  newlineEnds: true,
  blocksEnd: false,
  members: ["?.", "!!.", "!.", "::", "->", "."],
  name: /[\p{L}_$][\p{L}\p{N}_$]*/uy,
  variable: null,
  infix: INFIX_TYPED,
  bareCalls: words(""),
  ternary: true,
  ...PLAIN,
  isTyped: true,
} as const;

export const DIALECTS: Readonly<Record<ScriptLanguage, Dialect>> = {
  ruby: {
    language: "ruby",
    lineComments: ["#"],
    blockComments: [],
    documents: { open: /=begin\b/y, close: /^=end\b/m },
    newlineEnds: true,
    blocksEnd: true,
    members: ["&.", "::", "."],
    name: /[A-Za-z_]\w*(?:::[A-Z]\w*)*(?:[?!](?![=\w]))?/y,
    variable: /(?:@@?|\$)([A-Za-z_]\w*|[0-9~*!@/\\;,.<>_&])/y,
    infix: new RegExp(String.raw`${INFIX.source}|(?:and|or)\b`, "y"),
    bareCalls: "all",
    ternary: true,
    ...PLAIN,
    middles: ["rescue", "ensure", "else"],
  },
  perl: {
    language: "perl",
    lineComments: ["#"],
    blockComments: [],
    documents: { open: /=[a-z]\w*/y, close: /^=cut\b/m },
    newlineEnds: false,
    blocksEnd: false,
    members: ["->"],
    name: /[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*(?:::)?/y,
    // The brace behind a name is its own only if one stands before it: `$h{$a}`.
    variable:
      /(?:\$#|[$@%&])\{?\^?([A-Za-z_]\w*(?:::\w+)*|[0-9!@/\\;,.&_])(?:(?<=[$@%&#]\{\^?[\w:!@/\\;,.&]{1,80})\})?/y,
    infix: INFIX_DOT,
    bareCalls: "all",
    ternary: true,
    ...PLAIN,
  },
  php: {
    language: "php",
    lineComments: ["//", "#"],
    blockComments: [["/*", "*/"]],
    documents: null,
    newlineEnds: false,
    blocksEnd: false,
    members: ["?->", "->", "::"],
    name: /\\?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:\\[A-Za-z_]\w*)*/y,
    variable: /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)/y,
    infix: INFIX_DOT,
    bareCalls: words("echo print include include_once require require_once throw yield clone"),
    ternary: true,
    ...PLAIN,
  },
  go: {
    language: "go",
    lineComments: ["//"],
    blockComments: [["/*", "*/"]],
    documents: null,
    newlineEnds: true,
    blocksEnd: false,
    members: ["."],
    name: /[\p{L}_][\p{L}\p{N}_]*/uy,
    variable: null,
    infix: INFIX,
    bareCalls: words(""),
    ternary: false,
    ...PLAIN,
  },
  rust: {
    language: "rust",
    lineComments: ["//"],
    blockComments: [["/*", "*/"]],
    documents: null,
    newlineEnds: false,
    blocksEnd: false,
    members: [".", "::"],
    name: /(?:r#)?[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*(?:!(?!=))?/y,
    variable: null,
    infix: INFIX,
    bareCalls: words(""),
    ternary: false,
    ...PLAIN,
  },
  java: { ...TYPED, language: "java" },
  csharp: { ...TYPED, language: "csharp" },
  kotlin: { ...TYPED, language: "kotlin", namesArguments: true },
  swift: { ...TYPED, language: "swift" },
  r: {
    language: "r",
    lineComments: ["#"],
    blockComments: [],
    documents: null,
    newlineEnds: true,
    blocksEnd: false,
    members: ["$", "@"],
    name: /[A-Za-z.][\w.]*(?::{2,3}[A-Za-z.][\w.]*)?/y,
    variable: null,
    infix: /%[\w<>|*/]{0,8}%|\|>|<<?-|->>?|==|!=|<=|>=|&&?|\|\|?|=(?!=)|[+\-*/<>^~:]/y,
    bareCalls: words(""),
    ternary: false,
    ...PLAIN,
    namesArguments: true,
  },
  lua: {
    language: "lua",
    lineComments: ["--"],
    blockComments: [],
    documents: null,
    newlineEnds: false,
    blocksEnd: true,
    members: [".", ":"],
    name: /[A-Za-z_]\w*/y,
    variable: null,
    infix: /\.\.(?!\.)|==|~=|<=|>=|=(?!=)|\/\/|[+\-*/%<>^]|(?:and|or)\b/y,
    bareCalls: words(""),
    ternary: false,
    ...PLAIN,
    namesArguments: true,
    joins: "..",
    middles: ["else"],
  },
  julia: {
    language: "julia",
    lineComments: ["#"],
    blockComments: [["#=", "=#"]],
    documents: null,
    newlineEnds: true,
    blocksEnd: true,
    members: ["."],
    name: /@?[A-Za-z_]\w*!?(?![=\w])|@?[A-Za-z_]\w*/y,
    variable: null,
    infix: /\|>|===?|!==?|&&|\|\||<=|>=|\+=|-=|\*=|=(?![=>])|[+\-*/%<>^:]|in\b/y,
    bareCalls: words(""),
    ternary: true,
    ...PLAIN,
    namesArguments: true,
    joins: "*",
    middles: ["catch", "finally", "else"],
  },
  elixir: {
    language: "elixir",
    lineComments: ["#"],
    blockComments: [],
    documents: null,
    newlineEnds: true,
    blocksEnd: true,
    members: ["."],
    name: /:?[A-Za-z_]\w*(?:\.[A-Z]\w*)*[?!]?(?![=\w])|:?[A-Za-z_]\w*/y,
    variable: null,
    infix: /\|>|<>|\+\+|--|===?|!==?|&&|\|\||<=|>=|=~|=(?![=>~])|<-|[+\-*/<>|]|(?:and|or|in|when)\b/y,
    bareCalls: words(""),
    ternary: false,
    ...PLAIN,
    joins: "<>",
    middles: ["rescue", "catch", "after", "else"],
  },
};
