import { MAX_ORIGINS, type Origin } from "../../../model/value.ts";
import { fieldsOf } from "../../field-of.ts";
import { join, type Abstract, type Method } from "./abstract.ts";

/** Objects looked at for one answer. Tables of tables are data; an object can hold itself. */
const MAX_LOOKED_AT = 300;

const NONE: readonly Origin[] = [];

/** Origins of a value without building its text. */
export function originsOf(abstract: Abstract): readonly Origin[] {
  switch (abstract.kind) {
    case "scalar":
      return abstract.value.origins;
    case "reference":
      return join(abstract.value.origins, abstract.state.gathered ?? NONE);
    case "closure":
    case "class":
    case "bound":
    case "native":
    case "pattern":
      return NONE;
    case "method":
      return originsOfField(abstract) ?? gather([abstract.receiver]);
    case "list":
    case "dictionary":
    case "choice":
      return gather([abstract]);
  }
}

/**
 * `settings.url`, before anybody knows whether it is a function: handed over, it is a field in any case, and what a call
 * of it gives is not.
 */
export function isField(value: Abstract): value is Method {
  return value.kind === "method" && value.receiver.kind === "scalar" && value.receiver.isGiven === true;
}

/** Null: of an object that is known, or of what is made from something else. */
function originsOfField(value: Method): readonly Origin[] | null {
  return isField(value) ? fieldsOf(originsOf(value.receiver), value.name) : null;
}

export function originsOfAll(items: readonly Abstract[]): readonly Origin[] {
  const [only] = items;
  if (only === undefined) return NONE;
  return items.length === 1 ? originsOf(only) : gather(items);
}

function gather(start: readonly Abstract[]): readonly Origin[] {
  let all: readonly Origin[] = NONE;
  const queue: Abstract[] = start.slice(0, MAX_LOOKED_AT);
  const seen = new Set<Abstract>();
  for (let at = 0; at < queue.length && all.length < MAX_ORIGINS; at += 1) {
    const abstract = queue[at];
    if (abstract === undefined) continue;
    switch (abstract.kind) {
      case "scalar":
      case "reference":
        all = join(all, originsOf(abstract));
        break;
      case "list":
      case "dictionary": {
        if (seen.has(abstract)) break;
        seen.add(abstract);
        all = join(all, abstract.origins);
        for (const item of abstract.kind === "list" ? abstract.items : abstract.entries.values()) {
          if (queue.length >= MAX_LOOKED_AT) break;
          queue.push(item);
        }
        break;
      }
      case "method": {
        const held = originsOfField(abstract);
        if (held === null) queue.push(abstract.receiver);
        else all = join(all, held);
        break;
      }
      case "choice":
        queue.push(...abstract.options);
        break;
      case "closure":
      case "class":
      case "bound":
      case "native":
      case "pattern":
        break;
    }
  }
  return all;
}
