import { loadCatalogue, type SignatureHead } from "../catalogue/load.ts";

/** Every signature that is not retired, for formats that list what was looked for. */
export function allSignatures(): readonly SignatureHead[] {
  const catalogue = loadCatalogue();
  return catalogue.ids.map((id) => catalogue.signature(id)).filter(({ status }) => status !== "deprecated");
}
