import { VERDICTS } from "../../model/report.ts";
import { html, type Markup } from "../../report/html/markup.ts";
import type { ScanDetail } from "../http/scan-detail.ts";
import { moment } from "./scan-marks.ts";

/** The latest decision of a person, before the machine's verdict: whoever opens the page sees both. */
export function decisionNotice({ decisions }: ScanDetail): Markup | null {
  const latest = decisions.at(-1);
  if (latest === undefined) return null;
  return html`<p class="notice">A reviewer calls this package <strong>${latest.verdict}</strong>: ${latest.reason}</p>`;
}

/** What people said: decisions stand beside the machine's verdict and never replace it. */
export function reviewList({ appeals, decisions }: ScanDetail): Markup | null {
  if (appeals.length === 0 && decisions.length === 0) return null;
  return html`<h2>Review</h2>
    ${decisions.length === 0 ? html`<p class="notice">Nobody has decided yet.</p>` : null}
    <ul class="said panel">
      ${appeals.map(
        (appeal) =>
          html`<li>
            ${moment(appeal.filedAt)} appeal by
            ${appeal.filedBy}${appeal.contact === null ? null : ` (${appeal.contact})`}
            <p>${appeal.text}</p>
          </li>`,
      )}
      ${decisions.map(
        (decision) =>
          html`<li>
            ${moment(decision.decidedAt)} <strong>${decision.verdict}</strong>, decided by ${decision.decidedBy}
            <p>${decision.reason}</p>
          </li>`,
      )}
    </ul>`;
}

export function decisionForm({ id }: ScanDetail): Markup {
  return html`<details class="panel">
    <summary>Decide about this package</summary>
    <form method="post" action="/scans/${id}/decision">
      <fieldset>
        <legend>It is</legend>
        <div>
          ${VERDICTS.map((verdict) => html`<label><input type="radio" name="verdict" value="${verdict}" required />${verdict}</label>`)}
        </div>
      </fieldset>
      <label>Why<textarea name="reason" required maxlength="10000"></textarea></label>
      <button>Keep the decision</button>
    </form>
  </details>`;
}

export function appealForm({ id }: ScanDetail): Markup {
  return html`<details class="panel">
    <summary>Appeal against the verdict</summary>
    <form method="post" action="/scans/${id}/appeal">
      <label>What is wrong with it<textarea name="text" required maxlength="10000"></textarea></label>
      <label>How to reach you (optional)<input name="contact" maxlength="300" /></label>
      <button>Send the appeal</button>
    </form>
  </details>`;
}
