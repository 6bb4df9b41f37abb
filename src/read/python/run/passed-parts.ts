import type { PassedPart } from "../../../model/fact.ts";
import { unknown } from "../../value.ts";
import { from, isOfKeys, originsOf, type Abstract, type Mapping } from "../values/abstract.ts";
import { isEmpty, merge } from "../values/merge.ts";
import { toValue } from "../values/operand.ts";

/** Fields of fields that are told apart: `options["account"]["key"]`. */
const MAX_DEEP = 2;
/** Fields of one dictionary; those of larger ones are told as a whole. */
const MAX_FIELDS = 32;

/** What is known of the entries of a dictionary that is handed over; none: any entry may hold any of it. */
export function passedParts(value: Abstract, depth = 0): readonly PassedPart[] | undefined {
  const options = mappingsIn(value);
  const names = new Set(options.flatMap(({ entries }) => [...entries.keys()]));
  if (names.size === 0 || depth >= MAX_DEEP || names.size > MAX_FIELDS || originsOf(value).length === 0)
    return undefined;
  const named = [...names].map((name): PassedPart => {
    // One branch writes the entry, another has it from where the whole is from.
    const held = merge(options.map((each) => each.entries.get(name) ?? from(each.origins)));
    const parts = passedParts(held, depth + 1);
    const part = { name, value: toValue(held) };
    if (isOfKeys(held)) return { ...part, isKeyObject: true };
    return parts === undefined ? part : { ...part, parts };
  });
  return [...named, { name: "*", value: unknown(originsOf(value)) }];
}

/** The dictionaries that it may be; none where it may be something else. */
function mappingsIn(value: Abstract): readonly Mapping[] {
  const options = (value.kind === "choice" ? value.options : [value]).filter((each) => !isEmpty(each));
  const mappings = options.filter((each) => each.kind === "mapping");
  return mappings.length === options.length ? mappings : [];
}
