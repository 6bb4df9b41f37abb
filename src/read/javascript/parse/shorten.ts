/** Brackets inside brackets that a parser's stack stands; programs need some thirty. */
const MAX_DEPTH = 150;
/** A literal joined to a literal in the same quotes. */
const JOINED = /(["'])[ \t\r\n]{0,40}\+[ \t\r\n]{0,40}\1/g;

/**
 * Text that the parser's stack does not stand, made shallower: literals joined by `+` become one, and what is nested
 * deeper than MAX_DEPTH is blanked. Outside of those places every character keeps its offset.
 */
export function shortenForParser(text: string): string {
  const joined = joinLiterals(text);
  if (joined !== text) return joined;
  const shallow = blankDepths(text);
  return shallow === text ? blankLongestLine(text) : shallow;
}

/** Prefix operators, arrows and conditions nest without brackets; a line that holds thousands of them goes. */
function blankLongestLine(text: string): string {
  const lines = text.split("\n");
  let longest = 0;
  for (const [index, line] of lines.entries())
    if (line.trim().length > (lines[longest]?.trim().length ?? 0)) longest = index;
  lines[longest] = (lines[longest] ?? "").replaceAll(/[^\r]/g, " ");
  return lines.join("\n");
}

/** `"a" + "b"` → `"ab"`, padded behind so that what follows stays where it is. */
function joinLiterals(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const short = line.replace(JOINED, "");
      if (short.length === line.length) return line;
      let end = short.length;
      while (end > 0 && /[;)\]}\s]/.test(short.charAt(end - 1))) end -= 1;
      return short.slice(0, end) + " ".repeat(line.length - short.length) + short.slice(end);
    })
    .join("\n");
}

function blankDepths(text: string): string {
  let depth = 0;
  let from = -1;
  let kept = 0;
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === "(" || letter === "[" || letter === "{") {
      depth += 1;
      if (depth === MAX_DEPTH + 1) from = at;
    } else if (letter === ")" || letter === "]" || letter === "}") {
      if (depth === MAX_DEPTH + 1 && from !== -1) {
        parts.push(text.slice(kept, from), text.slice(from, at + 1).replaceAll(/[^\r\n]/g, " "));
        kept = at + 1;
        from = -1;
      }
      depth = Math.max(0, depth - 1);
    }
  }
  if (from !== -1) parts.push(text.slice(kept, from), text.slice(from).replaceAll(/[^\r\n]/g, " "));
  else parts.push(text.slice(kept));
  return parts.join("");
}
