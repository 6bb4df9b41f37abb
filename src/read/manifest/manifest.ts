import type { Context } from "../../model/context.ts";
import type { Fact, MentionFact, ReferenceFact } from "../../model/fact.ts";
import type { Language } from "../../model/language.ts";
import type { Operation } from "../../model/operation.ts";
import type { Reading, Source } from "../../model/source.ts";
import { dependencyFact, type Manner } from "../packages/dependency-fact.ts";
import { MAX_REQUEST_LENGTH, type PackageRequest } from "../packages/package-request.ts";
import { factAt } from "../text/place.ts";
import { embedPieces, type Piece } from "./syntax/mapped-source.ts";
import type { ManifestNode, ParsedDocument, ScalarNode } from "./syntax/node.ts";

/** A document that is being read, and where its facts go. */
export interface Manifest {
  readonly source: Source;
  readonly reading: Reading;
  readonly document: ParsedDocument;
  /** File name in lower case; empty for a text inside another, which is nobody's manifest. */
  readonly fileName: string;
  /** Path in lower case, empty likewise. */
  readonly filePath: string;
  /** Nodes that a reader of their own format has dealt with already. */
  readonly claimed: Set<ManifestNode>;
}

export type Trigger = Context["trigger"];

export function manifestOf(source: Source, reading: Reading, document: ParsedDocument): Manifest {
  const filePath = source.layers.length === 0 ? source.path.toLowerCase() : "";
  const fileName = filePath.slice(Math.max(filePath.lastIndexOf("/"), filePath.lastIndexOf("!")) + 1);
  return { source, reading, document, fileName, filePath, claimed: new Set() };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The fields that every fact shares, for a node. */
export function place(
  source: Source,
  { start, end }: Span,
  context: Context = source.context,
): ReturnType<typeof factAt> {
  return factAt(source, start, end, context);
}

/** A fenced example of a manifest is installed by nobody: only a file's own triggers are known. */
export function triggered(source: Source, trigger: Trigger): Context {
  return source.layers.length === 0 ? { ...source.context, trigger } : source.context;
}

export function tell(manifest: Manifest, fact: Fact): void {
  manifest.reading.fact(fact);
}

export function operation(manifest: Manifest, span: Span, does: Operation, context?: Context): void {
  tell(manifest, { kind: "operation", operation: does, ...place(manifest.source, span, context) });
}

export function reference(manifest: Manifest, node: ScalarNode, how: ReferenceFact["how"], context?: Context): void {
  if (node.value === "" || node.value.length > 1024) return;
  tell(manifest, { kind: "reference", how, target: node.value, ...place(manifest.source, node, context) });
}

export function mention(manifest: Manifest, node: ScalarNode, what: MentionFact["what"]): void {
  tell(manifest, { kind: "mention", what, value: node.value, as: "field", ...place(manifest.source, node) });
}

/** Null, or no name: nothing that could be installed is said. */
export function dependency(manifest: Manifest, span: Span, request: PackageRequest | null, manner: Manner = {}): void {
  if (request === null || request.name === "" || request.name.length > MAX_REQUEST_LENGTH) return;
  tell(manifest, dependencyFact(request, manner, place(manifest.source, span)));
}

/** Hands a string to the reader of the language that will interpret it. */
export function embedScalar(
  manifest: Manifest,
  node: ScalarNode,
  language: Language,
  field: string,
  context: Context,
  adjust: (pieces: readonly Piece[]) => readonly Piece[] = (pieces) => pieces,
): void {
  manifest.claimed.add(node);
  const pieces = adjust(manifest.document.pieces(node));
  embedPieces(pieces, { language, layer: { kind: "field", name: field }, context }, manifest.source, manifest.reading);
}
