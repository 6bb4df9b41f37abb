import type { Span } from "../../machine/span.ts";

/** PowerShell's syntax, as far as it takes to follow a text to where it is used. Names are in lower case. */
export type PsNode = Span &
  (
    | PsText
    | { readonly kind: "number"; readonly value: number }
    /** Without its sigil: `x`, `env:temp`, `_`. */
    | { readonly kind: "variable"; readonly name: string }
    /** `[Net.WebClient]`, without `system.`. */
    | { readonly kind: "type"; readonly name: string }
    | { readonly kind: "cast"; readonly type: string; readonly operand: PsNode }
    | { readonly kind: "list"; readonly items: readonly PsNode[] }
    | { readonly kind: "map"; readonly entries: readonly (readonly [PsNode, PsNode])[] }
    | { readonly kind: "infix"; readonly operands: readonly PsNode[]; readonly operators: readonly string[] }
    | { readonly kind: "prefix"; readonly operator: string; readonly operand: PsNode }
    | { readonly kind: "assign"; readonly target: PsNode; readonly operator: string; readonly value: PsNode }
    | { readonly kind: "chain"; readonly base: PsNode; readonly links: readonly PsLink[] }
    | PsBlock
    | { readonly kind: "function"; readonly name: string; readonly block: PsBlock }
    | { readonly kind: "branch"; readonly header: readonly PsNode[]; readonly branches: readonly PsBody[] }
    | {
        readonly kind: "loop";
        readonly variable: string | null;
        readonly header: readonly PsNode[];
        readonly body: PsBody;
      }
    | { readonly kind: "sequence"; readonly body: PsBody }
    | { readonly kind: "pipeline"; readonly stages: readonly PsNode[] }
    | PsCommand
  );

export type PsBody = readonly PsNode[];

export interface PsText extends Span {
  readonly kind: "text";
  readonly parts: readonly (string | PsNode)[];
  /** Where the text stands letter for letter; null where quotes or escapes were undone or something is put in. */
  readonly offset: number | null;
}

export interface PsBlock extends Span {
  readonly kind: "block";
  readonly parameters: readonly string[];
  readonly body: PsBody;
}

export interface PsCommand extends Span {
  readonly kind: "command";
  readonly name: PsNode;
  readonly elements: readonly PsElement[];
  readonly redirects: readonly PsRedirect[];
}

export type PsElement =
  /** `-name` or `-name:value`; the name in lower case, without its dash. `written` is how a program gets it. */
  | { readonly kind: "parameter"; readonly name: string; readonly written: string; readonly value: PsNode | null }
  | { readonly kind: "argument"; readonly value: PsNode; readonly splat: boolean };

export interface PsRedirect {
  readonly append: boolean;
  readonly target: PsNode;
}

export type PsLink = Span &
  (
    | { readonly kind: "member"; readonly name: PsNode; readonly isStatic: boolean }
    | { readonly kind: "index"; readonly key: PsNode }
    | { readonly kind: "call"; readonly arguments: readonly PsNode[] }
  );
