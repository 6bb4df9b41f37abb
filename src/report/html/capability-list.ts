import type { Capability } from "../../model/capability.ts";
import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { CAPABILITY_LABELS, isCapabilityKind, noCapabilities, UNDECLARED } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import { placeOf } from "./place.ts";

/** More subjects of one kind than this wait behind a line to open. */
const SHOWN = 10;

/** What the package can do: one row a kind, what its own metadata does not account for first. */
export function capabilityList(report: ScanReport): Markup {
  const { capabilities } = report;
  if (capabilities.length === 0) return html`<p>${noCapabilities(report)}</p>`;
  const rows = Object.keys(CAPABILITY_LABELS)
    .filter(isCapabilityKind)
    .map((kind) => {
      const ofKind = capabilities
        .filter((capability) => capability.kind === kind)
        .toSorted((a, b) => Number(a.declared) - Number(b.declared));
      if (ofKind.length === 0) return null;
      const rest = ofKind.slice(SHOWN);
      return html`<dt>${CAPABILITY_LABELS[kind]}</dt>
        <dd>
          <ul class="subjects">
            ${ofKind.slice(0, SHOWN).map(subject)}
          </ul>
          ${
            rest.length === 0
              ? null
              : html`<details class="more">
                  <summary>and ${rest.length} more</summary>
                  <ul class="subjects">
                    ${rest.map(subject)}
                  </ul>
                </details>`
          }
        </dd> `;
    });
  const legend = capabilities.some(({ declared }) => !declared)
    ? html`<p class="legend"><span class="undeclared">undeclared</span> ${UNDECLARED}</p>`
    : html`<p class="legend">Its own metadata accounts for all of it.</p>`;
  return html`${legend}
    <dl class="capabilities">${rows}</dl>`;
}

function subject({ subject: text, declared, at }: Capability): Markup {
  const [first] = at;
  return html`<li${declared ? null : html` class="undeclared"`}><code>${cleanLine(text, 120)}</code>${
    declared ? null : html`<span class="aside"> undeclared</span>`
  }${first === undefined ? null : html` <span class="where">${placeOf(first)}</span>`}</li>`;
}
