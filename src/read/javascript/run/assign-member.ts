import type * as t from "@babel/types";
import { from, isFunction, join, type Abstract, type Dictionary, type Reference } from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { originsOf } from "../values/origins.ts";
import { numberOf, textOf } from "../values/to-value.ts";
import { nameWithin, pathWithin } from "../library/canonical-path.ts";
import { isEnvironment } from "../library/environment.ts";
import { setOnLibrary } from "../library/setters.ts";
import { tellSteeringInPlace } from "../library/steering.ts";
import type { Evaluator } from "./evaluator.ts";
import { callClosure } from "./functions.ts";
import { isNews } from "./scope.ts";

/** `a[1000000] = …` must not make a million elements. */
const MAX_GAP = 1_024;
const MAX_PROTOTYPES = 16;

export function assignMemberOf(on: Evaluator, object: Abstract, key: Abstract, value: Abstract, node: t.Node): void {
  const name = textOf(key);
  tellSteeringInPlace(on, object, key, value, node);
  switch (object.kind) {
    case "dictionary":
      setProperty(on, object, key, value, node);
      break;
    case "list": {
      const index = name !== null && /^\d{1,7}$/.test(name) ? Number(name) : -1;
      if (on.journal.isFrozen(object.born)) break;
      if (name === "length") {
        shorten(object.items, numberOf(value));
        on.journal.changed(object.born);
      } else if (index >= 0 && index <= object.items.length + MAX_GAP) {
        while (object.items.length < index) object.items.push(from([]));
        if (isNews(value, object.items[index])) on.journal.changed(object.born);
        object.items[index] = value;
      } else {
        object.complete = false;
        object.origins = join(object.origins, originsOf(value));
      }
      break;
    }
    case "reference":
      setOnReference(on, object, key, value, node);
      break;
    case "class":
      setProperty(on, object.statics, key, value, node);
      break;
    case "closure":
      if (name !== null) object.members.set(name, value);
      break;
    case "choice":
      for (const each of object.options) assignMemberOf(on, each, key, value, node);
      break;
    case "scalar":
    case "method":
    case "bound":
    case "native":
    case "pattern":
      break;
  }
}

function shorten(items: Abstract[], length: number | null): void {
  if (length !== null && Number.isSafeInteger(length) && length >= 0 && length < items.length) items.length = length;
}

function setProperty(on: Evaluator, object: Dictionary, key: Abstract, value: Abstract, node: t.Node): void {
  const name = textOf(key);
  if (name === null) {
    object.origins = join(join(object.origins, originsOf(value)), originsOf(key));
    return;
  }
  object.traps?.set?.(key, value, node);
  let holder: Abstract | null = object;
  for (let depth = 0; holder?.kind === "dictionary" && depth < MAX_PROTOTYPES; depth += 1) {
    const setter = holder.setters.get(name);
    if (setter !== undefined) {
      callClosure(on, setter, [value], object);
      return;
    }
    holder = holder.prototype;
  }
  if (name === "__proto__") object.prototype = value;
  const before = object.entries.get(name);
  const isDoubtful = object.born < on.journal.branchStart && before !== undefined;
  if (isNews(value, before)) on.journal.changed(object.born);
  object.entries.set(name, isDoubtful ? merge([value, before]) : value);
}

function setOnReference(on: Evaluator, object: Reference, key: Abstract, value: Abstract, node: t.Node): void {
  const name = textOf(key);
  if (name === null) {
    object.state.gathered = join(join(object.state.gathered ?? [], originsOf(value)), originsOf(key));
    return;
  }
  if (object.path === "globalThis") {
    // The page goes elsewhere; `location` stays what it is.
    if (name === "location") setOnLibrary(on, object, "globalThis.location", name, value, node);
    else on.defineGlobal(name, value);
    return;
  }
  const path = pathWithin(object.path, name);
  const { module } = object.state;
  if (module !== undefined && path.startsWith(module))
    on.callModule(node, module, `${nameWithin(module, path)}.__setitem__`, [value]);
  if (isEnvironment(object) && originsOf(value).length > 0) on.callModule(node, "", `$${name}`, [value]);
  setOnLibrary(on, object, path, name, value, node);
  const { state } = object;
  state.members ??= new Map();
  state.members.set(path, value);
  // `socket.onmessage = …`: called with what comes from there.
  if (/^on[a-z]/.test(name) && isFunction(value)) on.invoke(value, [from(object.value.origins)], node);
}
