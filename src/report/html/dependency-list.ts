import type { Advisory } from "../../model/advisory.ts";
import type { ReportedDependency, ScanReport } from "../../model/report.ts";
import { counted } from "../words.ts";
import { folded } from "./folded.ts";
import { html, link, type Markup } from "./markup.ts";
import { placeOf } from "./place.ts";

/** Those that somebody warns about first, whole; the others are folded, for there may be thousands. */
export function dependencyList({ dependencies, advisorySource }: ScanReport): Markup {
  const isTold = ({ advisories, exists }: ReportedDependency): boolean =>
    (advisories ?? []).length > 0 || exists === false;
  const told = dependencies.filter(isTold);
  const others = dependencies.filter((dependency) => !isTold(dependency));
  const asked =
    advisorySource === null
      ? "Nobody was asked for advisories about them."
      : `Advisories: ${advisorySource.name}${advisorySource.asOf === null ? "" : `, as of ${advisorySource.asOf.slice(0, 10)}`}.`;
  return html`<p class="legend">${asked}</p>
    ${
      told.length === 0
        ? null
        : folded(
            told.map(warned),
            (items) =>
              html`<ul class="rows">
                ${items}
              </ul>`,
          )
    }
    ${others.length === 0 ? null : html`${told.length === 0 ? null : html`<p class="label">${counted(others.length, "other")}</p>`}${folded(others.map(row), table, told.length === 0 ? 15 : 0)}`}`;
}

function warned(dependency: ReportedDependency): Markup {
  const { ecosystem, name, advisories, upgrade, exists } = dependency;
  return html`<li>
    <code><strong>${name}</strong> ${versionOf(dependency)}</code> <span class="aside">${ecosystem}</span>
    <span class="where">${placeOf({ ...dependency, column: 1 })}</span>
    <ul>
      ${exists === false ? html`<li><span class="status invalid">no such package</span> the public registry knows none of this name: anybody can take it</li>` : null}
      ${(advisories ?? []).map(advisory)}
    </ul>
    ${upgrade === null ? null : html`<p>Upgrade to <code>${upgrade}</code>: no advisory affects it.</p>`}
  </li> `;
}

function advisory({ id, aliases, summary, severity, score, malicious, fixed }: Advisory): Markup {
  const rating = malicious ? "malicious" : (severity ?? "not rated");
  const isGrave = malicious || severity === "critical" || severity === "high";
  const also = aliases.length === 0 ? null : html` <span class="aside">${aliases.join(", ")}</span>`;
  const [first] = fixed;
  return html`<li>
    <span class="status ${isGrave ? "invalid" : "untrusted"}"
      >${rating}${score === null ? null : ` ${score.toFixed(1)}`}</span
    >
    ${link(`https://osv.dev/vulnerability/${encodeURIComponent(id)}`, id)}${also}
    ${summary}${first === undefined ? null : html` <span class="aside">Fixed in ${first}.</span>`}
  </li>`;
}

function row(dependency: ReportedDependency): Markup {
  const { name, ecosystem, scope, via } = dependency;
  return html`<tr>
    <td><code>${name}</code></td>
    <td>${ecosystem}</td>
    <td><code>${versionOf(dependency)}</code></td>
    <td>${scope}, ${via}</td>
    <td>${placeOf({ ...dependency, column: 1 })}</td>
  </tr> `;
}

function table(rows: readonly Markup[]): Markup {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Dependencies">
    <table class="dependencies">
      <thead>
        <tr>
          <th scope="col">Package</th>
          <th scope="col">From</th>
          <th scope="col">Version</th>
          <th scope="col">As</th>
          <th scope="col">Named in</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function versionOf({ version, resolved, requested }: ReportedDependency): string {
  return version ?? resolved ?? requested ?? "any version";
}
