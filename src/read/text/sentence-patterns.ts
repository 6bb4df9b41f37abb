import { PatternPool } from "./needles/pattern-pool.ts";

/** What every sentence is asked, in lower case: whether it demands something, of whom, and what it is about. */
export const SENTENCE_PATTERNS = new PatternPool();
