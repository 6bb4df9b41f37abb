import { variantsOfLanguages } from "./other-languages/variants-of-languages.ts";
import type { Variant } from "./variant.ts";

/** Every table of variants that is measured. */
export const VARIANTS: readonly (() => readonly Variant[])[] = [variantsOfLanguages];
