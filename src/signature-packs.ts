// Signatures by others, for every face: folders → checked and compiled packs.
export { packDetectors } from "./packs/pack-detectors.ts";
export type { SignaturePack } from "./packs/pack.ts";
export { checkPack, readPacks, type CheckedPack } from "./packs/read-pack.ts";
export { withPacks } from "./packs/with-packs.ts";
