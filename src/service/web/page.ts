import { reportStyle } from "../../report/html.ts";
import { html, type Markup, type Piece } from "../../report/html/markup.ts";
import type { Principal } from "../http/principal.ts";
import { WEB_STYLE } from "./style.ts";

export const STYLE_PATH = "/style.css";
export const STYLE_SHEET = reportStyle.css + WEB_STYLE;

/** Nothing of a page may run, load from elsewhere or be framed, whatever a package manages to put into it. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

interface Page {
  readonly title: string;
  /** Null: nobody has signed in. */
  readonly principal: Principal | null;
  /** The page asks for itself again after so many seconds: something on it is about to change. */
  readonly refreshSeconds?: number;
  readonly content: Piece;
}

export function renderPage({ title, principal, refreshSeconds, content }: Page): string {
  const refresh = refreshSeconds === undefined ? null : html`<meta http-equiv="refresh" content="${refreshSeconds}" />`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        ${refresh}
        <title>${title} · skillscan</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body class="report-page service">
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <strong><a href="/scans">skillscan</a></strong>
          ${principal === null ? null : signedIn(principal)}
        </header>
        <main id="content" tabindex="-1">${content}</main>
      </body>
    </html> `.html;
}

function signedIn({ name }: Principal): Markup {
  return html`<form method="post" action="/sign-out">
    <span>signed in as ${name}</span> <button class="quiet">Sign out</button>
  </form>`;
}
