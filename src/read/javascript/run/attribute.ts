import type * as t from "@babel/types";
import type { Origin } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { isPublicPart } from "../../wallet-results.ts";
import {
  dictionary,
  from,
  handedOver,
  NOTHING_KNOWN,
  number,
  reference,
  text,
  UNDEFINED,
  type Abstract,
  type Dictionary,
  type Reference,
  type Scalar,
} from "../values/abstract.ts";
import { isOfKeys } from "../values/of-keys.ts";
import { merge } from "../values/merge.ts";
import { isField, originsOf } from "../values/origins.ts";
import { agentSetting, channelsOfAgent, isReadFromSettings, partOfAgent } from "../library/agent-given.ts";
import { originsOfPart } from "../library/conversation-hooks.ts";
import { environmentVariable, isEnvironment } from "../library/environment.ts";
import { GETTERS } from "../library/getters.ts";
import { entryOfStore, isPagesStore, pagesStore } from "../library/pages-store.ts";
import { callClosure } from "./functions.ts";
import type { Evaluator } from "./evaluator.ts";
import { nameWithin, pathWithin } from "../library/canonical-path.ts";

const CALLERS = new Set(["call", "apply", "bind"]);
const PROMISE = new Set(["then", "catch", "finally"]);
/** Prototypes of prototypes; an object can be its own. */
const MAX_PROTOTYPES = 16;

/** `object.name` */
export function attributeOf(on: Evaluator, object: Abstract, name: string, node: t.Node): Abstract {
  switch (object.kind) {
    case "scalar":
      return ofScalar(object, name);
    case "list": {
      const index = /^\d{1,9}$/.test(name) ? Number(name) : -1;
      if (index >= 0) {
        const item = object.items[index];
        if (item !== undefined) return item;
        return object.complete && object.origins.length === 0 ? UNDEFINED : from(originsOf(object));
      }
      if (name === "length") return object.complete ? number(object.items.length) : NOTHING_KNOWN;
      if (name === "constructor") return reference("Array");
      return { kind: "method", receiver: object, name };
    }
    case "dictionary":
      return ofDictionary(on, object, name, node);
    case "reference":
      return ofReference(on, object, name, node);
    case "closure": {
      const held = object.members.get(name);
      if (held !== undefined) return held;
      if (name === "prototype") {
        const prototype = dictionary();
        object.members.set(name, prototype);
        return prototype;
      }
      if (name === "constructor") return reference("Function");
      if (name === "length") return number(object.node.params.length);
      return { kind: "method", receiver: object, name };
    }
    case "class":
      if (name === "prototype") return object.prototype;
      if (name === "name") return text(object.node.id?.name ?? "");
      return ofDictionary(on, object.statics, name, node, object);
    case "choice":
      return merge(object.options.map((each) => attributeOf(on, each, name, node)));
    case "method":
      if (name === "constructor") return reference("Function");
      if (CALLERS.has(name)) return { kind: "method", receiver: object, name };
      return {
        kind: "method",
        receiver: isField(object) ? handedOver(originsOf(object)) : from(originsOf(object)),
        name,
      };
    case "bound":
    case "native":
      return name === "constructor" ? reference("Function") : { kind: "method", receiver: object, name };
    case "pattern":
      return name === "source" ? text(object.source) : { kind: "method", receiver: object, name };
  }
}

function ofScalar(object: Scalar, name: string): Abstract {
  const { text: content } = object.value;
  // A text has no address: what `pathToFileURL` made of a path stays the path.
  if (object.type === "string" && (name === "href" || name === "pathname")) return object;
  if (name === "constructor") {
    return reference(object.type === "string" ? "String" : object.type === "number" ? "Number" : "Object");
  }
  if (object.type === "string" || object.type === "bytes") {
    if (name === "length") return content === null ? NOTHING_KNOWN : number(content.length);
    if (/^\d{1,9}$/.test(name)) {
      if (content === null) return from(object.value.origins);
      const letter = content.charAt(Number(name));
      if (letter === "") return UNDEFINED;
      if (object.type === "bytes")
        return {
          ...number(letter.charCodeAt(0)),
          value: { ...number(letter.charCodeAt(0)).value, encodings: object.value.encodings },
        };
      return { ...text(letter), value: { ...text(letter).value, encodings: object.value.encodings } };
    }
  }
  const { origins } = object.value;
  const held = originsOfPart(origins, name);
  return held === origins ? { kind: "method", receiver: object, name } : from(held);
}

