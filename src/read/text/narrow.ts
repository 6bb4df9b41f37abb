const WIDE = /[\u0100-\uFFFF]/;

/**
 * The same text with one byte a letter, where every letter fits. V8 keeps a part of a text in the width of the whole: one
 * emoji makes every sentence of its document a text of two bytes a letter, for which each pattern is compiled once more,
 * with larger classes, and matches slower.
 */
export function narrow(text: string): string {
  return WIDE.test(text) ? text : Buffer.from(text, "latin1").toString("latin1");
}
