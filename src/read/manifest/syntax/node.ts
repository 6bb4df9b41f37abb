import type { Piece } from "./mapped-source.ts";

/**
 * One value of a JSON, YAML or TOML document, with its place. Every entry is kept, duplicate keys too: programs differ
 * in which of two they obey. Offsets are UTF-16 units in the text of the source.
 */
export type ManifestNode = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: "map";
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
}

export interface ListNode {
  readonly kind: "list";
  readonly start: number;
  readonly end: number;
  readonly items: readonly ManifestNode[];
}

export interface ScalarNode {
  readonly kind: "scalar";
  readonly start: number;
  readonly end: number;
  /** The value as text; numbers and keywords as written. */
  readonly value: string;
  readonly isString: boolean;
}

export interface Entry {
  readonly key: string;
  /** Where the key starts. */
  readonly start: number;
  readonly value: ManifestNode;
}

/** A problem of the text, for a Gap. */
export interface Flaw {
  readonly code: "unparsable" | "too-deep" | "too-many" | "too-large";
  readonly offset: number;
  readonly message: string;
}

export interface ParsedDocument {
  /** One value a document: YAML streams and JSON lines have several. */
  readonly roots: readonly ManifestNode[];
  readonly flaws: readonly Flaw[];
  /** Where the characters of a string stand. */
  pieces(node: ScalarNode): readonly Piece[];
}

/** Documents nested deeper are not followed: real ones stay below 30, and every reader of ours may recurse this far. */
export const MAX_DEPTH = 200;
/** Values kept of one document, about 100 MB of memory; real manifests hold some thousands. */
export const MAX_NODES = 1_000_000;

/** The last entry of that name, which is the one that JSON parsers obey. */
export function child(node: ManifestNode | undefined, key: string): ManifestNode | undefined {
  return node?.kind === "map" ? node.entries.findLast((entry) => entry.key === key)?.value : undefined;
}

export function descend(node: ManifestNode | undefined, ...keys: readonly string[]): ManifestNode | undefined {
  let found = node;
  for (const key of keys) found = child(found, key);
  return found;
}

export function entriesOf(node: ManifestNode | undefined): readonly Entry[] {
  return node?.kind === "map" ? node.entries : [];
}

export function itemsOf(node: ManifestNode | undefined): readonly ManifestNode[] {
  return node?.kind === "list" ? node.items : [];
}

export function textOf(node: ManifestNode | undefined): string | null {
  return node?.kind === "scalar" && node.isString ? node.value : null;
}

/** Text of a string; of numbers and keywords too. */
export function scalarText(node: ManifestNode | undefined): string | null {
  return node?.kind === "scalar" ? node.value : null;
}

/** The strings of a list, or the one string that stands in its place. */
export function stringsOf(node: ManifestNode | undefined): readonly ScalarNode[] {
  if (node === undefined) return [];
  const nodes = node.kind === "list" ? node.items : [node];
  return nodes.filter((item): item is ScalarNode => item.kind === "scalar" && item.isString);
}

export function textsOf(node: ManifestNode | undefined): readonly string[] {
  return stringsOf(node).map((item) => item.value);
}
