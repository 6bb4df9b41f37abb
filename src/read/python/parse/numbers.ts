const INTEGER = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+/y;
const DECIMAL = /[\d_]*(?:(\.)[\d_]*)?(?:([eE][+-]?)[\d_]+)?/y;
const SUFFIX = /[jJlL]/;

/** A number that begins here; what it is followed by is for the caller to judge. */
export function endOfNumber(text: string, start: number): { readonly end: number; readonly isWhole: boolean } {
  INTEGER.lastIndex = start;
  if (INTEGER.test(text)) return { end: behindSuffix(text, INTEGER.lastIndex), isWhole: true };
  DECIMAL.lastIndex = start;
  const [, dot, exponent] = DECIMAL.exec(text) ?? [];
  return { end: behindSuffix(text, DECIMAL.lastIndex), isWhole: dot === undefined && exponent === undefined };
}

function behindSuffix(text: string, at: number): number {
  return SUFFIX.test(text.charAt(at)) ? at + 1 : at;
}
