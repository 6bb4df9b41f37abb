import { MAX_ORIGINS, type Origin } from "../../../model/value.ts";
import { join, type Abstract } from "./abstract.ts";

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
    case "list":
    case "dictionary":
    case "method":
    case "choice":
      return gather([abstract]);
  }
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
      case "method":
        queue.push(abstract.receiver);
        break;
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
