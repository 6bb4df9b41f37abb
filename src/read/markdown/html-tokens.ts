/** A piece of HTML inside Markdown. Offsets count within the text that was split. */
export type HtmlToken =
  | { readonly kind: "text"; readonly start: number; readonly end: number }
  | { readonly kind: "comment"; readonly start: number; readonly end: number; readonly text: string }
  | {
      readonly kind: "open";
      readonly start: number;
      readonly end: number;
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly closed: boolean;
    }
  | { readonly kind: "close"; readonly start: number; readonly end: number; readonly name: string };

const ATTRIBUTE =
  /([^\s"'<>/=]{1,100})(?:\s{0,20}=\s{0,20}(?:"([^"]{0,20000})"|'([^']{0,20000})'|([^\s"'>]{1,2000})))?/gu;

/** Markdown hands over single tags and broken pieces, so this knows no nesting; the caller keeps it across pieces. */
export function splitHtml(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let at = 0;
  while (at < html.length) {
    const less = html.indexOf("<", at);
    if (less === -1) break;
    if (less > at) tokens.push({ kind: "text", start: at, end: less });
    if (html.startsWith("<!--", less)) {
      const close = html.indexOf("-->", less + 2);
      const end = close === -1 ? html.length : close + 3;
      tokens.push({
        kind: "comment",
        start: less,
        end,
        text: html.slice(less + 4, close === -1 ? end : Math.max(close, less + 4)),
      });
      at = end;
      continue;
    }
    const name = /^<(\/?)([a-z][a-z0-9:-]{0,40})/i.exec(html.slice(less, less + 50));
    if (name === null) {
      const end = /^<[!?]/.test(html.slice(less, less + 2)) ? tagEnd(html, less) : less + 1;
      tokens.push({ kind: "text", start: less, end: end === less + 1 ? end : less });
      at = end;
      continue;
    }
    const [whole, slash, tag = ""] = name;
    const end = tagEnd(html, less);
    if (slash === "/") tokens.push({ kind: "close", start: less, end, name: tag.toLowerCase() });
    else {
      const inside = html.slice(less + whole.length, end - 1);
      tokens.push({
        kind: "open",
        start: less,
        end,
        name: tag.toLowerCase(),
        attributes: attributesOf(inside),
        closed: inside.endsWith("/"),
      });
    }
    at = end;
  }
  if (at < html.length) tokens.push({ kind: "text", start: at, end: html.length });
  return tokens;
}

function tagEnd(html: string, from: number): number {
  let quote = "";
  for (let at = from + 1; at < html.length; at += 1) {
    const character = html[at] ?? "";
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return at + 1;
    else if ((character === '"' || character === "'") && html[at - 1] === "=") quote = character;
  }
  return html.length;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE)) {
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? "");
  }
  return attributes;
}
