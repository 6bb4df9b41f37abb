import { readLineValue, readLineKey } from "./block-yaml-values.ts";
import { MAX_DEPTH, MAX_NODES, type Entry, type ManifestNode } from "./node.ts";

/** Locks larger than this are nobody's: 100,000 packages of pnpm have 30 MB. */
export const MAX_BLOCK_YAML_LENGTH = 33_554_432;
/** Lines longer than this hold more than a lock's entry. */
const MAX_LINE = 20_000;

/** A map or list whose lines are being read. */
interface Open {
  /** Column of its keys or dashes. */
  readonly indent: number;
  /** Null: a list. */
  readonly entries: Entry[] | null;
  readonly items: ManifestNode[];
}

interface Key {
  readonly key: string;
  readonly start: number;
  readonly indent: number;
}

/**
 * YAML as package managers write their locks: block maps, lists of scalars, values and flow collections of one line. It
 * reads some 50 MB a second, with the place of every key, where the reader of all YAML reads one. Null: the text uses more
 * of the language (anchors, tags, scalars of several lines) or is broken; that reader says where.
 */
export function parseBlockYaml(text: string): readonly ManifestNode[] | null {
  if (text.length > MAX_BLOCK_YAML_LENGTH) return null;
  const reader = new BlockReader(text);
  for (let from = text.startsWith("\u{FEFF}") ? 1 : 0; from < text.length;) {
    const newline = text.indexOf("\n", from);
    const end = newline === -1 ? text.length : newline;
    if (!reader.line(from, text[end - 1] === "\r" ? end - 1 : end)) return null;
    from = end + 1;
  }
  return reader.finish();
}

class BlockReader {
  readonly #text: string;
  readonly #roots: ManifestNode[] = [];
  #stack: Open[] = [];
  /** A key whose value is to come on the lines below it. */
  #awaiting: Key | null = null;
  /** `? key`, whose value comes behind a `:` on the next line. */
  #asked: Key | null = null;
  /** Column of the key whose text of several lines is being passed over. */
  #folded: number | null = null;
  #nodes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  finish(): readonly ManifestNode[] | null {
    return this.#settle(-1, false) && this.#asked === null ? this.#roots : null;
  }

  /** False: this line is not of the kind that is read here. */
  line(from: number, stop: number): boolean {
    const text = this.#text;
    let at = from;
    while (text[at] === " ") at += 1;
    if (at >= stop) return true;
    const indent = at - from;
    if (this.#folded !== null && indent > this.#folded) return true;
    this.#folded = null;
    if (text[at] === "#") return true;
    if (stop - at > MAX_LINE || text[at] === "\t") return false;
    if (indent === 0 && text.startsWith("---", at)) return this.#nextDocument(stop - at === 3);
    if (text[at] === "-" && (text[at + 1] === " " || at + 1 === stop)) return this.#item(at, stop, indent);
    if (text.startsWith("? ", at)) {
      const asked = readLineValue(text, at + 2, stop);
      if (asked?.kind !== "scalar" || this.#asked !== null || !this.#mapAt(at, indent)) return false;
      this.#asked = { key: asked.value, start: asked.start, indent };
      return true;
    }
    if (text[at] === ":" && this.#asked?.indent === indent) {
      const key = this.#asked;
      this.#asked = null;
      let inner = at + 1;
      while (inner < stop && text[inner] === " ") inner += 1;
      const first = readLineKey(text, inner, stop);
      if (first === null) return this.#value(key, at + 1, stop);
      // `: key: value`, the first line of a map that goes on below it.
      this.#awaiting = key;
      if (!this.#mapAt(inner, inner - from)) return false;
      return this.#value({ key: first.text, start: inner, indent: inner - from }, first.end, stop);
    }
    const key = readLineKey(text, at, stop);
    if (key === null || this.#asked !== null || !this.#mapAt(at, indent)) return false;
    return this.#value({ key: key.text, start: at, indent }, key.end, stop);
  }

  #nextDocument(isAlone: boolean): boolean {
    if (!isAlone || !this.#settle(-1, false)) return false;
    this.#stack = [];
    return true;
  }

  #value(key: Key, from: number, stop: number): boolean {
    const text = this.#text;
    let at = from;
    while (at < stop && text[at] === " ") at += 1;
    this.#awaiting = key;
    if (at >= stop || text[at] === "#") return true;
    if (/^[|>][-+\d]{0,2}$/u.test(text.slice(at, Math.min(stop, at + 4)))) {
      this.#folded = key.indent;
      return this.#put({ kind: "scalar", start: at, end: stop, value: "", isString: true });
    }
    const value = readLineValue(text, at, stop);
    return value !== null && this.#put(value);
  }

  #item(at: number, stop: number, indent: number): boolean {
    if (!this.#settle(indent, true)) return false;
    const open = this.#stack.at(-1);
    if (open === undefined) return false;
    if (open.entries !== null || open.indent !== indent) {
      if (this.#awaiting === null || this.#stack.length >= MAX_DEPTH) return false;
      const items: ManifestNode[] = [];
      if (!this.#put({ kind: "list", start: at, end: at, items })) return false;
      this.#stack.push({ indent, entries: null, items });
    }
    let from = at + 1;
    while (from < stop && this.#text[from] === " ") from += 1;
    // A map as an item, or a list in a list.
    if (from >= stop || readLineKey(this.#text, from, stop) !== null || this.#text[from] === "-") return false;
    const value = readLineValue(this.#text, from, stop);
    return value !== null && this.#put(value);
  }

  /** Makes the map whose keys stand at `indent` the innermost open one. */
  #mapAt(start: number, indent: number): boolean {
    if (!this.#settle(indent, false)) return false;
    const open = this.#stack.at(-1);
    if (open?.entries && open.indent === indent) return true;
    if (this.#stack.length >= MAX_DEPTH) return false;
    const entries: Entry[] = [];
    const map: ManifestNode = { kind: "map", start, end: this.#text.length, entries };
    if (open === undefined) {
      if (this.#roots.length >= MAX_DOCUMENTS) return false;
      this.#roots.push(map);
    } else if (this.#awaiting === null || !this.#put(map)) return false;
    this.#stack.push({ indent, entries, items: [] });
    return true;
  }

  /** Ends what a line at `indent` no longer belongs to. */
  #settle(indent: number, isDash: boolean): boolean {
    const key = this.#awaiting;
    if (key !== null && (indent < key.indent || (indent === key.indent && !isDash))) {
      if (!this.#put({ kind: "scalar", start: key.start, end: key.start, value: "", isString: false })) return false;
    }
    for (let open = this.#stack.at(-1); open !== undefined; open = this.#stack.at(-1)) {
      if (indent > open.indent || (indent === open.indent && (open.entries !== null) !== isDash)) break;
      // A list's dashes may stand below the key of the list: the map goes on around it.
      if (indent === open.indent && isDash && open.entries !== null && this.#awaiting !== null) break;
      this.#stack.pop();
    }
    return true;
  }

  #put(value: ManifestNode): boolean {
    this.#nodes += 1;
    const open = this.#stack.at(-1);
    if (open === undefined || this.#nodes > MAX_NODES) return false;
    const key = this.#awaiting;
    if (key !== null) {
      if (open.entries === null) return false;
      open.entries.push({ key: key.key, start: key.start, value });
      this.#awaiting = null;
    } else if (open.entries === null) open.items.push(value);
    else return false;
    return true;
  }
}

/** Documents of one stream; pnpm writes at most two. */
const MAX_DOCUMENTS = 10;
