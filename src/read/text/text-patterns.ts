import { PatternPool } from "./needles/pattern-pool.ts";

/** What every text is searched for from end to end: most texts have the letters of none of it. */
export const TEXT_PATTERNS = new PatternPool();
