import type { Origin } from "../../../model/value.ts";
import { unknown, withOrigins } from "../../value.ts";
import {
  from,
  mapping,
  NONE,
  NOTHING_KNOWN,
  originsOf,
  reference,
  scalar,
  sequence,
  type Abstract,
  type Binding,
  type LocalFunction,
} from "../values/abstract.ts";
import type { Arguments } from "./call.ts";
import type { Evaluator, Frame } from "./evaluator.ts";
import { merge } from "../values/merge.ts";
import { Scope } from "./scope.ts";
import { handedSweeps, listingOf } from "../sweeps.ts";
import { field, type PyNode } from "../parse/syntax-tree.ts";

export function defineFunction(on: Evaluator, node: PyNode, decorators: readonly string[]): LocalFunction {
  const made = on.remember({
    kind: "function",
    definition: node,
    // A class body is no scope of its methods.
    scope: on.owner === null || on.owner.body !== on.scope ? on.scope : on.owner.outside,
    self: null,
    owner: on.owner !== null && on.owner.body === on.scope ? on.owner.type : null,
    binding: bindingOf(decorators),
    isHandler: decorators.some((decorator) => HANDLER.test(decorator)),
  });
  const name = field(node, "name");
  if (name !== null) {
    const body = field(node, "body");
    if (body !== null && on.guards.isWorthwhile)
      on.guards.name(on.text.slice(name.start, name.end), on.text.slice(body.start, body.end));
    on.scope.set(on.text.slice(name.start, name.end), made);
  }
  return made;
}

/** Decorators of frameworks whose function gets what somebody else sends: routes, tools, chat commands, queues. */
const HANDLER =
  /(?:^|\.)(?:route|get|post|put|patch|delete|head|websocket|tool|tools?\.register|command|on_message|message_handler|event|listen|handler|endpoint|expose|task|rpc|resource|prompt|slash_command|hybrid_command|function_tool|callback_query_handler)$/;

function bindingOf(decorators: readonly string[]): Binding {
  for (const decorator of decorators) {
    if (decorator === "staticmethod") return "static";
    if (decorator === "classmethod") return "class";
    if (/(?:^|\.)(?:property|cached_property)$/.test(decorator)) return "property";
    if (decorator.endsWith(".setter")) return "setter";
  }
  return "plain";
}

/** Longest dotted name of a decorator that is compared. */
const MAX_DECORATOR = 200;

export function decorate(on: Evaluator, definition: PyNode, decorators: readonly PyNode[]): void {
  const names = decorators.map((decorator) =>
    (
      on.text.slice(decorator.start + 1, Math.min(decorator.end, decorator.start + MAX_DECORATOR)).split("(")[0] ?? ""
    ).trim(),
  );
  const made = defineFunction(on, definition, names);
  // The nearest one gets the function, the next one what that gave.
  let decorated: Abstract = made;
  for (const decorator of decorators.toReversed()) {
    const [expression] = decorator.children;
    if (expression === undefined) continue;
    const wrapper = on.evaluate(expression);
    // A decorator of the file's own may run what it is put on, or something else in its place.
    const isOfPackage = wrapper.kind === "reference" && wrapper.state.module !== undefined;
    if (wrapper.kind === "function" || wrapper.kind === "class" || wrapper.kind === "partial" || isOfPackage) {
      const given = on.invoke(wrapper, { positional: [decorated], keywords: new Map() }, decorator);
      if (wrapper.kind === "function") decorated = given;
    } else if (decorated.kind === "scalar") {
      // `@os.system` above `@(lambda f: "command")` is a call like any other.
      on.invoke(wrapper, { positional: [decorated], keywords: new Map() }, decorator);
    } else if (wrapper.kind === "reference" && wrapper.path === "atexit.register") {
      on.invoke(made, { positional: [], keywords: new Map() }, decorator);
    }
  }
}

/** Runs the body with these arguments; null: nobody in this file calls it, every parameter is open. */
export function runFunction(on: Evaluator, called: LocalFunction, given: Arguments | null): Abstract {
  const outer = { scope: on.scope, frame: on.frame, owner: on.owner, guards: on.guards.depth };
  const { start, end } = called.definition;
  const handed = on.frame.loops.some((sweep) => sweep !== undefined);
  const loops = handed ? handedSweeps(on.frame.loops, on.text.slice(start, end)) : [];
  const frame: Frame = { returned: [], yielded: [], yieldsAll: null, loops, of: called };
  on.scope = new Scope(called.scope);
  on.frame = frame;
  on.owner = null;
  bindParameters(on, called, given);
  const body = field(called.definition, "body");
  if (called.definition.type === "lambda") {
    if (body !== null) frame.returned.push(on.evaluate(body));
  } else if (body !== null) on.execute(body);
  on.scope = outer.scope;
  on.frame = outer.frame;
  on.owner = outer.owner;
  on.guards.leave(outer.guards);
  if (frame.yielded.length > 0) return listingOf(sequence(frame.yielded, false), frame.yieldsAll ?? undefined);
  return frame.returned.length === 0 ? NONE : merge(frame.returned);
}

