import type { Span } from "../../machine/span.ts";
import { merge, type Thing } from "../../machine/thing.ts";

/** Where a class, a module or a method of a type begins: `class Box`, `impl Box`, `package Box;`, `func (b *Box) take(`. */
const OWNER =
  /^[ \t]{0,80}(?:(?:(?:abstract|final|pub|public|private|internal|static|sealed|data|mutable)[ \t]{1,4}){0,3}(?:class|struct|record|module|trait|package|impl(?:<[^<>\n]{0,80}>)?|type(?=[ \t]{1,4}\w{1,60}[ \t]{1,4}struct))[ \t]{1,8}([A-Za-z_][\w:]{0,80})|func[ \t]{1,4}\([ \t]{0,4}\w{1,40}[ \t]{1,4}\*?([A-Za-z_]\w{0,80})\))/gmu;
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

  /** The names of its fields, in the order in which it is made of them. */
  namesOf(owner: string): readonly string[] {
    const at = this.#all().find((each) => each.name === owner);
    return at === undefined ? [] : fieldNames(this.#text.slice(at.start, at.start + MAX_DECLARATION), owner);
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

/** Of a class, up to its constructor. */
const MAX_DECLARATION = 800;
const HEAD = /^[^\n({]{0,160}\(([^()]{1,400})\)/u;
const CONSTRUCTOR = /(?:\b__construct|\binitialize|\binit|\bnew)[ \t]{0,4}\(([^()]{1,400})\)/u;
const FIELD =
  /^[ \t]{0,40}(?:(?:pub|public|private|protected|internal|readonly|final|const|let|var|val|static)[ \t]{1,4}){0,4}(?:([A-Za-z_]\w{0,60})[ \t]{0,4}:{1,2}[^\n]{1,100}|[\w:.<>?[\]&*]{1,80}[ \t]{1,8}\$?([A-Za-z_]\w{0,60})[ \t]{0,4}(?:[;{=][^\n]{0,120})?|([a-z]\w{0,60})[ \t]{1,8}\*?[\w.]{1,60})[ \t]{0,4}$/u;
const NO_FIELD = /^(?:end|return|class|struct|fn|def|func)$/u;

function fieldNames(text: string, owner: string): readonly string[] {
  const own = new RegExp(String.raw`^[ \t]{0,40}(?:public[ \t]{1,4})?${owner}[ \t]{0,4}\(([^()]{1,400})\)`, "mu");
  const parameters = (HEAD.exec(text) ?? CONSTRUCTOR.exec(text) ?? own.exec(text))?.[1];
  if (parameters !== undefined)
    return parameters
      .split(",")
      .flatMap(
        (part) => /(?:^|\W)([A-Za-z_]\w{0,60})\s{0,8}(?::[^:]{0,80})?(?:=.{0,80})?$/u.exec(part.trim())?.[1] ?? [],
      );
  return text
    .split("\n")
    .slice(1, 32)
    .flatMap((line) => {
      const found = FIELD.exec(line);
      const name = found?.[1] ?? found?.[2] ?? found?.[3];
      return name === undefined || NO_FIELD.test(name) ? [] : [name];
    });
}

/** A constructor that empties a list may be walked after the methods that fill it. */
function both(before: Thing, value: Thing): Thing {
  if (before.items !== null && value.items !== null) return value.items.length >= before.items.length ? value : before;
  if (before.entries !== null && value.entries !== null)
    return value.entries.size >= before.entries.size ? value : before;
  return merge([value, before]);
}
