import { counted } from "../words.ts";
import { html, type Markup } from "./markup.ts";

/** More rows than this stay folded until asked for. */
const ROWS_SHOWN = 30;

/** A list of which the first rows are seen; `list` puts rows into their element. */
export function folded(rows: readonly Markup[], list: (rows: readonly Markup[]) => Markup, shown = ROWS_SHOWN): Markup {
  const rest = rows.slice(shown);
  if (rest.length === 0) return list(rows);
  const more = html`<details class="more">
    <summary>${shown === 0 ? counted(rest.length, "row") : `and ${counted(rest.length, "more row")}`}</summary>
    ${list(rest)}
  </details>`;
  return shown === 0 ? more : html`${list(rows.slice(0, shown))}${more}`;
}

export function plainList(lines: readonly string[]): Markup {
  return folded(
    lines.map((line) => html`<li>${line}</li> `),
    (items) =>
      html`<ul class="rows">
        ${items}
      </ul>`,
  );
}
