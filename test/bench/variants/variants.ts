import { textPlacements } from "./text/text.ts";
import type { Variant } from "./variant.ts";

/** Every table of variants that is measured. */
export const VARIANTS: readonly (() => readonly Variant[])[] = [textPlacements];
