import type { ExportFact } from "../../model/fact.ts";
import { MAX_ORIGINS, type Origin } from "../../model/value.ts";
import { fieldOf } from "./field-passed.ts";

type Input = Origin & { readonly kind: "input" };

/**
 * What is still in the answer of a function of another file that something was handed to: all of it, the fields that the
 * function gives back, or nothing where it is known to give something else.
 */
export function comesBack(origin: Input, owners: readonly ExportFact[]): readonly Origin[] {
  const { through: _, ...whole } = origin;
  const called = owners.filter(({ parameters }) => parameters !== null);
  if (called.length === 0 || !called.every(isKnown)) return [whole];
  return called.flatMap((owner) =>
    owner.value.origins.flatMap((each) => {
      if (each.kind !== "input" || each.of !== "parameter") return [];
      return [each.part === undefined ? whole : fieldOf(whole, each.part.split("."))];
    }),
  );
}

/** Of an object that holds functions nothing is known. */
function isKnown({ value }: ExportFact): boolean {
  return (value.origins.length > 0 && value.origins.length < MAX_ORIGINS) || value.text !== null;
}
