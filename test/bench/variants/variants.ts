import { variantsOfSql } from "./carriers/sql.ts";
import { variantsOfCarriers } from "./carriers/variants-of-carriers.ts";
import { variantsOfLanguages } from "./other-languages/variants-of-languages.ts";
import type { Variant } from "./variant.ts";

/** Every table of variants that is measured. */
export const VARIANTS: readonly (() => readonly Variant[])[] = [variantsOfLanguages, variantsOfCarriers, variantsOfSql];
