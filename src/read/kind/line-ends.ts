/** Up to here a text tells how its lines end. */
const LOOKED_AT = 200_000;

/**
 * Old Mac files end their lines with a carriage return alone. Editors, agents and interpreters take that for a line end,
 * so every reader has to, and finding's lines too. One character stands for one: all offsets stay. Elsewhere a lone return
 * is kept, for it hides what stands before it on a terminal.
 */
export function withLineFeeds(text: string): string {
  if (!text.includes("\r")) return text;
  let returns = 0;
  let feeds = 0;
  const end = Math.min(text.length, LOOKED_AT);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) feeds += 1;
    else if (code === 13 && text.charCodeAt(at + 1) !== 10) returns += 1;
  }
  return returns > feeds ? text.replaceAll(/\r(?!\n)/g, "\n") : text;
}
