import type { PassedPart } from "../../../model/fact.ts";
import { HOLE, MAX_ORIGINS, type Origin } from "../../../model/value.ts";
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
  return partsOf(value, mappingsIn(value), depth);
}

/**
 * Of what a function returns: one branch makes a dictionary, another hands on what it has read as a whole
 * (`return json.load(f)`), of which an entry may hold anything.
 */
export function returnedParts(value: Abstract): readonly PassedPart[] | undefined {
  return partsOf(value, optionsOf(value), 0);
}

function partsOf(value: Abstract, options: readonly Abstract[], depth: number): readonly PassedPart[] | undefined {
  const names = new Set(options.flatMap((each) => (each.kind === "mapping" ? [...each.entries.keys()] : [])));
  if (names.size === 0 || depth >= MAX_DEEP || names.size > MAX_FIELDS || originsOf(value).length === 0)
    return undefined;
  const named = [...names].map((name): PassedPart => {
    // One branch writes the entry, another has it from where the whole is from.
    const held = merge(options.map((each) => entryOf(each, name) ?? from(unnamedIn(each))));
    const parts = passedParts(held, depth + 1);
    const part = { name, value: toValue(held) };
    if (isOfKeys(held)) return { ...part, isKeyObject: true };
    return parts === undefined ? part : { ...part, parts };
  });
  return [...named, { name: "*", value: unknown([...new Set(options.flatMap(unnamedIn))].slice(0, MAX_ORIGINS)) }];
}

/** What an entry may hold that nobody has named: nothing of the named ones, unless some name is only known when it runs. */
function unnamedIn(value: Abstract): readonly Origin[] {
  const all = originsOf(value);
  if (value.kind !== "mapping" || [...value.entries.keys()].some((name) => name.includes(HOLE))) return all;
  const named = new Set([...value.entries.values()].flatMap(originsOf));
  return all.filter((origin) => !named.has(origin));
}

function entryOf(value: Abstract, name: string): Abstract | undefined {
  return value.kind === "mapping" ? value.entries.get(name) : undefined;
}

function optionsOf(value: Abstract): readonly Abstract[] {
  return (value.kind === "choice" ? value.options : [value]).filter((each) => !isEmpty(each));
}

/** The dictionaries that it may be; none where it may be something else. */
function mappingsIn(value: Abstract): readonly Mapping[] {
  const options = optionsOf(value);
  const mappings = options.filter((each) => each.kind === "mapping");
  return mappings.length === options.length ? mappings : [];
}
