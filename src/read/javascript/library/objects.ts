import {
  boolean,
  dictionary,
  from,
  isFunction,
  join,
  list,
  native,
  NOTHING_KNOWN,
  reference,
  scalar,
  text,
  UNDEFINED,
  type Abstract,
  type Closure,
  type Traps,
} from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { originsOf, originsOfAll } from "../values/origins.ts";
import { numberOf, textOf, toValue } from "../values/to-value.ts";
import { argument, option, passOn, share, within, type Call, type Effect, type Effects } from "../run/call.ts";
import { elementsOf, keysOf } from "../run/iteration.ts";
import { setEntry, spreadInto } from "../run/object-literal.ts";
import { isEnvironment, tellWholeEnvironment } from "./environment.ts";
import { withBase } from "./http-request.ts";

/** `new Array(1e9)` must not fill the memory. */
const MAX_LENGTH = 8_192;

function looksAtAll(call: Call, subject: Abstract): void {
  if (subject.kind === "reference" && isEnvironment(subject)) tellWholeEnvironment(call.machine, call.node);
}

const keys: Effect = (call) => {
  const { items, complete } = keysOf(call.machine, argument(call, 0), call.node);
  return list([...items], complete, complete ? [] : originsOf(argument(call, 0)));
};

const values: Effect = (call) => {
  const subject = argument(call, 0);
  looksAtAll(call, subject);
  if (subject.kind === "dictionary")
    return list([...subject.entries.values()], subject.origins.length === 0, subject.origins);
  return subject.kind === "list" ? subject : list([from(originsOf(subject))], false, originsOf(subject));
};

const entries: Effect = (call) => {
  const subject = argument(call, 0);
  looksAtAll(call, subject);
  const origins = originsOf(subject);
  if (subject.kind === "dictionary" && subject.origins.length === 0) {
    return list([...subject.entries].map(([name, value]) => list([text(name), value])));
  }
  return list([list([from(origins), from(origins)])], false, origins);
};

const fromEntries: Effect = (call) => {
  const { items } = elementsOf(call.machine, argument(call, 0), call.node);
  const made = dictionary();
  for (const item of items) {
    if (item.kind === "list") setEntry(made, item.items[0] ?? UNDEFINED, item.items[1] ?? UNDEFINED);
    else made.origins = join(made.origins, originsOf(item));
  }
  made.origins = join(made.origins, argument(call, 0).kind === "list" ? [] : originsOf(argument(call, 0)));
  return made;
};

const assign: Effect = (call) => {
  const [target, ...sources] = call.given;
  if (target?.kind === "reference")
    for (const source of sources)
      if (source.kind === "dictionary")
        for (const [name, value] of source.entries) call.machine.assignMember(target, text(name), value, call.node);
  if (target?.kind !== "dictionary") return merge(call.given);
  for (const source of sources) {
    looksAtAll(call, source);
    spreadInto(target, source);
  }
  return target;
};

const prototypeOf: Effect = (call) => {
  const subject = argument(call, 0);
  switch (subject.kind) {
    case "closure":
    case "native":
    case "bound":
    case "method":
      return reference("Function.prototype");
    case "dictionary":
      return subject.prototype ?? reference("Object.prototype");
    case "list":
      return reference("Array.prototype");
    default:
      return reference("Object.prototype");
  }
};

/** Reflect.apply(f, self, list), Function.prototype.apply.call(f, …) */
const apply: Effect = (call) => {
  const [callee = UNDEFINED, self = UNDEFINED, given] = call.given;
  const items = given === undefined ? [] : elementsOf(call.machine, given, call.node).items;
  return call.machine.invoke(callee, items, call.node, self);
};

const construct: Effect = (call) => {
  const [callee = UNDEFINED, given] = call.given;
  return call.machine.construct(
    callee,
    given === undefined ? [] : elementsOf(call.machine, given, call.node).items,
    call.node,
  );
};

const get: Effect = (call) => {
  const name = textOf(argument(call, 1));
  return name === null ? passOn(call) : call.machine.attribute(argument(call, 0), name, call.node);
};

const set: Effect = (call) => {
  call.machine.assignMember(argument(call, 0), argument(call, 1), argument(call, 2), call.node);
  return UNDEFINED;
};

/** Object.defineProperty(object, name, { value, get }) */
const define: Effect = (call) => {
  const descriptor = argument(call, 2);
  if (descriptor.kind === "dictionary") {
    const value = descriptor.entries.get("value");
    const getter = descriptor.entries.get("get");
    const target = argument(call, 0);
    const name = textOf(argument(call, 1));
    if (value !== undefined) call.machine.assignMember(target, argument(call, 1), value, call.node);
    else if (getter?.kind === "closure" && target.kind === "dictionary" && name !== null)
      target.getters.set(name, getter);
    // `exports` of a compiled module: whoever reads the name gets what the getter gives.
    else if (getter?.kind === "closure")
      call.machine.assignMember(target, argument(call, 1), call.machine.invoke(getter, [], call.node), call.node);
  }
  return argument(call, 0);
};

const arrayFrom: Effect = (call) => {
  const source = argument(call, 0);
  const length = source.kind === "dictionary" ? numberOf(source.entries.get("length")) : null;
  const items =
    length !== null && length <= MAX_LENGTH
      ? Array.from({ length }, () => UNDEFINED)
      : [...elementsOf(call.machine, source, call.node).items];
  const made = list(
    items,
    source.kind !== "reference" && !(source.kind === "scalar" && source.value.text === null),
    source.kind === "list" ? source.origins : [],
  );
  const mapper = call.given[1];
  return mapper !== undefined && isFunction(mapper)
    ? call.machine.invoke({ kind: "method", receiver: made, name: "map" }, [mapper], call.node)
    : made;
};

