import { cleanLine, cleanText } from "../clean-text.ts";

/**
 * Text of a package as GitHub-flavoured Markdown that shows it and does nothing else. Backslashes stop the Markdown,
 * entities stop the HTML. Mentions, issue numbers, addresses and emoji names are found by GitHub in the finished HTML,
 * where no escape is left: a zero-width space inside them is what Dependabot does, too. A dollar would begin a formula.
 */
export function plain(text: string, limit = 400): string {
  return cleanLine(text, limit)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_{}[\]()#+!|~=^-]/g, String.raw`\$&`)
    .replaceAll("$", "<span>$</span>")
    .replaceAll(/@|:(?=[\w+\\-]{1,60}:)|:(?=\/\/)/g, "$&&#8203;")
    .replaceAll(/(?<=\\#|GH\\-|www)(?=[\d.])/gi, "&#8203;")
    .replaceAll(/^(\d{1,9})(?=[.)])/g, String.raw`$1&#8203;`);
}

/** A code span: in it GitHub looks for nothing at all. Never empty, one line, safe in a cell of a table. */
export function codeSpan(text: string, limit = 200): string {
  const line = cleanLine(text, limit);
  if (line === "") return "`(nothing)`";
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`.replaceAll("|", String.raw`\|`);
}

/** A block of code; the fence is longer than any in it, the language is never the package's choice. */
export function codeBlock(lines: readonly string[]): string {
  const text = cleanText(lines.join("\n"));
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** A link whose address is ours or from the catalogue; anything but http(s) is only text. */
export function link(label: string, address: string | null): string {
  if (address === null || !URL.canParse(address)) return label;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return label;
  return `[${label}](${url.href.replaceAll(/[()<>\\|`*_~]/g, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)})`;
}
