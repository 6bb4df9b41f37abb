import type { Entry, ManifestNode } from "../../manifest/syntax/node.ts";

/** Values in each other; metadata has six levels. */
const MAX_DEPTH = 20;
/** Of YAML's keys in front of a colon; real ones are words. */
const MAX_KEY = 200;
const WORD = /[^\s,\]}]+/y;

/** JSON that YAML reads alike, with the place of each value: without escapes and line ends. Null: it is none. */
export function readOneLineJson(json: string, base: number): ManifestNode | null {
  if (json.includes("\\") || !isJson(json)) return null;
  return new JsonPlaces(json, base).valueAt(0, MAX_DEPTH);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Walks over text that is known to be right. */
class JsonPlaces {
  readonly #json: string;
  readonly #base: number;

  constructor(json: string, base: number) {
    this.#json = json;
    this.#base = base;
  }

  /** Null: it is nested too deep. */
  valueAt(start: number, depth: number): ManifestNode | null {
    const first = this.#json[start];
    if (first === '"') return this.#scalar(start, this.#quotedEnd(start), true);
    if (first === "{" || first === "[") return depth === 0 ? null : this.#inside(start, first === "{", depth - 1);
    WORD.lastIndex = start;
    WORD.test(this.#json);
    return this.#scalar(start, WORD.lastIndex, false);
  }

  #scalar(start: number, end: number, isString: boolean): ManifestNode {
    const value = isString ? this.#json.slice(start + 1, end - 1) : this.#json.slice(start, end);
    return { kind: "scalar", start: this.#base + start, end: this.#base + end, value, isString };
  }

  #quotedEnd(start: number): number {
    return this.#json.indexOf('"', start + 1) + 1;
  }

  #inside(start: number, isMap: boolean, depth: number): ManifestNode | null {
    const entries: Entry[] = [];
    const items: ManifestNode[] = [];
    let at = this.#pastBlanks(start + 1);
    while (this.#json[at] !== "}" && this.#json[at] !== "]") {
      const key = at;
      const keyEnd = this.#quotedEnd(at);
      if (isMap) {
        if (keyEnd - key > MAX_KEY) return null;
        at = this.#pastBlanks(this.#pastBlanks(keyEnd) + 1);
      }
      const value = this.valueAt(at, depth);
      if (value === null) return null;
      if (isMap) entries.push({ key: this.#json.slice(key + 1, keyEnd - 1), start: this.#base + key, value });
      else items.push(value);
      at = this.#pastBlanks(value.end - this.#base);
      if (this.#json[at] === ",") at = this.#pastBlanks(at + 1);
    }
    const place = { start: this.#base + start, end: this.#base + at + 1 };
    return isMap ? { kind: "map", ...place, entries } : { kind: "list", ...place, items };
  }

  #pastBlanks(from: number): number {
    let at = from;
    while (this.#json[at] === " ") at += 1;
    return at;
  }
}
