import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Document } from "yaml";
import type { Entry, ManifestNode, MapNode } from "../../manifest/syntax/node.ts";
import { plainFields } from "./plain-fields.ts";

/** The fields of a block, and what kept it from being read as its format wants. */
export interface ParsedFields {
  readonly fields: MapNode;
  readonly flaw: string | null;
}

/** Real blocks nest six levels; the parser itself is not recursive in what we follow. */
const MAX_DEPTH = 40;
/** Real blocks stay below 10 KB; what is longer is cut, and a Gap says so. */
export const MAX_FRONTMATTER_LENGTH = 262_144;

/** YAML, which includes JSON and most of what people write as JSON5. Broken lines are read one by one. */
export function parseFields(text: string, base: number): ParsedFields {
  const part = text.slice(0, MAX_FRONTMATTER_LENGTH);
  const plain = plainFields(part, base);
  if (plain !== null) return { fields: plain, flaw: null };
  const parsed = parseYaml(part, base);
  if (parsed.flaw === null && parsed.root?.kind === "map") return { fields: parsed.root, flaw: null };
  const recovered = recoverLines(part, base);
  const known = new Set(recovered.entries.map((entry) => entry.key));
  const rest = parsed.root?.kind === "map" ? parsed.root.entries.filter((entry) => !known.has(entry.key)) : [];
  return {
    fields: { ...recovered, entries: [...recovered.entries, ...rest] },
    flaw: parsed.flaw ?? "no list of fields",
  };
}

/** One value inside a field: JSON written as a string, or what stands after `metadata:` in a broken block. */
export function parseValue(text: string, base: number): ManifestNode | null {
  const { root, flaw } = parseYaml(text, base);
  return flaw === null ? root : null;
}

function parseYaml(text: string, base: number): { root: ManifestNode | null; flaw: string | null } {
  try {
    const document = parseDocument(text, { strict: false, uniqueKeys: false, logLevel: "silent", prettyErrors: false });
    const flaw = document.errors[0]?.message ?? null;
    return { root: toNode(document.contents, document, base, 0), flaw };
  } catch (cause) {
    // The library throws for nesting past its stack; that is a flaw of the text.
    if (cause instanceof Error) return { root: null, flaw: cause.message };
    throw cause;
  }
}

function toNode(node: unknown, document: Document, base: number, depth: number): ManifestNode | null {
  if (!isNode(node) || depth > MAX_DEPTH) return null;
  const start = base + (node.range?.[0] ?? 0);
  const end = base + (node.range?.[1] ?? 0);
  // One step only: an alias of an alias of a list is a bomb, not metadata.
  if (isAlias(node)) {
    const target = node.resolve(document);
    return isScalar(target) ? toNode(target, document, base, depth + 1) : null;
  }
  if (isMap(node)) {
    const entries: Entry[] = [];
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const value = toNode(pair.value, document, base, depth + 1);
      if (value !== null)
        entries.push({ key: keyText(pair.key.value), start: base + (pair.key.range?.[0] ?? 0), value });
    }
    return { kind: "map", start, end, entries };
  }
  if (isSeq(node))
    return {
      kind: "list",
      start,
      end,
      items: node.items.flatMap((item) => toNode(item, document, base, depth + 1) ?? []),
    };
  if (!isScalar(node)) return null;
  const isString = typeof node.value === "string";
  return {
    kind: "scalar",
    start,
    end,
    value: typeof node.value === "string" ? node.value : (node.source ?? String(node.value)),
    isString,
  };
}

/** To YAML a JSON5 comment is the first words of the key below it, which would hide that key from us. */
function keyText(key: unknown): string {
  const text = String(key);
  return text.startsWith("//") ? (/["']?([\w.-]{1,100})["']?$/.exec(text)?.[1] ?? text) : text;
}

/** `key: value` lines at the left edge with what is indented below them, each by itself. */
function recoverLines(text: string, base: number): MapNode {
  const entries: Entry[] = [];
  const heads = [...text.matchAll(/^([A-Za-z_][\w.-]{0,60})[ \t]*[:=][ \t]*/gm)];
  for (const [index, head] of heads.entries()) {
    const start = head.index + head[0].length;
    const end = heads[index + 1]?.index ?? text.length;
    const raw = text.slice(start, end).trimEnd();
    const at = base + start;
    const structured = /^[[{|>]|^\r?\n/.test(raw)
      ? (parseValue(raw, at) ?? parseValue(withoutComments(raw), at))
      : null;
    const value = structured ?? {
      kind: "scalar",
      start: at,
      end: at + raw.length,
      value: unquote(raw),
      isString: true,
    };
    entries.push({ key: head[1] ?? "", start: base + head.index, value });
  }
  return { kind: "map", start: base, end: base + text.length, entries };
}

/** JSON5 comments, blanked so that offsets stay. A `//` inside a URL has a colon before it. */
function withoutComments(text: string): string {
  return text
    .replaceAll(/(?<![:"'\w])\/\/[^\n]{0,1000}|\/\*[\s\S]{0,2000}?\*\//g, (comment) =>
      comment.replaceAll(/[^\n]/g, " "),
    )
    .replaceAll("\t", " ");
}

function unquote(text: string): string {
  return /^(["'])([\s\S]*)\1$/.exec(text)?.[2] ?? text;
}
