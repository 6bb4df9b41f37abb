import { html, type Markup } from "../../report/html/markup.ts";

export function problemPage(status: number, message: string, requestId: string): Markup {
  return html`<h1>${status === 404 ? "Not found" : status === 403 ? "Not allowed" : "That did not work"}</h1>
    <p class="notice failed" role="alert">${message}</p>
    <p class="aside">Request ${requestId} · <a href="/scans">All scans</a></p>`;
}
