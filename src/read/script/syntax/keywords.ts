import type { ScriptLanguage } from "./dialect.ts";

export interface Keywords {
  /** Words before a condition and a block. */
  readonly branch: ReadonlySet<string>;
  /** Words that go on with another block of the same branch. */
  readonly more: ReadonlySet<string>;
  readonly loop: ReadonlySet<string>;
  /** Words before a block that is simply run, with a name or nothing between. */
  readonly plain: ReadonlySet<string>;
  readonly define: ReadonlySet<string>;
  /** Words that may stand before a declaration and say nothing here. */
  readonly skip: ReadonlySet<string>;
  readonly declare: ReadonlySet<string>;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(" ").filter((word) => word !== ""));

const TYPED: Keywords = {
  branch: set("if switch when guard"),
  more: set("else"),
  loop: set("while for foreach"),
  plain: set(
    "class struct interface trait namespace enum extension protocol actor union mixin object companion try do finally catch init unsafe using lock synchronized defer repeat record",
  ),
  define: set("fun func"),
  skip: set(
    "public private protected internal fileprivate open static final abstract sealed override virtual inline async suspend data partial native extern constexpr mutating required lateinit external",
  ),
  declare: set("let var val const auto late"),
};

export const KEYWORDS: Readonly<Record<ScriptLanguage, Keywords>> = {
  ruby: {
    branch: set("if unless case"),
    more: set("elsif else when in"),
    loop: set("while until for"),
    plain: set("begin class module"),
    define: set("def"),
    skip: set("private public protected module_function then"),
    declare: set(""),
  },
  perl: {
    branch: set("if unless given when"),
    more: set("elsif else"),
    loop: set("while until for foreach"),
    plain: set("BEGIN END INIT package do"),
    define: set("sub"),
    skip: set("no"),
    declare: set("my our local state"),
  },
  php: {
    branch: set("if switch match"),
    more: set("elseif else"),
    loop: set("while for foreach"),
    plain: set("class interface trait namespace try finally do enum declare"),
    define: set("function"),
    skip: set("public private protected static final abstract readonly"),
    declare: set("const var global"),
  },
  go: {
    branch: set("if switch select"),
    more: set("else"),
    loop: set("for"),
    plain: set(""),
    define: set("func"),
    skip: set("go defer package"),
    declare: set("var const"),
  },
  rust: {
    branch: set("if match"),
    more: set("else"),
    loop: set("while for loop"),
    plain: set("impl mod trait struct enum unsafe extern"),
    define: set("fn"),
    skip: set("pub async move mut"),
    declare: set("let const static"),
  },
  java: TYPED,
  csharp: TYPED,
  kotlin: TYPED,
  swift: TYPED,
  r: {
    branch: set("if"),
    more: set("else"),
    loop: set("while for"),
    plain: set("repeat"),
    define: set(""),
    skip: set(""),
    declare: set(""),
  },
  lua: {
    branch: set("if"),
    more: set("elseif else"),
    loop: set("while for"),
    plain: set("do"),
    define: set("function"),
    skip: set("local then repeat until"),
    declare: set(""),
  },
  julia: {
    branch: set("if"),
    more: set("elseif else"),
    loop: set("while for"),
    plain: set("begin let try module struct quote"),
    define: set("function macro"),
    skip: set("const local global mutable abstract"),
    declare: set(""),
  },
  elixir: {
    branch: set("if unless case cond with receive"),
    more: set("else after"),
    loop: set("for"),
    plain: set("defmodule try"),
    define: set("def defp defmacro"),
    skip: set("alias require"),
    declare: set(""),
  },
};
