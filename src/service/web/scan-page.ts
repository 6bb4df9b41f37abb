import { renderReportBody } from "../../report/html.ts";
import { html, type Markup } from "../../report/html/markup.ts";
import { breakable } from "../../report/html/place.ts";
import { mayDo, type Principal } from "../http/principal.ts";
import { REPORT_FORMATS } from "../http/report-formats.ts";
import type { ScanDetail } from "../http/scan-detail.ts";
import { appealForm, decisionForm, decisionNotice, reviewList } from "./review-parts.ts";
import { moment, skillPath, verdictTag } from "./scan-marks.ts";

/** One scan: what a person decided about it first, then the report, then who asked for it and what came before. */
export function scanPage(scan: ScanDetail, history: Markup | null, principal: Principal): Markup {
  const ended = scan.state === "done" || scan.state === "failed";
  return html`${decisionNotice(scan)}
    ${scan.report === null ? withoutReport(scan) : { html: renderReportBody(scan.report) }} ${reviewList(scan)}
    ${ended && mayDo(principal, "review") ? decisionForm(scan) : null}
    ${ended && mayDo(principal, "upload") ? appealForm(scan) : null} ${history}
    <h2>This scan</h2>
    <ul class="facts">
      <li>asked for ${moment(scan.requestedAt)} by ${scan.requestedBy}</li>
      ${scan.finishedAt === null ? null : html`<li>ended ${moment(scan.finishedAt)}</li>`}
      ${scan.milliseconds === null ? null : html`<li>judged in ${scan.milliseconds} ms${scan.reused ? ", earlier" : null}</li>`}
      ${scan.engine === null ? null : html`<li>engine ${scan.engine.version}, signatures ${scan.engine.signatures.slice(0, 12)}</li>`}
      ${scan.sha256 === null ? null : html`<li class="codes">sha256 ${scan.sha256}</li>`}
    </ul>
    ${scan.report === null ? null : formats(scan.id)}`;
}

function withoutReport(scan: ScanDetail): Markup {
  const title = html`<h1>${breakable(scan.target)}</h1>
    <p>${verdictTag(scan)}</p>`;
  if (scan.state === "failed") {
    return html`${title}
      <p class="notice failed">
        There is no verdict: ${scan.failure?.reason ?? "the scan failed"}. A scan that failed says nothing for or
        against the package.
      </p>
      ${scan.failedAttempts.length === 0 ? null : attempts(scan)}`;
  }
  return html`${title}
    <p class="notice">
      ${scan.state === "running" ? "It is being judged now." : "It waits for its turn."} This page asks again by itself.
    </p>`;
}

function attempts({ failedAttempts }: ScanDetail): Markup {
  return html`<h2>Attempts</h2>
    <ol>
      ${failedAttempts.map((attempt) => html`<li>${moment(attempt.at)} on ${attempt.worker}: ${attempt.reason}</li>`)}
    </ol>`;
}

function formats(id: string): Markup {
  return html`<p class="aside">
    The same report as
    ${REPORT_FORMATS.map(({ name }, index) => html`${index === 0 ? null : ", "}<a href="/scans/${id}/report?format=${name}">${name}</a>`)}.
  </p>`;
}

/** How the verdicts on this skill changed, with what was found anew and no more. */
export function historyOf(skill: { readonly owner: string | null; readonly name: string }, entries: Markup): Markup {
  return html`<h2>History</h2>
    ${entries}
    <p>
      <a href="${skillPath(skill.owner, skill.name)}"
        >All verdicts on ${skill.owner === null ? null : `@${skill.owner}/`}${skill.name}</a
      >
    </p>`;
}
