import { deeds } from "./apis/deeds.ts";
import { fetchedCode } from "./apis/fetched-code.ts";
import { thefts } from "./apis/theft.ts";
import type { Variant } from "./variant.ts";

/** Every table of variants that is measured. */
export const VARIANTS: readonly (() => readonly Variant[])[] = [thefts, fetchedCode, deeds];
