import { shellExfiltration } from "./shell/exfiltration.ts";
import { chains } from "./hops/chains.ts";
import { handovers } from "./hops/handovers.ts";
import { shellDeeds } from "./shell/deeds.ts";
import { triggers } from "./triggers/tables.ts";
import { windows } from "./windows/tables.ts";
import type { Variant } from "./variant.ts";

/** Every table of variants that is measured. */
export const VARIANTS: readonly (() => readonly Variant[])[] = [
  shellExfiltration,
  shellDeeds,
  windows,
  chains,
  handovers,
  triggers,
];
