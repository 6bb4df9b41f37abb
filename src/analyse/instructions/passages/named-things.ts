import { PatternPool } from "../../../read/text/needles/pattern-pool.ts";

/** What is asked of a sentence by its words alone. Each scheme asks it of every sentence of a passage again. */
export const NAMED_THINGS = new PatternPool(500);
