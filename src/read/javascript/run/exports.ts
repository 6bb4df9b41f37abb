import type * as t from "@babel/types";
import type { Value } from "../../../model/value.ts";
import type { HandedValues } from "../../handed-values.ts";
import { unknown } from "../../value.ts";
import { reference, type Abstract, type Closure } from "../values/abstract.ts";
import { isOfKeys } from "../values/of-keys.ts";
import { toValue } from "../values/to-value.ts";
import type { Evaluator } from "./evaluator.ts";
import { errorOf } from "./caught.ts";

/** Names that one file gives to others; a bundle has thousands, and is imported by nobody inside. */
const MAX_EXPORTS = 300;
/** `export default { tools: { send() … } }` */
const MAX_PARTS_DEEP = 2;
const MAX_PARTS = 64;
/** Constants longer than this are data: an address or a command is shorter. */
const MAX_CONSTANT = 2_000;

export interface Exported {
  readonly name: string;
  readonly value: Value;
  readonly parameters: readonly t.Node[] | null;
  readonly node: t.Node;
  readonly isKeyObject: boolean;
}

/** What the interpreter knows of a function once the file is read. */
export interface Read {
  /** What it returned last; it is walked from outside first where only the file itself has called it. */
  returned(closure: Closure): Abstract | null;
  /** What it leaves to be caught. */
  thrown(closure: Closure): Abstract | null;
}

/** Everything that a program exports, in the forms of ES modules and of CommonJS. */
export function exportsOf(
  on: Evaluator,
  program: t.Program,
  given: ReadonlyMap<string, Abstract>,
  read: Read,
  handed: HandedValues<Abstract, t.Node>["all"],
): readonly Exported[] {
  const found: Exported[] = [];
  const tell = (name: string, value: Abstract, node: t.Node, depth = 0): void => {
    if (found.length >= MAX_EXPORTS) return;
    for (const each of partsOf(name, value, node, read)) {
      if (each.tell !== null && found.length < MAX_EXPORTS) found.push(each.tell);
      if (depth < MAX_PARTS_DEEP)
        for (const [part, inner] of [...each.parts].slice(0, MAX_PARTS)) tell(part, inner, each.node, depth + 1);
    }
  };
  for (const statement of program.body) {
    if (statement.type === "ExportAllDeclaration") {
      tell("*", handedOn(on, statement.source, "*"), statement);
    } else if (statement.type === "ExportNamedDeclaration" && statement.exportKind !== "type") {
      for (const [name, value] of namedExports(on, statement)) tell(name, value, statement);
    } else if (statement.type === "ExportDefaultDeclaration" || statement.type === "TSExportAssignment") {
      const value = given.get("default");
      if (value !== undefined) tell("default", value, statement);
    }
  }
  if (/\bexports\b/.test(on.text)) {
    for (const [name, value] of commonExports(on)) tell(name, value, program);
  }
  for (const { name, value, node } of handed) tell(name, value, node);
  return found;
}

/** The same as values of the interpreter: what another file finds under each name. */
export function exportedValues(
  on: Evaluator,
  program: t.Program,
  given: ReadonlyMap<string, Abstract>,
): ReadonlyMap<string, Abstract> {
  const found = new Map<string, Abstract>(given);
  const put = (name: string, value: Abstract): void => {
    if (found.size < MAX_EXPORTS && !found.has(name)) found.set(name, value);
  };
  for (const statement of program.body) {
    if (statement.type === "ExportNamedDeclaration" && statement.exportKind !== "type") {
      for (const [name, value] of namedExports(on, statement)) put(name, value);
    } else if (statement.type === "ExportAllDeclaration") {
      const { value: module } = statement.source;
      for (const [path, value] of on.knownParts(module, statement)) put(path.slice(module.length + 1), value);
    }
  }
  if (/\bexports\b/.test(on.text)) for (const [name, value] of commonExports(on)) put(name, value);
  return found;
}

function* namedExports(on: Evaluator, statement: t.ExportNamedDeclaration): Iterable<readonly [string, Abstract]> {
  const { declaration, source } = statement;
  for (const name of declaration ? namesOf(declaration) : []) yield [name, on.lookup(name)];
  for (const specifier of statement.specifiers) {
    const name = specifier.exported.type === "Identifier" ? specifier.exported.name : specifier.exported.value;
    if (specifier.type !== "ExportSpecifier") {
      if (source) yield [name, handedOn(on, source, "")];
      continue;
    }
    const local: t.Identifier | t.StringLiteral = specifier.local;
    const own = local.type === "Identifier" ? local.name : local.value;
    yield [name, source ? handedOn(on, source, own) : on.lookup(own)];
  }
}

