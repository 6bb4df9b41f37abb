import { chains } from "./hops/chains.ts";
import { deeds } from "./apis/deeds.ts";
import { fetchedCode } from "./apis/fetched-code.ts";
import { flowVariants } from "./flow/flow-variants.ts";
import { handovers } from "./hops/handovers.ts";
import { shellDeeds } from "./shell/deeds.ts";
import { shellExfiltration } from "./shell/exfiltration.ts";
import { textPlacements } from "./text/text.ts";
import { thefts } from "./apis/theft.ts";
import { triggers } from "./triggers/tables.ts";
import { variantsOfCarriers } from "./carriers/variants-of-carriers.ts";
import { variantsOfLanguages } from "./other-languages/variants-of-languages.ts";
import { variantsOfSql } from "./carriers/sql.ts";
import { windows } from "./windows/tables.ts";
import { wordingsInEnglish } from "./wordings/wordings.ts";
import { wordingsOfLanguages } from "./wordings/languages/languages.ts";
import type { Variant } from "./variant.ts";

/** Every table of variants that is measured. */
export const VARIANTS: readonly (() => readonly Variant[])[] = [
  flowVariants,
  shellExfiltration,
  shellDeeds,
  windows,
  chains,
  handovers,
  triggers,
  variantsOfLanguages,
  thefts,
  fetchedCode,
  deeds,
  textPlacements,
  wordingsInEnglish,
  wordingsOfLanguages,
  variantsOfCarriers,
  variantsOfSql,
];
