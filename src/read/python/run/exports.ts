import type { ExportedParameter, PassedPart } from "../../../model/fact.ts";
import type { Location } from "../../../model/location.ts";
import type { Value } from "../../../model/value.ts";
import type { HandedValues } from "../../handed-values.ts";
import { unknown } from "../../value.ts";
import { isOfKeys, type Abstract, type LocalClass, type LocalFunction } from "../values/abstract.ts";
import { toValue } from "../values/operand.ts";
import { parameterOf } from "./functions.ts";
import { returnedParts } from "./passed-parts.ts";
import { field, type PyNode } from "../parse/syntax-tree.ts";

/** Names that one file gives to others. */
const MAX_EXPORTS = 300;
/** Constants longer than this are data: an address or a command is shorter. */
const MAX_CONSTANT = 2_000;
const MAX_PARAMETERS = 64;

export interface Exported {
  readonly name: string;
  readonly value: Value;
  readonly parameters: readonly ExportedParameter[] | null;
  /** Null: at the place where its value comes from. */
  readonly node: Pick<PyNode, "start" | "end"> | null;
  readonly isKeyObject: boolean;
  readonly parts?: readonly PassedPart[];
}

/** What the interpreter knows once the file is read. */
export interface Read {
  readonly text: string;
  at(node: PyNode): Location;
  /** What a function returned last; it is run with open parameters first where only the file itself has called it. */
  returned(made: LocalFunction): Abstract | null;
}

/** Everything at the top of a module that another can import. */
export function exportsOf(
  names: ReadonlyMap<string, Abstract>,
  isPackage: boolean,
  read: Read,
  handed: HandedValues<Abstract, PyNode>["all"],
): readonly Exported[] {
  const found: Exported[] = [];
  for (const [name, value] of names) {
    if (found.length >= MAX_EXPORTS) break;
    if (/^__\w+__$/.test(name)) continue;
    // What a module imports is handed on by the `__init__.py` of a package; elsewhere nobody looks for it.
    if (value.kind === "reference" && value.state.module !== undefined && !isPackage && !value.path.includes("()"))
      continue;
    found.push(...told(name, value, read));
  }
  for (const { name, value } of handed) found.push(...told(name, value, read));
  return found.slice(0, MAX_EXPORTS + handed.length);
}

function told(name: string, value: Abstract, read: Read): readonly Exported[] {
  switch (value.kind) {
    case "function":
      return [functionTold(name, value, read)];
    case "class":
      return methodsOf(name, value, read);
    case "instance": {
      const fields = [...value.members].flatMap(([member, held]) => constantTold(`${name}.${member}`, held));
      return [...membersTold(name, value.type, read), ...fields];
    }
    case "mapping":
      return [
        ...constantTold(name, value),
        ...[...value.entries].flatMap(([key, each]) =>
          each.kind === "function" ? [functionTold(`${name}.${key}`, each, read)] : [],
        ),
      ];
    default:
      return constantTold(name, value);
  }
}

function methodsOf(name: string, type: LocalClass, read: Read): readonly Exported[] {
  const constructor = type.members.get("__init__");
  const own = constructor?.kind === "function" ? [functionTold(name, constructor, read)] : [];
  const fields = [...type.instance.members].flatMap(([member, held]) => constantTold(`${name}().${member}`, held));
  return [...own, ...membersTold(`${name}()`, type, read), ...membersTold(name, type, read), ...fields];
}

function membersTold(name: string, type: LocalClass, read: Read): readonly Exported[] {
  return [...type.members].flatMap(([member, value]) =>
    value.kind === "function" && member !== "__init__" ? [functionTold(`${name}.${member}`, value, read)] : [],
  );
}

function functionTold(name: string, made: LocalFunction, read: Read): Exported {
  const returned = read.returned(made);
  const list = field(made.definition, "parameters")?.children ?? [];
  const isMethod = made.owner !== null && made.binding !== "static";
  const parameters = list.slice(isMethod ? 1 : 0, MAX_PARAMETERS).flatMap((parameter): ExportedParameter[] => {
    const { name: node } = parameterOf(parameter);
    return node === null ? [] : [{ name: read.text.slice(node.start, node.end), at: read.at(node) }];
  });
  return {
    name,
    value: returned === null ? unknown() : toValue(returned),
    parameters,
    node: made.definition,
    isKeyObject: returned !== null && isOfKeys(returned),
    ...partsTold(returned),
  };
}

function partsTold(returned: Abstract | null): Pick<Exported, "parts"> {
  const parts = returned === null ? undefined : returnedParts(returned);
  return parts === undefined ? {} : { parts };
}

function constantTold(name: string, abstract: Abstract): readonly Exported[] {
  const value = toValue(abstract);
  const isKnown = value.text !== null && value.text.length <= MAX_CONSTANT;
  if (!isKnown && value.origins.length === 0) return [];
  const start = abstract.kind === "scalar" ? abstract.offset : null;
  const node = start === null ? null : { start, end: start + value.shape.length };
  return [{ name, value, parameters: null, node, isKeyObject: isOfKeys(abstract) }];
}
