import { HOLE, type Origin, type Value } from "../../model/value.ts";
import { concatenate, constant, either, unknown } from "../value.ts";
import type { Body } from "../script/syntax/tree.ts";

/** A block or function of the text itself; PowerShell keeps its own beside it, and leaves the body empty. */
export interface Closure {
  readonly parameters: readonly string[];
  readonly body: Body;
}

/** What several names for one object of a library share. */
export interface ObjectState {
  /** Of a socket, `host:port`. */
  peer?: Value;
  listens?: boolean;
  /** Of a command that is not started yet. */
  words?: Thing[];
  url?: Value;
  method?: string;
  payload?: Value[];
  /** A request that was told already. */
  isSent?: boolean;
  file?: Value;
  append?: boolean;
  /** Fields that were assigned, by lower-case name. */
  fields?: Map<string, Thing>;
}

/** What an expression stands for, as far as can be told without running anything. */
export interface Thing {
  readonly value: Value;
  /** A function, module or object of a library, by its dotted path: `Net.HTTP`, `TCPSocket()`. */
  readonly path: string | null;
  readonly items: Thing[] | null;
  readonly entries: Map<string, Thing> | null;
  readonly closure: Closure | null;
  readonly state: ObjectState | null;
  /** Where the text stands in the source letter for letter. */
  readonly offset: number | null;
}

const EMPTY: Omit<Thing, "value"> = {
  path: null,
  items: null,
  entries: null,
  closure: null,
  state: null,
  offset: null,
};

/** Elements that are kept of a list, and that show in its text. */
export const MAX_ITEMS = 65_536;
const SHOWN = 24;
const SHOWN_DEPTH = 3;

export function thing(value: Value, offset: number | null = null): Thing {
  return { ...EMPTY, value, offset };
}

export function text(content: string, offset: number | null = null): Thing {
  return thing(constant(content), offset);
}

export const NOTHING: Thing = thing(unknown());

export function from(origins: readonly Origin[]): Thing {
  return origins.length === 0 ? NOTHING : thing(unknown(origins));
}

export function listOf(items: Thing[]): Thing {
  return { ...EMPTY, value: unknown(), items: items.length > MAX_ITEMS ? items.slice(0, MAX_ITEMS) : items };
}

export function mapOf(entries: Map<string, Thing>): Thing {
  return { ...EMPTY, value: unknown(), entries };
}

export function closureOf(closure: Closure): Thing {
  return { ...EMPTY, value: unknown(), closure };
}

/** Something from outside the text. */
export function library(path: string, state: ObjectState | null = null, value: Value = unknown()): Thing {
  return { ...EMPTY, path, state, value };
}

/** As an operand. Lists show their first elements, in the words of no particular language. */
export function toValue(given: Thing, depth = 0): Value {
  const { items, entries, value } = given;
  if (items === null && entries === null) return value;
  if (depth >= SHOWN_DEPTH) return unknown(originsOf(given));
  const parts =
    items === null
      ? [...(entries ?? [])]
          .slice(0, SHOWN)
          .map(([key, item]) => concatenate([constant(`${key}: `), toValue(item, depth + 1)]))
      : items.slice(0, SHOWN).map((item) => toValue(item, depth + 1));
  const separated = parts.flatMap((part, index) => (index === 0 ? [part] : [constant(", "), part]));
  const rest = (items?.length ?? entries?.size ?? 0) > SHOWN ? [unknown(originsOf(given))] : [];
  return concatenate([
    constant(items === null ? "{" : "["),
    ...separated,
    ...rest,
    constant(items === null ? "}" : "]"),
  ]);
}

/** Everything that reaches it, elements too. */
export function originsOf(given: Thing, depth = 0): readonly Origin[] {
  const inner = given.items ?? (given.entries === null ? null : [...given.entries.values()]);
  if (inner === null || depth >= SHOWN_DEPTH) return given.value.origins;
  const origins: Origin[] = [...given.value.origins];
  for (const item of inner.slice(0, 256)) origins.push(...originsOf(item, depth + 1));
  return origins;
}

export function textOf(given: Thing | undefined): string | null {
  return given === undefined ? null : toValue(given).text;
}

export function numberOf(given: Thing | undefined): number | null {
  const content = given?.value.text ?? null;
  return content !== null && /^-?\d{1,15}(?:\.\d{1,10})?$/u.test(content) ? Number(content) : null;
}

/** What a name holds after branches that give it different things. */
export function merge(options: readonly Thing[]): Thing {
  // What is empty or unknown in one branch says nothing about the other.
  const known = options.filter((option) => option.value.shape !== "" && !isUnknown(option));
  const distinct = [...new Set(known.length === 0 ? options : known)];
  const [first] = distinct;
  if (first === undefined) return NOTHING;
  if (distinct.length === 1) return first;
  const special = distinct.find(
    (option) => option.path !== null || option.items !== null || option.entries !== null || option.closure !== null,
  );
  if (special !== undefined) return special;
  // `if p := os.Getenv("KUBECONFIG"); p != "" { return p }`: what is written out stands for it rather than a gap.
  const values = distinct.map((option) => option.value);
  return thing(either([...values.filter(isWritten), ...values.filter((value) => !isWritten(value))]));
}

function isWritten({ shape }: Value): boolean {
  return shape !== HOLE;
}

export function isUnknown(given: Thing): boolean {
  return (
    given.path === null &&
    given.items === null &&
    given.entries === null &&
    given.closure === null &&
    given.state === null &&
    given.value.shape === HOLE &&
    given.value.origins.length === 0
  );
}

/** Perl's `post($url => form => { … })`: the address may stand where a name does. */
export function spelledOut(given: Thing): readonly Thing[] {
  if (given.entries === null) return [given];
  return [...given.entries]
    .slice(0, SHOWN)
    .flatMap(([key, value]) => (/^https?:\/\//iu.test(key) ? [text(key), value] : [value]));
}

/** The words of a list, or the thing itself. */
export function spread(given: readonly Thing[]): readonly Thing[] {
  return given.flatMap((each) => each.items ?? [each]);
}

export function joined(items: readonly Thing[], separator: string): Thing {
  const gap = constant(separator);
  return thing(
    concatenate(
      items
        .map((item) => toValue(item))
        .flatMap((value, index) => (index === 0 || separator === "" ? [value] : [gap, value])),
    ),
  );
}
