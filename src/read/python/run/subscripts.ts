import { unknown } from "../../value.ts";
import { ANY_FIELD } from "../../field-of.ts";
import {
  from,
  integer,
  join,
  NOTHING_KNOWN,
  originsOf,
  reference,
  scalar,
  sequence,
  mapping,
  partOf,
  type Abstract,
  partOfModule,
  type Mapping,
  type Reference,
  type Scalar,
} from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { numberOf, textOf } from "../values/operand.ts";
import type { Evaluator } from "./evaluator.ts";
import { itemAt, special } from "./special-methods.ts";
import { slice, sliceOf } from "../methods/string-methods.ts";
import { field, fields, type PyNode } from "../parse/syntax-tree.ts";
import { environmentVariable } from "../effects/environment.ts";

/** `value[index]`, slices, and look-ups by name in the tables that Python keeps of itself. */
export function subscript(on: Evaluator, node: PyNode): Abstract {
  const container = field(node, "value");
  const [index] = fields(node, "subscript");
  const object = container === null ? NOTHING_KNOWN : on.weigh(on.evaluate(container));
  if (index === undefined) return from(originsOf(object));
  if (index.type === "slice") return sliced(object, bounds(on, index));
  return element(on, object, on.evaluate(index), node);
}

export function element(on: Evaluator, object: Abstract, index: Abstract, node: PyNode): Abstract {
  switch (object.kind) {
    case "sequence": {
      const number = numberOf(index);
      const item = number === null ? undefined : object.items.at(number);
      if (item !== undefined && (object.complete || (number !== null && number >= 0))) return item;
      return object.items.length === 0
        ? from(object.origins)
        : merge([...object.items.slice(0, 64), from(object.origins)]);
    }
    case "mapping": {
      const key = textOf(index);
      const item = key === null ? undefined : object.entries.get(key);
      if (item !== undefined) return item;
      if (object.makes !== undefined) return made(object, key ?? "\u{FFFC}");
      if (key === null) return merge([...firstOf(object.entries.values(), 64), from(object.origins)]);
      const dump = object.origins.find((origin) => origin.kind === "environment" && origin.name === null);
      return dump === undefined ? from(object.origins) : environmentVariable(on, node, index, null);
    }
    case "instance": {
      const { held } = object;
      return held === undefined
        ? itemAt(on, object, index, node)
        : (special(on, object, "__getitem__", [index], node) ?? element(on, held, index, node));
    }
    case "reference":
      return (
        partOfOther(on, object, index, node) ??
        named(on, object.path, index, node) ??
        reference(`${object.path}[]`, unknown(object.value.origins), object.state)
      );
    case "choice":
      return merge(object.options.map((option) => element(on, option, index, node)));
    case "scalar": {
      const number = numberOf(index);
      // An alphabet: which of its letters it is tells the number.
      if (number === null && object.value.text !== null) return from(join(originsOf(object), originsOf(index)));
      if (number === null || object.value.text === null) return partOf(object, textOf(index) ?? ANY_FIELD);
      const letter = slice(object, number, number === -1 ? null : number + 1, 1);
      return object.type === "bytes" ? byteOf(letter) : letter;
    }
    default:
      return partOf(object, textOf(index) ?? ANY_FIELD);
  }
}

/** `STATE["text"]` of another module. */
function partOfOther(on: Evaluator, object: Reference, index: Abstract, node: PyNode): Abstract | null {
  const { module } = object.state;
  const key = module === undefined || !object.path.startsWith(module) ? null : textOf(index);
  if (module === undefined || key === null || !/^\w{1,60}$/u.test(key)) return null;
  return partOfModule(module, `${object.path}.${key}`, on.at(node), originsOf(object));
}

/** `by_name[x].append(y)`: what is put into it is in the dictionary. */
function made(object: Mapping, key: string): Abstract {
  const known = object.entries.get(key);
  if (known !== undefined) return known;
  const value = object.makes === "mapping" ? mapping(new Map()) : sequence([]);
  if (object.entries.size < MAX_MADE) object.entries.set(key, value);
  return value;
}

const MAX_MADE = 4_096;

function firstOf<T>(items: Iterable<T>, count: number): readonly T[] {
  const first: T[] = [];
  for (const item of items) {
    if (first.length === count) break;
    first.push(item);
  }
  return first;
}

function byteOf(byte: Scalar): Abstract {
  const code = byte.value.text?.charCodeAt(0);
  if (code === undefined || Number.isNaN(code)) return from(byte.value.origins);
  return scalar({ ...integer(code).value, encodings: byte.value.encodings }, "int");
}

function named(on: Evaluator, path: string, index: Abstract, node: PyNode): Abstract | null {
  const key = textOf(index);
  if (path === "os.environ" || path === "os.environb" || path.startsWith("os.environ.copy()")) {
    return environmentVariable(on, node, index, null);
  }
  if (key === null) return null;
  if (path === "sys.modules") return on.importModule(key, node);
  if (path === "globals()" || path === "locals()" || path === "vars()") return on.lookup(key);
  if (path === "__builtins__" || path === "builtins" || path === "__dict__") return on.lookup(key);
  if (path.endsWith(".__dict__")) return on.attribute(reference(path.slice(0, -".__dict__".length)), key, node);
  return null;
}

type Bounds = readonly [Abstract | null, Abstract | null, Abstract | null];

/** Colons are no nodes of the copied tree: counted in the text between the bounds. */
function bounds(on: Evaluator, node: PyNode): Bounds {
  const found: [Abstract | null, Abstract | null, Abstract | null] = [null, null, null];
  let place = 0;
  let at = node.start;
  for (const child of node.children) {
    // Comments stand between the bounds as well, and may hold colons.
    place +=
      on.text
        .slice(at, child.start)
        .replaceAll(/#[^\n]*/g, "")
        .split(":").length - 1;
    if (place <= 2) found[place] = on.evaluate(child);
    at = child.end;
  }
  return found;
}

function sliced(object: Abstract, [start, stop, step]: Bounds): Abstract {
  if ([start, stop, step].some((bound) => bound !== null && numberOf(bound) === null)) {
    return object.kind === "scalar" && start === null ? object : from(originsOf(object));
  }
  const [low, high, by] = [numberOf(start), numberOf(stop), numberOf(step)];
  if (object.kind === "scalar") return slice(object, low, high, by);
  if (object.kind === "sequence") {
    if (by === 0) return NOTHING_KNOWN;
    const picked = sequence(sliceOf(object.items, low, high, by ?? 1), object.complete);
    picked.origins = join(picked.origins, object.origins);
    return picked;
  }
  if (object.kind === "reference") return reference(`${object.path}[]`, unknown(object.value.origins), object.state);
  return from(originsOf(object));
}