function selfOf({ owner, binding }: LocalFunction): Abstract {
  if (owner === null) return NOTHING_KNOWN;
  return binding === "class" ? owner : owner.instance;
}

/** Arguments of a single call that are given places. */
const MAX_PARAMETERS = 255;

function bindParameters(on: Evaluator, called: LocalFunction, given: Arguments | null): void {
  const list = field(called.definition, "parameters");
  const positional = [...(given?.positional ?? [])];
  const isMethod = called.owner !== null && called.binding !== "static";
  if (isMethod) positional.unshift(called.self ?? selfOf(called));
  const taken = new Set<string>();
  const served = called.isHandler ? from([{ kind: "input", at: on.at(called.definition) }]) : null;
  for (const parameter of (list?.children ?? []).slice(0, MAX_PARAMETERS)) {
    const { splat, name, type, value } = parameterOf(parameter);
    if (name === null) continue;
    const text = on.text.slice(name.start, name.end);
    // Nobody here calls it: another file of the package may.
    const open = (): Abstract => served ?? anything(on, name);
    if (splat === "list") on.assign(name, sequence(positional.splice(0), given !== null));
    else if (splat === "mapping") {
      const rest = new Map([...(given?.keywords ?? [])].filter(([key]) => !taken.has(key)));
      on.assign(name, given === null ? open() : mapping(rest));
    } else {
      taken.add(text);
      const passed = positional.shift() ?? given?.keywords.get(text);
      on.assign(name, passed ?? openParameter(on, given, type, value, open));
    }
  }
}

/** One object however often the function is run, so that the same origin is seen to be the same. */
function anything(on: Evaluator, name: PyNode): Abstract {
  const known = on.constants.get(name);
  if (known !== undefined) return known;
  const value: Abstract = { ...from([{ kind: "input", of: "parameter", at: on.at(name) }]), isGiven: true };
  on.constants.set(name, value);
  return value;
}

/** What is not passed: its default; where nobody calls, what its annotation promises. */
function openParameter(
  on: Evaluator,
  given: Arguments | null,
  type: PyNode | null,
  value: PyNode | null,
  open: () => Abstract,
): Abstract {
  const standard = value === null ? null : on.evaluate(value);
  if (given !== null) return standard ?? given.keywords.get("**") ?? NOTHING_KNOWN;
  const annotated = type === null ? NOTHING_KNOWN : on.evaluate(type);
  if (annotated.kind === "class") return annotated.instance;
  if (annotated.kind === "reference" && /\.[A-Z]\w*$/.test(annotated.path)) {
    return reference(`${annotated.path}()`, unknown(originsOf(open())));
  }
  return standard === null ? open() : loosen(standard, originsOf(open()));
}

/** A default is what a value may be, not what it is: any caller may pass another. */
function loosen(standard: Abstract, origins: readonly Origin[]): Abstract {
  if (standard.kind !== "scalar") return standard;
  if (standard.type === "none") return from(origins);
  return scalar(withOrigins({ ...standard.value, text: null }, origins), "any");
}

interface Parameter {
  readonly splat: "list" | "mapping" | null;
  readonly name: PyNode | null;
  readonly type: PyNode | null;
  readonly value: PyNode | null;
}

export function parameterOf(node: PyNode): Parameter {
  const [first] = node.children;
  switch (node.type) {
    case "list_splat_pattern":
      return { splat: "list", name: first ?? null, type: null, value: null };
    case "dictionary_splat_pattern":
      return { splat: "mapping", name: first ?? null, type: null, value: null };
    case "default_parameter":
    case "typed_default_parameter":
      return { splat: null, name: field(node, "name"), type: field(node, "type"), value: field(node, "value") };
    case "typed_parameter": {
      const inner = first === undefined ? null : parameterOf(first);
      return { splat: inner?.splat ?? null, name: inner?.name ?? null, type: field(node, "type"), value: null };
    }
    case "identifier":
    case "tuple_pattern":
      return { splat: null, name: node, type: null, value: null };
    default:
      return { splat: null, name: null, type: null, value: null };
  }
}
