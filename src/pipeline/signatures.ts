import type { Detector } from "../analyse/detector.ts";
import { loadCatalogue, type Catalogue } from "../catalogue/load.ts";
import type { Gap } from "../model/gap.ts";
import type { PackageFile } from "../model/package-tree.ts";
import type { ScanReport } from "../model/report.ts";
import type { SignaturePack } from "../packs/pack.ts";
import { engineVersion } from "./version.ts";

/** What a scan looks for: the built-in signatures, and those of packs that the user named. */
export interface Signatures {
  readonly catalogue: Catalogue;
  readonly engine: ScanReport["engine"];
  /** Of the packs; the built-in ones are `analyse`'s own. */
  readonly detectorsFor: (files: readonly PackageFile[]) => readonly Detector[];
  /** What the packs could not look at. */
  readonly gapsFor: (files: readonly PackageFile[]) => readonly Gap[];
}

export async function loadSignatures(packs: readonly SignaturePack[] = []): Promise<Signatures> {
  const builtIn = loadCatalogue();
  const version = engineVersion();
  if (packs.length === 0) {
    const engine = { version, signatures: builtIn.digest };
    return { catalogue: builtIn, engine, detectorsFor: () => [], gapsFor: () => [] };
  }
  const [{ packDetectors, packGaps }, { withPacks }] = await Promise.all([
    import("../packs/pack-detectors.ts"),
    import("../packs/with-packs.ts"),
  ]);
  const catalogue = withPacks(builtIn, packs);
  const named = packs.map((pack) => ({ name: pack.name, version: pack.version, digest: pack.digest }));
  return {
    catalogue,
    engine: { version, signatures: catalogue.digest, packs: named },
    detectorsFor: (files) => packDetectors(packs, files),
    gapsFor: (files) => packGaps(packs, files),
  };
}

/** Every built-in signature by its id. */
export function signatureIds(): readonly string[] {
  return loadCatalogue().ids;
}
