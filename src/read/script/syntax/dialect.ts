export type ScriptLanguage = "ruby" | "perl" | "php" | "go" | "rust";

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
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const INFIX =
  /\*\*=?|\|\|=?|&&=?|\?\?=?|<=>|===?|!==?|=~|!~|<<=?|>>=?|<=|>=|\.\.\.?=?|\+=|-=|\*=|\/=|%=|\|=|&=|\^=|:=|=(?![>~])|[+\-*/%<>&|^]/y;
const INFIX_DOT =
  /\*\*=?|\|\|=?|\/\/=?|&&=?|\?\?=?|<=>|===?|!==?|=~|!~|<<=?|>>=?|<=|>=|\.\.\.?|\.=|\+=|-=|\*=|\/=|%=|\|=|&=|\^=|=(?![>~])|\.(?!\d)|[+\-*/%<>&|^]|(?:x=?|eq|ne|lt|gt|le|ge|cmp|and|or|xor|instanceof)\b/y;

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
  },
};
