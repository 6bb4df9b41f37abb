/**
 * A document as a tree, with the names of mdast (github.com/syntax-tree/mdast). `start` and `end` are offsets in the text
 * that was parsed, in UTF-16 units.
 */
export type Block =
  | (Span & { readonly type: "heading"; readonly depth: number; readonly children: readonly Inline[] })
  | Paragraph
  | CodeBlock
  | (Span & { readonly type: "blockquote" | "list" | "listItem"; readonly children: readonly Block[] })
  | (Span & { readonly type: "html"; readonly value: string })
  | Definition
  | (Span & { readonly type: "thematicBreak" });

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Paragraph extends Span {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}

export interface CodeBlock extends Span {
  readonly type: "code";
  /** All words behind the opening fence. */
  readonly info: string;
  readonly value: string;
}

export interface Definition extends Span {
  readonly type: "definition";
  readonly label: string;
  readonly url: string;
  readonly title: string | null;
}

export type Inline =
  | (Span & { readonly type: "text" | "inlineCode" | "html"; readonly value: string })
  | (Span & { readonly type: "break" })
  | (Span & { readonly type: "emphasis"; readonly children: readonly Inline[] })
  | (Span & {
      readonly type: "link";
      readonly url: string;
      readonly title: string | null;
      readonly children: readonly Inline[];
    })
  | (Span & { readonly type: "image"; readonly url: string; readonly title: string | null; readonly alt: string });
