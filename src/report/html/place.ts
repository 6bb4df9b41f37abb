import type { Location } from "../../model/location.ts";
import { cleanLine } from "../clean-text.ts";
import { html, type Markup } from "./markup.ts";

/** `folder/file.js:8`, breakable after each slash. */
export function placeOf(at: Pick<Location, "path" | "line" | "column">, options = { column: false }): Markup {
  return html`<code class="place">${breakable(at.path)}:${at.line}${options.column ? `:${at.column}` : null}</code>`;
}

export function breakable(path: string): Markup {
  const parts = cleanLine(path).split("/");
  return html`${parts.map((part, index) => (index === parts.length - 1 ? part : html`${part}/<wbr />`))}`;
}
