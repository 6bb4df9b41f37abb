import { resolveEmphasis } from "./emphasis.ts";
import { addressAt, labelAt, skipSpace, titleAt } from "./link-parts.ts";
import { mark, type Delimiter, type Markup, type Part } from "./markup.ts";

export function openLink(kind: "[" | "![", start: number, offset: number): Delimiter {
  const from = offset + start;
  return {
    name: "Delimiter",
    kind,
    from,
    to: from + kind.length,
    size: kind.length,
    opens: true,
    closes: false,
  };
}

/** At a `]`: the link or image that it ends, as far as one was opened. `end` counts in the text, 0: none. */
export function closeLink(parts: Part[], text: string, start: number, offset: number): number {
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part?.name !== "Delimiter" || (part.kind !== "[" && part.kind !== "![")) continue;
    const next = text.charAt(start + 1);
    // `[]` without an address, or a link that would stand in another one.
    if (!part.opens || (skipSpace(text, part.to - offset) === start && next !== "(" && next !== "[")) {
      parts[index] = null;
      return 0;
    }
    const content = resolveEmphasis(parts, index);
    parts.length = index;
    const link = linkOf(part, content, text, start + 1, offset);
    parts.push(link);
    // No link stands in a link: what was opened before cannot be one.
    if (part.kind === "[")
      for (let before = 0; before < index; before += 1) {
        const other = parts[before];
        if (other?.name === "Delimiter" && other.kind === "[") parts[before] = { ...other, opens: false };
      }
    return link.to - offset;
  }
  return 0;
}

/** With what follows the `]`: `(address "title")`, `[name]` or nothing of the kind. */
function linkOf(opening: Delimiter, content: readonly Markup[], text: string, after: number, offset: number): Markup {
  const { from } = opening;
  const name = opening.kind === "[" ? "Link" : "Image";
  const inside = [mark("LinkMark", from, opening.to), ...content, mark("LinkMark", offset + after - 1, offset + after)];
  if (text.startsWith("(", after)) {
    const address = addressAt(text, skipSpace(text, after + 1), offset);
    let end = address === null ? skipSpace(text, after + 1) : skipSpace(text, address.to - offset);
    // White space has to stand between the two.
    const title = address !== null && end !== address.to - offset ? titleAt(text, end, offset) : null;
    if (title !== null) end = skipSpace(text, title.to - offset);
    if (text.startsWith(")", end)) {
      const target = [address, title].filter((part) => part !== null);
      const marks = [mark("LinkMark", offset + after, offset + after + 1), ...target];
      const to = offset + end + 1;
      return { name, from, to, children: [...inside, ...marks, mark("LinkMark", to - 1, to)] };
    }
  } else if (text.startsWith("[", after)) {
    const label = labelAt(text, after, offset);
    if (label !== null) return { name, from, to: label.to, children: [...inside, label] };
  }
  return { name, from, to: offset + after, children: inside };
}
