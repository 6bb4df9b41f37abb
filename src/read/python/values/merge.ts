import { HOLE } from "../../../model/value.ts";
import { either } from "../../value.ts";
import { NOTHING_KNOWN, scalar, type Abstract, type Scalar } from "./abstract.ts";

/** Branches kept apart per value; more make a walk exponential in calls. */
const MAX_OPTIONS = 4;
/** Beyond these, values are not compared with each other. */
const MAX_COMPARED = 64;

/** What a variable holds after branches that assign it differently. */
export function merge(options: readonly Abstract[]): Abstract {
  const [only] = options;
  if (only === undefined) return NOTHING_KNOWN;
  if (options.every((option) => option === only)) return only;
  // Plain loops: every variable of every branch comes by here.
  const flat: Abstract[] = [];
  for (const option of options) {
    if (option.kind === "choice") flat.push(...option.options);
    else if (!isEmpty(option)) flat.push(option);
  }
  const [first] = flat;
  if (first === undefined) return only;
  const distinct = flat.length === 1 || flat.length > MAX_COMPARED ? flat : [...new Set(flat)];
  if (distinct.length === 1) return first;
  const scalars = distinct.filter((option) => option.kind === "scalar");
  if (scalars.length === distinct.length) return mergeScalars(scalars);
  const others = distinct.filter((option) => option.kind !== "scalar").slice(0, MAX_OPTIONS - 1);
  const combined = scalars.length === 0 ? [] : [mergeScalars(scalars)];
  return { kind: "choice", options: [...others, ...combined] };
}

function mergeScalars(scalars: readonly Scalar[]): Scalar {
  const [first] = scalars;
  if (first === undefined) return NOTHING_KNOWN;
  // A branch that is known is worth more for display than one that is not.
  const ordered = scalars.toSorted((a, b) => Number(a.value.shape === HOLE) - Number(b.value.shape === HOLE));
  const type = scalars.every((option) => option.type === first.type) ? first.type : "any";
  const merged = scalar(either(ordered.map((option) => option.value)), type);
  // What callers hand over in either branch: its fields are still told apart.
  return scalars.every(({ isGiven }) => isGiven === true) ? { ...merged, isGiven: true } : merged;
}

/** `x = None` before the branches says nothing about what x will be. */
export function isEmpty(option: Abstract): boolean {
  return (
    option.kind === "scalar" &&
    (option.type === "none" ||
      (option.value.shape === HOLE && option.value.origins.length === 0) ||
      (option.type === "str" && option.value.text === ""))
  );
}
