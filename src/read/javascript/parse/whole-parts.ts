/** Where a declaration of its own begins at the left margin. */
const BEGINS =
  /^(?:export|async|function|const|let|var|class|abstract|interface|type|enum|import|declare|namespace|module\.exports|exports\.|\/\*\*)/u;
/** Parts of one file; a program that somebody wrote by hand has some dozens. */
const MAX_PARTS = 400;

/**
 * A file with one broken function is a program for the rest: parts that do not parse are left out as a whole, and every
 * character stays in its place. Null: nothing is gained by it.
 */
export function wholeParts(text: string, parses: (part: string) => boolean): string | null {
  const parts: string[] = [];
  for (const line of text.split(/(?<=\n)/u)) {
    if (parts.length === 0 || BEGINS.test(line)) parts.push(line);
    else parts[parts.length - 1] += line;
  }
  if (parts.length < 2 || parts.length > MAX_PARTS) return null;
  const kept = parts.map((part) => (parses(part) ? part : part.replaceAll(/[^\n]/gu, " ")));
  const whole = kept.join("");
  return whole.trim() === "" ? null : whole;
}
