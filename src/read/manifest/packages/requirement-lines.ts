export interface RequirementLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A requirement with twenty hashes has 2,000 characters. */
const MAX_LINE = 20_000;

/** pip's logical lines: without comments; a backslash at the end joins the next one. */
export function* logicalLines(text: string): Generator<RequirementLine> {
  let parts: string[] = [];
  let length = 0;
  let start = 0;
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf("\n", from);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(from, end).replace(/\r$/, "");
    if (parts.length === 0) start = from;
    const goesOn = line.endsWith("\\") && length < MAX_LINE && newline !== -1;
    parts.push(goesOn ? `${line.slice(0, -1)} ` : line);
    length += line.length;
    if (!goesOn) {
      const content = withoutComment(parts.join("").slice(0, MAX_LINE));
      if (content !== "") yield { text: content, start, end };
      parts = [];
      length = 0;
    }
    from = end + 1;
  }
}

function withoutComment(line: string): string {
  return line
    .replace(/(?:^|\s)#.*$/, "")
    .replace(/^\u{FEFF}/u, "")
    .trim();
}
