/** Simple commands walked in one text, those in loops and functions counted each time. */
export const MAX_STEPS = 40_000;
/** Functions calling functions. */
export const MAX_CALL_DEPTH = 8;
/** `for x in a b c` is walked item by item up to here, and only in an outermost loop. */
export const MAX_UNROLLED = 8;
/**
 * Characters of variables and pipes that may be used in one text. What a program folds is a few kilobytes; a megabyte
 * in a variable that is used at every line would keep us busy for minutes.
 */
export const MAX_WORK = 16_777_216;