function handedOn(on: Evaluator, source: t.StringLiteral, name: string): Abstract {
  const known = on.knownParts(source.value, source).get(`${source.value}.${name}`);
  if (known !== undefined) return known;
  const origin = { kind: "module", target: source.value.slice(0, MAX_CONSTANT), name, at: on.at(source) } as const;
  return reference(source.value.slice(0, 100), unknown([origin]));
}

export function namesOf(declaration: t.Declaration): readonly string[] {
  if (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration")
    return declaration.id ? [declaration.id.name] : [];
  if (declaration.type !== "VariableDeclaration") return [];
  return declaration.declarations.flatMap(({ id }) => {
    if (id.type === "Identifier") return [id.name];
    if (id.type !== "ObjectPattern") return [];
    return id.properties.flatMap((property) =>
      property.type === "ObjectProperty" && property.value.type === "Identifier" ? [property.value.name] : [],
    );
  });
}

/** `module.exports = …`, `module.exports.a = …`, `exports.a = …` */
function* commonExports(on: Evaluator): Iterable<readonly [string, Abstract]> {
  for (const [holder, prefix] of [
    ["module", "module.exports"],
    ["exports", "exports"],
  ] as const) {
    const held = on.lookup(holder);
    if (held.kind !== "reference") continue;
    for (const [path, value] of [...(held.state.members ?? [])].slice(0, MAX_EXPORTS)) {
      if (path !== prefix && !path.startsWith(`${prefix}.`)) continue;
      if (path !== prefix) yield [path.slice(prefix.length + 1), value];
      // `module.exports = { send }` is read by name, too.
      else if (value.kind === "dictionary") yield* [...value.entries].slice(0, MAX_PARTS);
      else yield ["default", value];
    }
  }
}

interface Part {
  readonly tell: Exported | null;
  readonly node: t.Node;
  readonly parts: Iterable<readonly [string, Abstract]>;
}

function partsOf(name: string, value: Abstract, node: t.Node, read: Read): readonly Part[] {
  switch (value.kind) {
    case "closure": {
      const returned = read.returned(value);
      const parts =
        returned?.kind === "dictionary"
          ? within(`${name}()`, returned.entries)
          : returned?.kind === "closure"
            ? [[`${name}()`, returned] as const]
            : [];
      const result = returned === null ? unknown() : toValue(returned);
      const { params } = value.node;
      const thrown = read.thrown(value);
      return [
        ...(thrown === null ? [] : [{ tell: null, node: value.node, parts: [[errorOf(name), thrown]] as const }]),
        {
          tell: {
            name,
            value: result,
            parameters: params,
            node: value.node,
            isKeyObject: returned !== null && isOfKeys(returned),
          },
          node: value.node,
          parts,
        },
      ];
    }
    case "class": {
      const constructor = value.prototype.entries.get("constructor");
      const own: readonly Part[] = constructor?.kind === "closure" ? partsOf(name, constructor, node, read) : [];
      // What its instances hand to those who listen.
      const emitted = value.sample?.origins ?? [];
      const handsOut: readonly Part[] =
        emitted.length === 0
          ? []
          : [name, `${name}().on`].map((each) => ({
              tell: { name: each, value: unknown(emitted), parameters: null, node: value.node, isKeyObject: false },
              node: value.node,
              parts: [],
            }));
      return [
        ...own,
        ...handsOut,
        { tell: null, node: value.node, parts: within(`${name}()`, value.prototype.entries) },
        { tell: null, node: value.node, parts: within(`${name}()`, value.sample?.entries ?? new Map()) },
        { tell: null, node: value.node, parts: within(name, value.statics.entries) },
      ];
    }
    case "dictionary": {
      const { prototype } = value;
      const inherited = prototype?.kind === "dictionary" ? prototype.entries : new Map<string, Abstract>();
      return [
        { tell: constantOf(name, value, node), node, parts: within(name, value.entries) },
        { tell: null, node, parts: within(name, inherited) },
      ];
    }
    default:
      return [{ tell: constantOf(name, value, node), node, parts: [] }];
  }
}

function* within(name: string, entries: ReadonlyMap<string, Abstract>): Iterable<readonly [string, Abstract]> {
  for (const [key, value] of entries) if (key !== "constructor") yield [`${name}.${key}`, value];
}

/** Null for what says nothing: neither text nor where it comes from. */
function constantOf(name: string, abstract: Abstract, node: t.Node): Exported | null {
  const value = toValue(abstract);
  const isKnown = value.text !== null && value.text.length <= MAX_CONSTANT;
  // An emitter, a store: other files put something into it.
  const isShared = abstract.kind === "reference" && abstract.path.endsWith("()");
  if (!isKnown && !isShared && value.origins.length === 0) return null;
  return { name, value, parameters: null, node, isKeyObject: isOfKeys(abstract) };
}
