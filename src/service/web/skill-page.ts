import type * as z from "zod";
import { html, type Markup } from "../../report/html/markup.ts";
import type { HISTORY } from "../http/schemas.ts";
import { moment, skillPath, verdictTag } from "./scan-marks.ts";

type Entry = z.infer<typeof HISTORY>["entries"][number];

export interface SkillHistory {
  readonly owner: string | null;
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

export function skillPage({ owner, name, entries, next }: SkillHistory): Markup {
  return html`<h1>${owner === null ? null : `@${owner}/`}${name}</h1>
    ${entries.length === 0 ? html`<p>Nobody sent this skill.</p>` : historyList(entries)}
    ${next === null ? null : html`<p class="next"><a rel="next" href="${skillPath(owner, name)}?after=${next}">Older verdicts</a></p>`}`;
}

/** Newest first; each with what it found that the one before did not. */
export function historyList(entries: readonly Entry[]): Markup {
  return html`<ul class="said">
    ${entries.map(
      ({ scan, appeared, disappeared, verdictBefore }) =>
        html`<li>
          ${verdictTag(scan)} <a href="/scans/${scan.id}">${scan.version ?? scan.target}</a> ${moment(scan.requestedAt)}
          ${verdictBefore === null || verdictBefore === scan.verdict ? null : html`<span class="aside">was ${verdictBefore}</span>`}
          ${appeared.length === 0 ? null : html`<p class="codes appeared">new: ${appeared.join(", ")}</p>`}
          ${disappeared.length === 0 ? null : html`<p class="codes disappeared">gone: ${disappeared.join(", ")}</p>`}
        </li> `,
    )}
  </ul>`;
}
