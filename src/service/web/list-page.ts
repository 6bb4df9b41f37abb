import { html, type Markup, type Piece } from "../../report/html/markup.ts";
import { VERDICTS } from "../../model/report.ts";
import { breakable } from "../../report/html/place.ts";
import { counted } from "../../report/words.ts";
import type { Scan } from "../http/resources.ts";
import type { ScanFilter } from "../store/scan-list.ts";
import { SCAN_STATES } from "../store/scan-row.ts";
import { moment, verdictTag } from "./scan-marks.ts";

export interface ScanListing {
  readonly scans: readonly Scan[];
  /** The last scan of this page, when there are more. */
  readonly next: string | null;
  readonly filter: ScanFilter;
  readonly unfinished: { readonly queued: number; readonly running: number };
}

/** The queue and the newest results, with a search that is a link: it can be kept and sent. */
export function listPage({ scans, next, filter, unfinished }: ScanListing): Markup {
  const { queued, running } = unfinished;
  return html`<h1>Scans</h1>
    ${searchForm(filter)}
    <p class="queue">
      ${queued + running === 0 ? "Nothing is waiting." : `${queued} waiting, ${counted(running, "scan")} running.`}
    </p>
    ${scans.length === 0 ? html`<p>No scan fits${Object.keys(filter).length === 0 ? ": nothing was sent yet" : null}.</p>` : scanTable(scans)}
    ${next === null ? null : html`<p class="next"><a rel="next" href="/scans?${queryOf({ ...filter, after: next })}">Older scans</a></p>`}`;
}

export function scanTable(scans: readonly Scan[]): Markup {
  return html`<table class="scans">
    <thead>
      <tr>
        <th scope="col">Package</th>
        <th scope="col">Verdict</th>
        <th scope="col" class="points">Score</th>
        <th scope="col">Asked for</th>
      </tr>
    </thead>
    <tbody>
      ${scans.map(
        (scan) =>
          html`<tr>
            <td class="target"><a href="/scans/${scan.id}">${breakable(scan.target)}</a></td>
            <td>${verdictTag(scan)}</td>
            <td class="points">${scan.score ?? "–"}</td>
            <td>${moment(scan.requestedAt)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function searchForm({ search, state, verdict }: ScanFilter): Markup {
  return html`<form class="search" method="get" action="/scans" role="search">
    <label class="wide">Name, publisher or digest<input type="search" name="search" value="${search ?? ""}" /></label>
    <label>State${choice("state", SCAN_STATES, state)}</label>
    <label>Verdict${choice("verdict", VERDICTS, verdict)}</label>
    <button>Search</button>
  </form>`;
}

function choice(name: string, values: readonly string[], chosen: string | undefined): Markup {
  const option = (value: string, label: Piece): Markup =>
    value === (chosen ?? "")
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`;
  return html`<select name="${name}">
    ${option("", "any")}${values.map((value) => option(value, value))}
  </select>`;
}

function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  return query.toString();
}
