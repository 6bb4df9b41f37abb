import type { Span } from "../../machine/span.ts";

/** One syntax for Ruby, Perl, PHP, Go and Rust: as much of them as it takes to follow a text to where it is used. */
export type Node = Span &
  (
    | TextNode
    | { readonly kind: "number"; readonly value: number }
    /** A bare name, `::` and `\` written as dots: `Net.HTTP`, `exec`. */
    | { readonly kind: "name"; readonly name: string }
    /** A name with a sigil, written without it. */
    | { readonly kind: "variable"; readonly name: string }
    | { readonly kind: "chain"; readonly base: Node; readonly links: readonly Link[] }
    | { readonly kind: "list"; readonly items: readonly Node[] }
    | { readonly kind: "map"; readonly entries: readonly Pair[] }
    /** `a + b . c == d`, flat: operators[i] stands before operands[i + 1]. */
    | { readonly kind: "infix"; readonly operands: readonly Node[]; readonly operators: readonly string[] }
    | { readonly kind: "prefix"; readonly operator: string; readonly operand: Node }
    | { readonly kind: "assign"; readonly target: Node; readonly operator: string; readonly value: Node }
    | { readonly kind: "choose"; readonly condition: Node; readonly yes: Node; readonly no: Node }
    /** A command in backticks, `%x()` or qx(). */
    | { readonly kind: "command"; readonly command: Node }
    | ClosureNode
    | { readonly kind: "function"; readonly name: string; readonly closure: ClosureNode }
    | { readonly kind: "branch"; readonly header: readonly Node[]; readonly branches: readonly Body[] }
    | { readonly kind: "loop"; readonly variable: Node | null; readonly header: readonly Node[]; readonly body: Body }
    | { readonly kind: "sequence"; readonly body: Body }
    | { readonly kind: "return"; readonly value: Node | null }
    /** An import under another name. */
    | { readonly kind: "alias"; readonly name: string; readonly path: string }
    | { readonly kind: "nothing" }
  );

export type Body = readonly Node[];

export interface TextNode extends Span {
  readonly kind: "text";
  readonly parts: readonly (string | Node)[];
  /** Where the text stands letter for letter; null where quotes or escapes were undone or something is put in. */
  readonly offset: number | null;
  /** Letters were written as numbers: `"\x63\x75"`. */
  readonly escaped: boolean;
}

export interface ClosureNode extends Span {
  readonly kind: "closure";
  readonly parameters: readonly string[];
  readonly body: Body;
}

export interface Pair {
  readonly key: Node;
  readonly value: Node;
}

export type Link = Span &
  (
    | { readonly kind: "member"; readonly name: string }
    | { readonly kind: "index"; readonly key: Node | null }
    | { readonly kind: "call"; readonly arguments: readonly Node[]; readonly block: ClosureNode | null }
  );
