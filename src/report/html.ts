import { createHash } from "node:crypto";
import type { ScanReport } from "../model/report.ts";
import { reportBody } from "./html/body.ts";
import { html, type HeadingLevel, type Markup } from "./html/markup.ts";
import { breakable } from "./html/place.ts";
import { STYLE } from "./html/style.ts";
import { counted, isUnseen, verdictWord, worstReportsFirst } from "./words.ts";

/**
 * What a page of somebody else's needs to show a report, as the service's report page does: the body as HTML text, to
 * be put in as it is, and `reportStyle` for its style sheet. Give each report on a page an anchor of its own.
 */
export function renderReportBody(
  report: ScanReport,
  options: { readonly level?: HeadingLevel; readonly anchor?: string } = {},
): string {
  return reportBody(report, { level: options.level ?? 1, anchor: options.anchor ?? "report" }).html;
}

/** The style sheet, and its hash as a Content-Security-Policy names it when it stands in a `<style>` element. */
export const reportStyle = {
  css: STYLE,
  get source(): string {
    return `'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`;
  },
};

/** One self-contained page: it runs no script and asks for nothing, and its own policy forbids both. */
export function renderHtml(unordered: readonly ScanReport[]): string {
  const reports = worstReportsFirst(unordered);
  const [only] = reports;
  const title =
    reports.length === 1 && only !== undefined
      ? `${capital(verdictWord(only))}: ${only.target}`
      : `${only === undefined ? "Nothing scanned" : capital(verdictWord(only))}: ${counted(reports.length, "package")}`;
  const policy = `default-src 'none'; style-src ${reportStyle.source}; base-uri 'none'; form-action 'none'`;
  const style = { html: `<style>${STYLE}</style>` };
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title} · skillscan</title>
        ${style}
      </head>
      <body class="report-page">
        <header>
          <strong>skillscan</strong
          ><span>${reports.length === 1 ? "report" : `report on ${counted(reports.length, "package")}`}</span>
        </header>
        ${reports.length > 1 ? overview(reports) : null}
        ${reports.map((report, index) => reportBody(report, { level: reports.length > 1 ? 2 : 1, anchor: anchorOf(index, reports.length) }))}
        <footer>
          Nothing of a package is run to make this report. What could not be looked at is said above and is never called
          clean.
        </footer>
      </body>
    </html> `;
  return `${page.html.trimEnd()}\n`;
}

function anchorOf(index: number, count: number): string {
  return count === 1 ? "report" : `report-${index + 1}`;
}

/** Every package in a line, the worst first, so that a registry's folder of a hundred skills can be read. */
function overview(reports: readonly ScanReport[]): Markup {
  const rows = reports.map(
    (report, index) =>
      html`<li class="${isUnseen(report) ? "unseen" : report.verdict}">
        <span class="tag">${verdictWord(report)}</span> <span class="points">${report.score}</span>
        <p>
          <a href="#${anchorOf(index, reports.length)}"><code>${breakable(report.target)}</code></a
          ><br />${report.because}
        </p>
      </li> `,
  );
  return html`<main class="report overview">
    <h1>${counted(reports.length, "package")}</h1>
    <ol>
      ${rows}
    </ol>
  </main>`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
