import { HOLE } from "../../../model/value.ts";
import { either } from "../../value.ts";
import { NOTHING_KNOWN, scalar, type Abstract, type Scalar } from "./abstract.ts";

/** Branches kept apart per value; more make a walk exponential in calls. */
const MAX_OPTIONS = 4;
/** So many candidates are compared with each other; a table of thousands is not. */
const MAX_COMPARED = 64;

/** What a variable holds after branches that assign it differently. */
export function merge(options: readonly Abstract[]): Abstract {
  const [first = NOTHING_KNOWN] = options;
  if (options.length < 2) return first;
  let known: Abstract | null = null;
  let distinct: Set<Abstract> | null = null;
  let compared = 0;
  for (const option of options) {
    if (isEmpty(option)) continue;
    if (compared === MAX_COMPARED) break;
    compared += 1;
    if (known === null) {
      known = option;
      continue;
    }
    if (distinct === null) {
      if (option === known) continue;
      distinct = new Set();
      addTo(distinct, known);
    }
    addTo(distinct, option);
  }
  if (known === null) return first;
  return distinct === null ? known : combine(distinct);
}

function addTo(distinct: Set<Abstract>, option: Abstract): void {
  if (option.kind !== "choice") distinct.add(option);
  else for (const each of option.options) distinct.add(each);
}

function combine(distinct: ReadonlySet<Abstract>): Abstract {
  const scalars: Scalar[] = [];
  const others: Abstract[] = [];
  for (const option of distinct) {
    if (option.kind === "scalar") scalars.push(option);
    else if (others.length < MAX_OPTIONS - 1) others.push(option);
  }
  const [only] = others;
  if (only === undefined) return mergeScalars(scalars);
  if (distinct.size === 1) return only;
  return { kind: "choice", options: scalars.length === 0 ? others : [...others, mergeScalars(scalars)] };
}

function mergeScalars(scalars: readonly Scalar[]): Scalar {
  const [first] = scalars;
  if (first === undefined) return NOTHING_KNOWN;
  // A branch that is known is worth more for display than one that is not.
  const ordered = scalars.toSorted((a, b) => Number(a.value.shape === HOLE) - Number(b.value.shape === HOLE));
  const type = scalars.every((option) => option.type === first.type) ? first.type : "any";
  const spelled = ordered.find((option) => option.spelled !== null)?.spelled ?? null;
  const merged = scalar(either(ordered.map((option) => option.value)), type, null, spelled);
  // What callers hand over in either branch: its fields are still told apart.
  return scalars.every(({ isGiven }) => isGiven === true) ? { ...merged, isGiven: true } : merged;
}

/** `let x = null` before the branches says nothing about what x will be. */
function isEmpty(option: Abstract): boolean {
  return (
    option.kind === "scalar" &&
    (option.type === "null" ||
      option.type === "undefined" ||
      (option.value.shape === HOLE && option.value.origins.length === 0) ||
      (option.type === "string" && option.value.text === "" && option.value.origins.length === 0))
  );
}
