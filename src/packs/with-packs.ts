import { createHash } from "node:crypto";
import type { Catalogue } from "../catalogue/load.ts";
import type { SignaturePack } from "./pack.ts";

/** The built-in signatures and those of packs; the digest tells them apart from the built-in ones alone. */
export function withPacks(catalogue: Catalogue, packs: readonly SignaturePack[]): Catalogue {
  if (packs.length === 0) return catalogue;
  const own = new Map(packs.flatMap(({ signatures }) => signatures.map((one) => [one.head.id, one] as const)));
  const hash = createHash("sha256").update(catalogue.digest);
  for (const { name, digest } of packs) hash.update(`\n${name} ${digest}`);
  return {
    digest: hash.digest("hex"),
    ids: [...catalogue.ids, ...own.keys()],
    signature: (id) => own.get(id)?.head ?? catalogue.signature(id),
    withExamples(id) {
      const found = own.get(id);
      return found === undefined ? catalogue.withExamples(id) : { ...found.head, examples: found.examples };
    },
  };
}
