import { Tokenizer, TokenizerMode, type Token } from "parse5";

/** An attribute with its place. Offsets are UTF-16 units in the text. */
export interface MarkupAttribute {
  readonly name: string;
  /** Entities decoded. */
  readonly value: string;
  /** Where the value stands, without quotes. */
  readonly start: number;
  readonly end: number;
}

export type MarkupToken =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: readonly MarkupAttribute[];
      readonly closed: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly start: number; readonly end: number }
  /** A run of characters; `raw` ones are the content of a script or style, in which nothing is markup. */
  | { readonly kind: "text"; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: "comment"; readonly text: string; readonly start: number; readonly end: number };

export type OpenTag = Extract<MarkupToken, { kind: "open" }>;

type ModeName = keyof typeof TokenizerMode;

/** Elements of HTML whose content is no markup (HTML standard, 13.2.6.4: "in body" and "in head"). */
const CONTENT_MODES: Readonly<Record<string, ModeName>> = {
  script: "SCRIPT_DATA",
  style: "RAWTEXT",
  xmp: "RAWTEXT",
  iframe: "RAWTEXT",
  noembed: "RAWTEXT",
  noframes: "RAWTEXT",
  textarea: "RCDATA",
  title: "RCDATA",
  plaintext: "PLAINTEXT",
};

/**
 * Splits HTML or SVG with parse5's tokenizer, one token after the other. Its tree builder looks up the stack of open
 * elements for every tag, which 100,000 open elements make quadratic; no tree is needed here. `isXml`: a script's text
 * is then subject to entities and CDATA like any other, as it also is below `<svg>` in HTML.
 */
export function tokenizeMarkup(text: string, isXml: boolean, take: (token: MarkupToken) => void): void {
  const spaces: boolean[] = []; // true: foreign content; innermost last
  const isForeign = (): boolean => isXml || (spaces.at(-1) ?? false);
  const takeText = (token: Token.CharacterToken): void => {
    const start = token.location?.startOffset ?? 0;
    take({ kind: "text", text: token.chars, start, end: token.location?.endOffset ?? start });
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        const { tagName: name, location } = token;
        const start = location?.startOffset ?? 0;
        const closed = token.selfClosing && (isForeign() || name === "svg" || name === "math");
        take({
          kind: "open",
          name,
          attributes: attributesOf(token, text),
          closed,
          start,
          end: location?.endOffset ?? start,
        });
        if (!closed && !isXml) enterSpace(name, spaces);
        const mode = Object.hasOwn(CONTENT_MODES, name) ? CONTENT_MODES[name] : undefined;
        if (mode !== undefined && !isForeign()) tokenizer.state = TokenizerMode[mode];
        tokenizer.inForeignNode = isForeign();
      },
      onEndTag({ tagName: name, location }) {
        const start = location?.startOffset ?? 0;
        if (SPACES.has(name) && spaces.length > 0) spaces.pop();
        tokenizer.inForeignNode = isForeign();
        take({ kind: "close", name, start, end: location?.endOffset ?? start });
      },
      onComment({ data, location }) {
        const start = location?.startOffset ?? 0;
        take({ kind: "comment", text: data, start, end: location?.endOffset ?? start });
      },
      onCharacter: takeText,
      onWhitespaceCharacter: takeText,
      onNullCharacter: takeText,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.inForeignNode = isXml;
  tokenizer.write(text, true);
}

const SPACES = new Set(["svg", "math", "foreignobject"]);
/** Deeper changes between HTML and SVG are not followed: hostile only. */
const MAX_SPACES = 1_000;

function enterSpace(name: string, spaces: boolean[]): void {
  if (SPACES.has(name) && spaces.length < MAX_SPACES) spaces.push(name !== "foreignobject");
}

function attributesOf(token: Token.TagToken, text: string): readonly MarkupAttribute[] {
  return token.attrs.map(({ name, value }) => {
    const location = token.location?.attrs?.[name];
    const from = location?.startOffset ?? 0;
    const to = location?.endOffset ?? from;
    const raw = text.slice(from, to);
    const equals = raw.indexOf("=", 1);
    if (equals === -1) return { name, value, start: to, end: to };
    const space = /^\s{0,1000}["']?/.exec(raw.slice(equals + 1, equals + 1_002))?.[0] ?? "";
    const isQuoted = /["']$/.test(space);
    return { name, value, start: from + equals + 1 + space.length, end: isQuoted ? to - 1 : to };
  });
}
