import type { PassedPart } from "../../../model/fact.ts";
import { unknown } from "../../value.ts";
import { from, type Abstract, type Dictionary } from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { isOfKeys } from "../values/of-keys.ts";
import { originsOf } from "../values/origins.ts";
import { toValue } from "../values/to-value.ts";

/** Fields of fields that are told apart: `options.account.key`. */
const MAX_DEEP = 2;
/** Fields of one object; those of larger ones are told as a whole. */
const MAX_FIELDS = 32;
const MAX_PROTOTYPES = 16;

/** What is known of the fields of an object that is handed over; none: any field may hold any of it. */
export function passedParts(value: Abstract, depth = 0): readonly PassedPart[] | undefined {
  const options = objectsIn(value);
  const names = new Set(options.flatMap(({ entries }) => [...entries.keys()]));
  if (options.length === 0 || depth >= MAX_DEEP || names.size > MAX_FIELDS || originsOf(value).length === 0)
    return undefined;
  const named = [...names].map((name): PassedPart => {
    // One branch writes the field, another has it from where the whole object is from.
    const held = merge(options.map((each) => each.entries.get(name) ?? from(each.origins)));
    const parts = passedParts(held, depth + 1);
    const part = { name, value: toValue(held) };
    if (isOfKeys(held)) return { ...part, isKeyObject: true };
    return parts === undefined ? part : { ...part, parts };
  });
  const rest = options.flatMap(({ origins }) => origins);
  return [...named, { name: "*", value: unknown([...new Set(rest)]) }];
}

/** The objects that it may be; none where it may be something else. */
function objectsIn(value: Abstract): readonly Dictionary[] {
  const options = value.kind === "choice" ? value.options : [value];
  const objects = options.flatMap((each) => (each.kind === "dictionary" && !isComputed(each) ? [each] : []));
  const others = options.filter((each) => !(each.kind === "scalar" && each.value.origins.length === 0));
  return objects.length === others.length ? objects : [];
}

/** A getter gives what no field holds. */
function isComputed(object: Dictionary): boolean {
  let holder: Abstract | null = object;
  for (let depth = 0; holder?.kind === "dictionary" && depth < MAX_PROTOTYPES; depth += 1) {
    if (holder.getters.size > 0 || holder.isAgent === true) return true;
    holder = holder.prototype;
  }
  return holder !== null;
}
