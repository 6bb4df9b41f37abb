import type { Signature } from "../model/signature.ts";
import { loadCatalogue } from "../catalogue/load.ts";

/** A signature by its id, or ids that hold the word where there is none of that name. */
export function explainSignature(id: string): { signature: Signature | null; similar: readonly string[] } {
  const catalogue = loadCatalogue();
  if (catalogue.ids.includes(id)) return { signature: catalogue.withExamples(id), similar: [] };
  const word = id.split("/").at(-1) ?? id;
  return {
    signature: null,
    similar: word === "" ? [] : catalogue.ids.filter((other) => other.includes(word)).slice(0, 5),
  };
}
