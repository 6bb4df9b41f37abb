/** Longest piece of a server's own words that a message repeats. */
const MAX_QUOTED = 200;

/**
 * A stranger's text on one line, fit for a terminal: control, bidirectional and zero-width characters become spaces,
 * so that an answer cannot repaint the screen.
 */
export function plainText(text: string, limit: number = MAX_QUOTED): string {
  const clean = text
    .slice(0, limit * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean;
}
