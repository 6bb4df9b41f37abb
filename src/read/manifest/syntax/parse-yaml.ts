import { Composer, isAlias, isMap, isNode, isPair, isScalar, isSeq, Lexer, Parser, type CST } from "yaml";
import { align, type Piece } from "./mapped-source.ts";
import { MAX_DEPTH, MAX_NODES, type Entry, type Flaw, type ManifestNode, type ParsedDocument } from "./node.ts";

/** The library reads 1 MB a second, half of that at worst; a lock file of 2 MB holds 10,000 packages. */
export const MAX_YAML_LENGTH = 2_097_152;
/** Words, signs and blanks; that lock file has some 600,000. */
export const MAX_LEXEMES = 900_000;
const MAX_FLAWS = 3;

/** A node with a tag of its own: `!!python/object/apply:os.system` makes a loader call a function. */
export interface TaggedNode {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

export interface ParsedYaml extends ParsedDocument {
  readonly tagged: readonly TaggedNode[];
}

/**
 * Reads a stream of YAML documents. Every scalar stays text. An anchor is read where it stands and its aliases are not
 * followed unless they stand for one scalar, so no document can grow ("billion laughs").
 */
export function parseYaml(text: string): ParsedYaml {
  const flaws: Flaw[] = [];
  const roots: ManifestNode[] = [];
  const tagged: TaggedNode[] = [];
  const pieces: ParsedDocument["pieces"] = (node) => scalarPieces(text, node.start, node.end, node.value);
  const parsed = { roots, flaws, tagged, pieces };
  if (text.length > MAX_YAML_LENGTH) {
    flaws.push({
      code: "too-large",
      offset: 0,
      message: `YAML above ${MAX_YAML_LENGTH} characters was not taken apart`,
    });
    return parsed;
  }
  const tokens = tokensOf(text);
  if (tokens === null) {
    flaws.push({
      code: "too-large",
      offset: 0,
      message: `YAML of more than ${MAX_LEXEMES} words and signs was not taken apart`,
    });
    return parsed;
  }
  // The composer calls itself once a level; the parser before it does not.
  const deep = tokens.map(tooDeepAt).find((offset) => offset !== null);
  if (deep !== undefined && deep !== null) {
    const message = `YAML nested more than ${MAX_DEPTH} levels deep was not taken apart`;
    flaws.push({ code: "too-deep", offset: deep, message });
    return parsed;
  }
  const composer = new Composer({
    schema: "failsafe",
    strict: false,
    uniqueKeys: false,
    logLevel: "silent",
    prettyErrors: false,
  });
  const budget = { nodes: 0 };
  for (const document of composer.compose(tokens, false, text.length)) {
    for (const error of document.errors.slice(0, MAX_FLAWS - flaws.length)) {
      const [message = ""] = error.message.split("\n");
      flaws.push({ code: "unparsable", offset: error.pos[0], message: message.slice(0, 160) });
    }
    const root = toNode(document.contents, { anchored: new Map(), tagged, budget });
    if (root !== null) roots.push(root);
  }
  if (budget.nodes >= MAX_NODES) {
    flaws.push({ code: "too-many", offset: 0, message: `more than ${MAX_NODES} values; the rest was not read` });
  }
  return parsed;
}

/** What the library's parser makes of them, a kilobyte each for `[` again and again; null: too much of it. */
function tokensOf(text: string): readonly CST.Token[] | null {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MAX_LEXEMES) return null;
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());
  return tokens;
}

/** Where a value lies deeper than the limit; null when none does. */
function tooDeepAt(root: CST.Token): number | null {
  const stack: { readonly token: CST.Token; readonly depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return token.offset;
    if (token.type === "document" && token.value) stack.push({ token: token.value, depth });
    if (token.type !== "block-map" && token.type !== "block-seq" && token.type !== "flow-collection") continue;
    for (const item of token.items) {
      if ("key" in item && item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
  return null;
}

interface Conversion {
  /** Scalars that have an anchor. The library looks through the whole document for each alias. */
  readonly anchored: Map<string, string>;
  readonly tagged: TaggedNode[];
  readonly budget: { nodes: number };
}

function toNode(node: unknown, conversion: Conversion): ManifestNode | null {
  if (!isNode(node) || conversion.budget.nodes >= MAX_NODES) return null;
  conversion.budget.nodes += 1;
  const [start = 0, end = start] = node.range ?? [];
  if (isAlias(node)) {
    const value = conversion.anchored.get(node.source);
    return value === undefined ? null : { kind: "scalar", start, end, value, isString: true };
  }
  if (node.tag !== undefined && !/^(?:!|tag:yaml\.org,2002:(?:str|map|seq))$/.test(node.tag)) {
    conversion.tagged.push({ tag: node.tag, start, end });
  }
  if (isMap(node)) {
    const entries = node.items.flatMap((pair) => entryOf(pair, conversion));
    return { kind: "map", start, end, entries };
  }
  if (isSeq(node)) {
    return { kind: "list", start, end, items: node.items.flatMap((item) => itemNode(item, conversion)) };
  }
  if (!isScalar(node)) return null;
  if (node.anchor !== undefined) conversion.anchored.set(node.anchor, String(node.value));
  const isNull = node.value === null || node.source === undefined;
  return { kind: "scalar", start, end, value: isNull ? "" : String(node.value), isString: !isNull };
}

function itemNode(item: unknown, conversion: Conversion): readonly ManifestNode[] {
  if (!isPair(item)) return [toNode(item, conversion) ?? []].flat();
  const entries = entryOf(item, conversion);
  const [first] = entries;
  return first === undefined ? [] : [{ kind: "map", start: first.start, end: first.value.end, entries }];
}

function entryOf(pair: { readonly key: unknown; readonly value: unknown }, conversion: Conversion): Entry[] {
  const value = toNode(pair.value, conversion);
  if (value === null) return [];
  if (!isScalar(pair.key)) {
    const key = toNode(pair.key, conversion); // a map as a key: what stands in it counts as well
    return key === null
      ? []
      : [
          { key: "", start: key.start, value: key },
          { key: "", start: value.start, value },
        ];
  }
  return [{ key: String(pair.key.value), start: pair.key.range?.[0] ?? value.start, value }];
}

/** Where the characters of a scalar stand, whatever its style. */
function scalarPieces(text: string, start: number, end: number, value: string): readonly Piece[] {
  const raw = text.slice(start, end);
  if (raw.startsWith('"')) return align(raw.slice(1, -1), value, start + 1, "backslash");
  if (raw.startsWith("'")) return align(raw.slice(1, -1), value, start + 1, "quotes");
  const header = /^[|>][^\n]{0,1000}\n/.exec(raw)?.[0].length ?? 0;
  return align(raw.slice(header), value, start + header, "none");
}
