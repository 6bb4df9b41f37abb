import type { Span } from "../syntax/tree.ts";
import { merge, type Thing } from "./thing.ts";

/** Where a class, a module or a method of a type begins: `class Box`, `impl Box`, `package Box;`, `func (b *Box) take(`. */
const OWNER =
  /^[ \t]{0,80}(?:(?:(?:abstract|final|pub|public)[ \t]{1,4}){0,2}(?:class|module|trait|package|impl(?:<[^<>\n]{0,80}>)?)[ \t]{1,8}([A-Za-z_][\w:]{0,80})|func[ \t]{1,4}\([ \t]{0,4}\w{1,40}[ \t]{1,4}\*?([A-Za-z_]\w{0,80})\))/gmu;
/** Classes of one text; generated code has thousands. */
const MAX_OWNERS = 1_000;
/** Fields that are kept. */
const MAX_FIELDS = 4_096;

interface Owner {
  readonly start: number;
  readonly name: string;
}

/** What objects of the text's own classes hold: one stands for all, since methods are walked in any order. */
export class Fields {
  readonly #text: string;
  #owners: readonly Owner[] | null = null;
  readonly #kept = new Map<string, Thing>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Ruby's `@rows`: its node has no sigil. */
  isField(span: Span): boolean {
    return this.#text[span.start] === "@";
  }

  get(name: string, span: Span): Thing | undefined {
    return this.#kept.size === 0 ? undefined : this.#kept.get(this.#key(name, span));
  }

  set(name: string, value: Thing, span: Span): void {
    const key = this.#key(name, span);
    const before = this.#kept.get(key);
    if (before !== undefined || this.#kept.size < MAX_FIELDS)
      this.#kept.set(key, before === undefined ? value : both(before, value));
  }

  /** One that this text defines itself. */
  isClass(name: string): boolean {
    return /^[A-Za-z_]\w{0,80}$/u.test(name) && this.#all().some((each) => each.name === name);
  }

  /** `box{path: p}` */
  fill(owner: string, entries: ReadonlyMap<string, Thing>): void {
    for (const [name, value] of entries)
      if (this.#kept.size < MAX_FIELDS) this.#kept.set(`${owner}.${name.toLowerCase()}`, value);
  }

  #all(): readonly Owner[] {
    this.#owners ??= Array.from(this.#text.matchAll(OWNER))
      .slice(0, MAX_OWNERS)
      .map((found) => ({ start: found.index, name: found[1] ?? found[2] ?? "" }));
    return this.#owners;
  }

  #key(name: string, { start }: Span): string {
    const owner = this.#all().findLast((each) => each.start <= start);
    return `${owner?.name ?? ""}.${name.toLowerCase()}`;
  }
}

/** A constructor that empties a list may be walked after the methods that fill it. */
function both(before: Thing, value: Thing): Thing {
  if (before.items !== null && value.items !== null) return value.items.length >= before.items.length ? value : before;
  if (before.entries !== null && value.entries !== null)
    return value.entries.size >= before.entries.size ? value : before;
  return merge([value, before]);
}
