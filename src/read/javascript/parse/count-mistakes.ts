/** Babel goes on behind a missing semicolon, and keeps two kilobytes for each: `a[0]a[0]…`, two megabytes of it, took one gigabyte. */
export const MAX_MISTAKES = 20_000;

/** Neither kind of error that the parser catches itself. */
export class TooManyMistakes extends Error {}

/**
 * Runs a parser that makes a SyntaxError for each mistake, and stops it at the limit. It has no option for that; nothing else
 * runs in the meantime, for it never waits.
 */
export function countMistakes<T>(parse: () => T): T {
  const { SyntaxError: plain } = globalThis;
  let count = 0;
  globalThis.SyntaxError = new Proxy(plain, {
    construct(target, given, made) {
      count += 1;
      if (count > MAX_MISTAKES) throw new TooManyMistakes(`more than ${MAX_MISTAKES} mistakes`);
      return Reflect.construct(target, given, made);
    },
  });
  try {
    return parse();
  } finally {
    globalThis.SyntaxError = plain;
  }
}