const array: Effect = (call) => {
  const length = numberOf(call.given[0]);
  if (call.given.length !== 1 || length === null) return list([...call.given]);
  return list(Array.from({ length: Math.min(Math.max(0, length), MAX_LENGTH) }, () => UNDEFINED));
};

/** Map, Set, URLSearchParams, FormData, Headers: names with values. */
const collection: Effect = (call) => {
  const source = argument(call, 0);
  const made = dictionary();
  if (source.kind === "dictionary") spreadInto(made, source);
  else if (source.kind === "list") {
    for (const item of source.items) {
      if (item.kind === "list") setEntry(made, item.items[0] ?? UNDEFINED, item.items[1] ?? UNDEFINED);
      else setEntry(made, item, item);
    }
    made.origins = join(made.origins, source.origins);
  } else made.origins = originsOf(source);
  return made;
};

/** A promise is what it holds: `new Promise(resolve => resolve(x))` is x. */
const promise: Effect = (call) => {
  const held: Abstract[] = [];
  const resolve = native((given) => {
    held.push(given[0] ?? UNDEFINED);
    return UNDEFINED;
  });
  const reject = native((given) => (call.machine.toss(given[0] ?? UNDEFINED), UNDEFINED));
  call.machine.invoke(argument(call, 0), [resolve, reject], call.node);
  return held.length === 0 ? NOTHING_KNOWN : merge(held);
};

const same: Effect = (call) => argument(call, 0);

const oneOf: Effect = (call) => {
  const given = argument(call, 0);
  return given.kind === "list" ? merge(given.items) : from(originsOf(given));
};

const url: Effect = (call) => {
  const base = call.given[1];
  const value = withBase(base === undefined ? undefined : toValue(base), toValue(argument(call, 0)));
  return reference("URL()", value, { url: value });
};

/** What is thrown comes to whoever catches it, with what it was given. */
const error: Effect = (call) => {
  const cause = option(call.given[1], "cause");
  const parts: [string, Abstract][] = [["message", argument(call, 0)]];
  return dictionary(new Map(cause === null ? parts : [...parts, ["cause", cause]]));
};

/** A proxy is what stands behind it, but for what its own functions answer. */
const proxied: Effect = ({ machine, given: [target = NOTHING_KNOWN, handler] }) => {
  const trap = (name: string): Closure | null => {
    const found = handler?.kind === "dictionary" ? handler.entries.get(name) : undefined;
    return found?.kind === "closure" ? found : null;
  };
  const [apply, get, set] = [trap("apply"), trap("get"), trap("set")];
  if (apply !== null && target.kind !== "dictionary")
    return native((given, node) => machine.invoke(apply, [target, UNDEFINED, list([...given])], node));
  if ((get === null && set === null) || (target.kind !== "dictionary" && target.kind !== "reference")) return target;
  const traps: Traps = {
    get: get === null ? null : (name, node) => machine.invoke(get, [target, name, target], node),
    set: set === null ? null : (name, value, node) => void machine.invoke(set, [target, name, value], node),
  };
  // What is set on one is set on the other.
  return { ...(target.kind === "dictionary" ? target : dictionary(new Map(), originsOf(target), target)), traps };
};

const sum: Effect = (call) => from(originsOfAll(call.given));

export const OBJECTS: Effects = [
  ...share("Object.keys Reflect.ownKeys Object.getOwnPropertyNames", keys),
  ["Object.values", values],
  ["Object.entries", entries],
  ["Object.fromEntries", fromEntries],
  ...share("Object.assign lodash.assign lodash.merge", assign),
  ...share("Object.getPrototypeOf Reflect.getPrototypeOf", prototypeOf),
  ...share("Object.freeze Object.seal Object.preventExtensions structuredClone Object", same),
  [
    "Object.create",
    (call) => dictionary(new Map(), [], argument(call, 0).kind === "dictionary" ? argument(call, 0) : null),
  ],
  ...share("Object.defineProperty Reflect.defineProperty", define),
  ["Reflect.apply", apply],
  ["Reflect.construct", construct],
  ["Reflect.get", get],
  ["Reflect.set", set],
  ["Array.from", arrayFrom],
  ...share("Array Array.of", array),
  ["Array.isArray", (call) => (argument(call, 0).kind === "list" ? boolean(true) : NOTHING_KNOWN)],
  ...share("Map Set WeakMap WeakSet URLSearchParams FormData Headers url.URLSearchParams", collection),
  ["Promise", promise],
  ["Promise.reject", (call) => (call.machine.toss(argument(call, 0)), UNDEFINED)],
  ...share("Promise.resolve Promise.all Promise.allSettled", same),
  ...share("Promise.any Promise.race", oneOf),
  ...share("URL url.URL url.parse", url),
  ["URL().toString", (call) => scalar(toValue(call.callee))],
  ["Proxy", proxied],
  ...share("Error TypeError RangeError SyntaxError EvalError ReferenceError AggregateError", error),
  ...share("CustomEvent MessageEvent Event Response util.inspect", passOn),
  ...within("Math", "max min random", sum),
  ["Math.floor", (call) => rounded(call, Math.floor)],
  ["Math.round", (call) => rounded(call, Math.round)],
  ["Math.trunc", (call) => rounded(call, Math.trunc)],
  ["Math.abs", (call) => rounded(call, Math.abs)],
  ["Math.ceil", (call) => rounded(call, Math.ceil)],
  ["Symbol", () => NOTHING_KNOWN],
];

function rounded(call: Call, round: (value: number) => number): Abstract {
  const value = numberOf(argument(call, 0));
  return value === null
    ? passOn(call)
    : {
        ...scalar({ text: String(round(value)), shape: String(round(value)), origins: [], encodings: [] }),
        type: "number",
      };
}
