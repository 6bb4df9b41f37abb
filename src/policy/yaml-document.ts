import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser, type CST, type Node } from "yaml";

/** A file of a hundred rules has some 10 KB. */
export const MAX_YAML_BYTES = 262_144;
/** The schemas here need six levels; the composer calls itself once a level. */
export const MAX_YAML_DEPTH = 32;

export interface Problem {
  readonly line: number;
  readonly message: string;
}

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A document of our own kinds (policy, signature pack): plain values, and the line of each of them. */
export interface YamlDocument {
  readonly value: Plain;
  readonly problems: readonly Problem[];
  /** The line of the value at a path, or of the nearest one above it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads one YAML document. Aliases, tags and keys that mean something to JavaScript are refused rather than
 * followed: nothing here needs them, and each is a way to grow, to construct or to overwrite.
 */
export function readYamlDocument(text: string): YamlDocument {
  if (text.length > MAX_YAML_BYTES) return broken(1, `more than ${MAX_YAML_BYTES} characters`);
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tokens.map(deepToken).find((token) => token !== null);
  if (deep !== undefined && deep !== null) {
    return broken(lines.linePos(deep.offset).line, `nested more than ${MAX_YAML_DEPTH} levels deep`);
  }
  const [document, second] = [...new Composer({ logLevel: "silent", prettyErrors: false }).compose(tokens, true)];
  if (document === undefined) return broken(1, "is empty");
  const problems: Problem[] = document.errors.map(({ message, pos }) => ({
    line: lines.linePos(pos[0]).line,
    message: message.split("\n", 1)[0] ?? message,
  }));
  if (second !== undefined) problems.push({ line: lines.linePos(second.range[0]).line, message: "a second document" });
  const lineOfNode = (node: Node): number => lines.linePos(node.range?.[0] ?? 0).line;
  const places = new Map<string, number>();
  const plain = (node: unknown, path: readonly PropertyKey[]): Plain => {
    const refuse = (message: string): null => {
      problems.push({ line: places.get(keyOf(path)) ?? 1, message });
      return null;
    };
    if (node === null) return null;
    if (isAlias(node)) return refuse(`aliases (*${node.source}) are not supported`);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return refuse("something that is no value");
    if (!places.has(keyOf(path))) places.set(keyOf(path), lineOfNode(node));
    if (node.tag !== undefined && !PLAIN_TAG.test(node.tag)) {
      return refuse(`tags (${node.tag}) are not supported`);
    }
    if (isScalar(node)) return scalarOf(node.value);
    if (isSeq(node)) return node.items.map((item, at) => plain(item, [...path, at]));
    const entries = node.items.flatMap(({ key, value }): [string, Plain][] => {
      if (!isScalar(key)) {
        problems.push({ line: places.get(keyOf(path)) ?? 1, message: "a key that is no text" });
        return [];
      }
      const name = String(key.value);
      places.set(keyOf([...path, name]), lineOfNode(key));
      if (UNSAFE_KEYS.has(name)) {
        problems.push({ line: lineOfNode(key), message: `the key ${name} is not supported` });
        return [];
      }
      return [[name, plain(value, [...path, name])]];
    });
    return Object.fromEntries(entries);
  };
  const value = plain(document.contents, []);
  return {
    value,
    problems,
    lineOf(path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const line = places.get(keyOf(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return 1;
    },
  };
}

const UNSAFE_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/u;

function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join("\n");
}

function scalarOf(value: unknown): Plain {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function broken(line: number, message: string): YamlDocument {
  return { value: null, problems: [{ line, message }], lineOf: () => line };
}

/** The first token below the limit, found without recursion. */
function deepToken(root: CST.Token): CST.Token | null {
  let level: readonly CST.Token[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > MAX_YAML_DEPTH && first !== undefined) return first;
    level = level.flatMap(partsOf);
  }
  return null;
}

function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (token.type !== "block-map" && token.type !== "block-seq" && token.type !== "flow-collection") return [];
  return token.items.flatMap((item) => [item.key ?? [], item.value ?? []].flat());
}
