import type { Variant } from "./variant.ts";
import { wordingsOfLanguages } from "./wordings/languages/languages.ts";
import { wordingsInEnglish } from "./wordings/wordings.ts";

/** Every table of variants that is measured. */
export const VARIANTS: readonly (() => readonly Variant[])[] = [wordingsInEnglish, wordingsOfLanguages];
