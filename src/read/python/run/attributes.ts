import type { Origin } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { isKeyObject, isPublicPart } from "../../wallet-results.ts";
import {
  from,
  NOTHING_KNOWN,
  originsOf,
  partOf,
  partOfModule,
  reference,
  sequence,
  text,
  type Abstract,
  type Instance,
  type LocalClass,
  type Reference,
} from "../values/abstract.ts";
import { canonicalPath } from "./aliases.ts";
import { bind, findMember } from "./classes.ts";
import { ATTRIBUTES } from "../effects/attributes.ts";
import { effectOf } from "../effects/registry.ts";
import type { Evaluator } from "./evaluator.ts";
import { merge } from "../values/merge.ts";
import { special } from "./special-methods.ts";
import type { PyNode } from "../parse/syntax-tree.ts";

/** Names of attributes of attributes; longer ones name nothing that a table knows. */
const MAX_PATH = 200;

export function attributeOf(on: Evaluator, object: Abstract, name: string, node: PyNode): Abstract {
  switch (object.kind) {
    case "reference":
      return ofReference(on, object, name, node);
    case "instance":
      return ofInstance(on, object, name, node);
    case "class":
      return ofClass(object, name);
    case "choice":
      return merge(object.options.map((option) => attributeOf(on, option, name, node)));
    case "scalar":
      // Members of an Enum are constants here.
      if (name === "value" && object.value.text !== null) return object;
      return { kind: "method", receiver: object, name };
    case "sequence":
    case "mapping":
      return { kind: "method", receiver: object, name };
    case "method":
      return { kind: "method", receiver: partOf(object.receiver, object.name), name };
    case "partial":
      return name === "func" ? object.callee : NOTHING_KNOWN;
    case "function":
      return name === "__call__" || name === "__wrapped__" ? object : NOTHING_KNOWN;
  }
}

function ofReference(on: Evaluator, object: Reference, name: string, node: PyNode): Abstract {
  const kept = object.state.attributes?.get(name);
  if (kept !== undefined && (object.path.includes("()") || !isKnownPath(`${object.path}.${name}`))) return kept;
  if (name === "__call__" || name === "__wrapped__" || name === "__self__") return object;
  if (name === "__getitem__" || name === "__getattribute__" || name === "__getattr__")
    return { kind: "method", receiver: object, name };
  const path = canonicalPath(`${object.path}.${name}`);
  const known = ATTRIBUTES.get(path);
  if (known !== undefined) return known({ machine: on, node, object });
  if (path.length > MAX_PATH) return from(originsOf(object));
  const { module } = object.state;
  const part = module !== undefined && object.path === module ? on.partOf(module, name, node) : null;
  if (part !== null) return part;
  const isModule = !object.path.includes("()");
  const all = originsOf(object);
  const held = all.length > 0 && isPublicPart(name) && isKeyObject(object.path) ? ofOthers(all) : all;
  if (module !== undefined && path.startsWith(module))
    return partOfModule(module, path, on.at(node), held, object.state.tie);
  if (held.length < all.length) return reference(path, unknown(held));
  // The methods of a path are about the path, those of other objects about what they hold.
  if (object.path === "pathlib.Path()") return reference(path, object.value, object.state);
  return reference(path, unknown(all), isModule ? {} : object.state);
}

/** What libraries have under this name is more than what a program puts there. */
function isKnownPath(path: string): boolean {
  return ATTRIBUTES.has(path) || effectOf(path) !== undefined;
}

/** What comes from another machine stays that, whatever its parts are called. */
function ofOthers(origins: readonly Origin[]): readonly Origin[] {
  return origins.filter(({ kind }) => kind === "network");
}

function ofInstance(on: Evaluator, object: Instance, name: string, node: PyNode): Abstract {
  const own = object.members.get(name);
  if (own !== undefined) return own;
  if (name === "__dict__") {
    return sequence(
      [...object.members.values()].filter((value) => value.kind === "scalar"),
      false,
    );
  }
  if (name === "__class__") return object.type;
  const found = findMember(object.type, name);
  if (found === null) return special(on, object, "__getattr__", [text(name)], node) ?? NOTHING_KNOWN;
  if ("library" in found) {
    if (object.held !== undefined) return attributeOf(on, object.held, name, node);
    const { library } = found;
    const path = library.path.endsWith("()") ? library.path : `${library.path}()`;
    const { module } = library.state;
    return ofReference(on, reference(path, unknown(), module === undefined ? object.state : { module }), name, node);
  }
  if (found.kind === "choice")
    return merge(found.options.map((option) => (option.kind === "function" ? bind(option, object) : option)));
  if (found.kind === "instance") return special(on, found, "__get__", [object], node) ?? found;
  if (found.kind !== "function") return found;
  const method = bind(found, object);
  return found.binding === "property" ? on.invoke(method, { positional: [], keywords: new Map() }, node) : method;
}

function ofClass(object: LocalClass, name: string): Abstract {
  const found = findMember(object, name);
  if (found === null) return NOTHING_KNOWN;
  if ("library" in found) return reference(canonicalPath(`${found.library.path}.${name}`));
  if (found.kind !== "function") return found;
  // Called through its class, a method gets its object as an argument.
  return found.binding === "class" ? bind(found, object) : { ...found, binding: "static" };
}