function ofDictionary(
  on: Evaluator,
  object: Dictionary,
  name: string,
  node: t.Node,
  self: Abstract = object,
): Abstract {
  const answer = object.traps?.get?.(text(name), node) ?? NOTHING_KNOWN;
  if (answer.kind !== "scalar" || answer.value.text !== null || originsOf(answer).length > 0) return answer;
  let holder: Abstract | null = object;
  for (let depth = 0; holder?.kind === "dictionary" && depth < MAX_PROTOTYPES; depth += 1) {
    const getter = holder.getters.get(name);
    if (getter !== undefined) return callClosure(on, getter, [], self);
    const held = holder.entries.get(name);
    if (held !== undefined) return held;
    holder = holder.prototype;
  }
  const part = object.isAgent === true ? partOfAgent(name) : null;
  if (part !== null) return part;
  if (isEmitting(holder, name)) return { kind: "method", receiver: object, name };
  if (holder !== null && holder.kind !== "dictionary") return attributeOf(on, holder, name, node);
  if (name === "constructor") return reference("Object");
  if (name === "size") return NOTHING_KNOWN;
  if (METHODS.has(name) || PROMISE.has(name)) return { kind: "method", receiver: object, name };
  if (object.origins.length === 0) return UNDEFINED;
  if (name === "channels" && isReadFromSettings(object.origins)) return channelsOfAgent(object.origins);
  const held = attributeOf(on, from(object.origins), name, node);
  // What an agent's plugin hands to it goes to no function of the package.
  return object.isAgent === true && held.kind === "method" ? { ...held, receiver: object } : held;
}

/** What an emitter is given under one name, its listeners get: the instance holds it, not the class of the library. */
function isEmitting(base: Abstract | null, name: string): boolean {
  return base?.kind === "reference" && /(?:^|\.)(?:EventEmitter|events)$/.test(base.path) && EMITTING.has(name);
}

const EMITTING = new Set(["emit", "on", "once", "addListener"]);

/** Methods of objects, maps, sets, search parameters and forms. */
const METHODS = new Set(
  "get set has append delete keys values entries forEach toString hasOwnProperty add clear getAll sort valueOf".split(
    " ",
  ),
);

function ofReference(on: Evaluator, object: Reference, name: string, node: t.Node): Abstract {
  const path = pathWithin(object.path, name);
  const held = object.state.members?.get(path);
  if (isEnvironment(object)) {
    if (name === "hasOwnProperty") return NOTHING_KNOWN;
    const variable = environmentVariable(on, node, text(name));
    return held === undefined ? variable : merge([held, variable]);
  }
  if (held !== undefined) return held;
  const setting = agentSetting(on, object.path, name, node);
  if (setting !== null) return setting;
  if (object.path === "globalThis") {
    const found = on.lookup(name);
    return isPagesStore(found) ? pagesStore(on, found, node) : found;
  }
  const entry = isPagesStore(object) ? entryOfStore(on, name, node) : null;
  if (entry !== null) return entry;
  const isReflect = object.path === "Reflect";
  if ((CALLERS.has(name) && !isReflect) || PROMISE.has(name)) return { kind: "method", receiver: object, name };
  const getter = GETTERS.get(path);
  if (getter !== undefined) return getter(on, object, node);
  if (name === "constructor")
    return reference(/(?:^|\.)(?:module|mainModule)$/.test(object.path) ? "module" : "Function");
  const within = originsWithin(on, object, path, node);
  // What comes from another machine stays that, whatever its parts are called.
  if (isPublicPart(name) && isOfKeys(object))
    return reference(path, unknown(within.filter(({ kind }) => kind === "network")));
  return reference(path, unknown(within), object.state);
}

/** Of a part of another module: that part, not the whole. */
function originsWithin(on: Evaluator, { state, value }: Reference, path: string, node: t.Node): readonly Origin[] {
  const { module } = state;
  if (module === undefined || !path.startsWith(module)) return value.origins;
  const others = value.origins.filter((origin) => origin.kind !== "module" || origin.target !== module);
  return [{ kind: "module", target: module, name: nameWithin(module, path), at: on.at(node) }, ...others];
}
