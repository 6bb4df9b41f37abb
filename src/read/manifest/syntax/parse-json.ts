import { createScanner, type JSONScanner } from "jsonc-parser";
import { align } from "./mapped-source.ts";
import { MAX_DEPTH, MAX_NODES, type Entry, type Flaw, type ManifestNode, type ParsedDocument } from "./node.ts";

/** The registry takes no file above 10 MB. */
export const MAX_JSON_LENGTH = 10_485_760;
/** Flaws told of one document: the first says what is wrong. */
const MAX_FLAWS = 3;

/** jsonc-parser's SyntaxKind, whose enum TypeScript does not let isolated modules read. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  unknown: 16,
  end: 17,
};

interface Frame {
  readonly start: number;
  readonly entries: Entry[] | null; // null: a list
  readonly items: ManifestNode[];
  key: { readonly text: string; readonly start: number } | null;
  colon: boolean;
  separated: boolean;
}

/**
 * Reads JSON, JSON with comments, JSON lines and most of JSON5 from the tokens of jsonc-parser. Its own tree builder
 * recurses once a bracket, which 100,000 brackets turn into a stack overflow; this one has a stack of its own, and goes
 * on behind an error, so that a broken line hides nothing that follows it.
 */
export function parseJson(text: string): ParsedDocument {
  const flaws: Flaw[] = [];
  const roots: ManifestNode[] = [];
  const frames: Frame[] = [];
  const flaw = (code: Flaw["code"], offset: number, message: string): void => {
    if (flaws.length < MAX_FLAWS) flaws.push({ code, offset, message });
  };
  const pieces: ParsedDocument["pieces"] = (node) => {
    const quoted = text[node.start] === '"' || text[node.start] === "'";
    const raw = quoted ? text.slice(node.start + 1, node.end - 1) : text.slice(node.start, node.end);
    return align(raw, node.value, node.start + (quoted ? 1 : 0), "backslash");
  };
  if (text.length > MAX_JSON_LENGTH) {
    flaw("too-large", 0, `JSON above ${MAX_JSON_LENGTH} characters was not taken apart`);
    return { roots, flaws, pieces };
  }

  const scanner = createScanner(text, true);
  if (text.startsWith("\u{FEFF}")) scanner.setPosition(1);
  let nodes = 0;
  let skipped = 0; // brackets open below the depth limit
  const attach = (node: ManifestNode): void => {
    nodes += 1;
    const frame = frames.at(-1);
    if (frame === undefined) {
      roots.push(node);
      return;
    }
    if (!frame.separated) flaw("unparsable", node.start, "a comma is missing");
    frame.separated = false;
    if (frame.entries === null) frame.items.push(node);
    else if (frame.key === null) flaw("unparsable", node.start, "a key is missing");
    else frame.entries.push({ key: frame.key.text, start: frame.key.start, value: node });
    frame.key = null;
    frame.colon = false;
  };
  const close = (end: number): void => {
    const frame = frames.pop();
    if (frame === undefined) return;
    if (frame.key !== null) flaw("unparsable", frame.key.start, "a value is missing");
    const { start, entries, items } = frame;
    attach(entries === null ? { kind: "list", start, end, items } : { kind: "map", start, end, entries });
  };

  for (let kind: number = scanner.scan(); kind !== TOKEN.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const isOpening = kind === TOKEN.openBrace || kind === TOKEN.openBracket;
    const isClosing = kind === TOKEN.closeBrace || kind === TOKEN.closeBracket;
    if (skipped > 0 || (isOpening && frames.length >= MAX_DEPTH)) {
      if (skipped === 0) flaw("too-deep", start, `values nested more than ${MAX_DEPTH} levels deep were not read`);
      skipped += isOpening ? 1 : isClosing ? -1 : 0;
      continue;
    }
    if (nodes >= MAX_NODES) {
      flaw("too-many", start, `more than ${MAX_NODES} values; the rest was not read`);
      break;
    }
    const frame = frames.at(-1);
    if (isOpening) {
      const isMap = kind === TOKEN.openBrace;
      frames.push({ start, entries: isMap ? [] : null, items: [], key: null, colon: false, separated: true });
    } else if (isClosing) {
      const isMap = kind === TOKEN.closeBrace;
      const depth = frames.findLastIndex((open) => (open.entries !== null) === isMap);
      if (depth !== frames.length - 1 || frame === undefined) flaw("unparsable", start, "a bracket does not match");
      for (let left = depth === -1 ? 0 : frames.length - depth; left > 0; left -= 1) close(start + 1);
    } else if (kind === TOKEN.comma) {
      if (frame?.key) flaw("unparsable", start, "a value is missing");
      if (frame !== undefined) Object.assign(frame, { key: null, colon: false, separated: true });
    } else if (kind === TOKEN.colon) {
      if (frame?.key) frame.colon = true;
      else flaw("unparsable", start, "a colon stands where none belongs");
    } else {
      const scalar = scalarAt(text, kind, scanner, start);
      if (scalar.flaw !== null) flaw("unparsable", start, scalar.flaw);
      const isKey = frame !== undefined && frame.entries !== null && !frame.colon;
      if (isKey) {
        if (frame.key !== null) flaw("unparsable", start, "a colon is missing");
        else if (!frame.separated) flaw("unparsable", start, "a comma is missing");
        frame.key = { text: scalar.value, start };
        frame.separated = true;
      } else {
        attach({ kind: "scalar", start, end: scalar.end, value: scalar.value, isString: scalar.isString });
      }
    }
  }
  if (frames.length > 0) flaw("unparsable", text.length, "the text ends inside a value");
  while (frames.length > 0) close(text.length);
  return { roots, flaws, pieces };
}

interface Scalar {
  readonly value: string;
  readonly end: number;
  readonly isString: boolean;
  readonly flaw: string | null;
}

/** Two quotes of one kind with anything but line ends between them: JSON5's strings. */
const SINGLE_QUOTED = /'((?:[^'\\\n]|\\.)*)'/y;

function scalarAt(text: string, kind: number, scanner: JSONScanner, start: number): Scalar {
  const end = start + scanner.getTokenLength();
  if (kind === TOKEN.string) {
    const error: number = scanner.getTokenError();
    const flaw = error === 0 ? null : "a string is not well-formed";
    return { value: scanner.getTokenValue(), end, isString: true, flaw };
  }
  if (kind !== TOKEN.unknown) return { value: text.slice(start, end), end, isString: false, flaw: null };
  SINGLE_QUOTED.lastIndex = start;
  const quoted = SINGLE_QUOTED.exec(text);
  if (quoted !== null) {
    scanner.setPosition(SINGLE_QUOTED.lastIndex);
    const value = (quoted[1] ?? "").replaceAll(/\\(.)/g, "$1");
    return { value, end: SINGLE_QUOTED.lastIndex, isString: true, flaw: null };
  }
  const word = text.slice(start, end);
  // JSON5 writes keys without quotes; anything else is an error, yet its words are kept.
  return { value: word, end, isString: true, flaw: /^[\w$]{1,200}$/.test(word) ? null : "this is not JSON" };
}
