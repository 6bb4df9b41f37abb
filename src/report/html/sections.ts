import type { Gap } from "../../model/gap.ts";
import type { Proof } from "../../model/proof.ts";
import type { ScanReport } from "../../model/report.ts";
import { describeFiles } from "../words.ts";
import { folded } from "./folded.ts";
import { html, link, type Markup, type Piece } from "./markup.ts";
import { breakable } from "./place.ts";

/** Why the score is what it is: parts that name a finding lead to it. */
export function scoreTable(report: ScanReport, anchorOf: (fingerprint: string) => string | null): Markup {
  if (report.scoreParts.length === 0) return html`<p>Nothing counted against it.</p>`;
  const rows = report.scoreParts.map(({ points, reason, finding }) => {
    const anchor = finding === null ? null : anchorOf(finding);
    return html`<tr>
      <td class="points">${signed(points)}</td>
      <td>${anchor === null ? reason : html`<a href="#${anchor}">${reason}</a>`}</td>
    </tr> `;
  });
  return html`<table class="score-parts">
    <tbody>
      ${rows}
    </tbody>
    <tfoot>
      <tr>
        <td class="points">${report.score}</td>
        <td>of 100</td>
      </tr>
    </tfoot>
  </table>`;
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

export function proofList(proofs: readonly Proof[]): Markup {
  const items = proofs.map(
    ({ status, message, signer, time, timeProven, problems }) =>
      html`<li>
        <span class="status ${status}">${status}</span>
        <span>${message}</span
        >${signer === undefined ? null : html` <span class="aside">by ${signer}${signedAt(time, timeProven)}</span>`}${
          problems.length === 0
            ? null
            : html`<ul>
                ${problems.map(
                  ({ code, path, message: what }) =>
                    html`<li>
                      <code>${code}</code>
                      ${what}${path === undefined ? null : html` <code class="place">${breakable(path)}</code>`}
                    </li>`,
                )}
              </ul>`
        }
      </li> `,
  );
  return html`<ul class="rows">
    ${items}
  </ul>`;
}

function signedAt(time: string | null | undefined, isProven: boolean | undefined): string {
  if (typeof time !== "string") return ", time not proven";
  return isProven === true ? `, ${time}` : `, ${time} by its own word`;
}

export function gapList(gaps: readonly Gap[]): Markup {
  const ordered = gaps.toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
  return folded(
    ordered.map(
      (gap) =>
        html`<li>
          <span class="status ${gap.blocking ? "invalid" : "absent"}">${gap.code}</span>
          <span>${gap.message}${gap.blocking ? null : html` <span class="aside">(not decisive)</span>`}</span>
        </li> `,
    ),
    (items) =>
      html`<ul class="rows">
        ${items}
      </ul>`,
  );
}

export function registryStatement({ registry: said }: ScanReport): Markup | null {
  if (said === null) return null;
  const details = [said.summary ?? "", ...said.reasons].filter((text) => text !== "");
  return html`<p>
      ${link(said.registry)} says <strong>${said.verdict}</strong>${
        said.matchesVersion === false ? " about another version" : null
      }${said.malwareBlocked ? " and blocks it as malware" : null}.
      It is shown beside our verdict and never merged into it.
    </p>
    ${
      details.length === 0
        ? null
        : html`<ul>
            ${details.map((text) => html`<li>${text}</li>`)}
          </ul>`
    }`;
}

/** Which bytes were scanned, with what: enough to do it again. */
export function particulars(report: ScanReport): Markup {
  const { origin, engine } = report;
  const rows: readonly (readonly [string, Piece])[] = [
    ["Target", html`<code>${report.target}</code>`],
    ["Pinned as", html`<code>${origin.reference}</code>`],
    ["Publisher", origin.owner ?? null],
    ["Commit", origin.commit === undefined ? null : html`<code>${origin.commit}</code>`],
    ["Fetched from", origin.url === undefined ? null : link(origin.url)],
    ["SHA-256", origin.sha256 === undefined ? null : html`<code>${origin.sha256}</code>`],
    ["Read", describeFiles(report.files)],
    ["Described as", report.description],
    ["Scanned with", html`skillscan ${engine.version}, signatures <code>${engine.signatures}</code>`],
    [
      "Notes",
      report.notes.length === 0
        ? null
        : html`<ul>
            ${report.notes.map((note) => html`<li>${note}</li>`)}
          </ul>`,
    ],
  ];
  return html`<dl class="particulars">
    ${rows.map(([name, value]) =>
      value === null
        ? null
        : html`<dt>${name}</dt>
            <dd>${value}</dd>`,
    )}
  </dl>`;
}
