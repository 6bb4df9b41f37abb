import { html, type Markup } from "../../report/html/markup.ts";

/** `to`: the page that was asked for. */
export function signInPage(to: string, refused: boolean): Markup {
  return html`<h1>Sign in</h1>
    <div class="panel">
      ${refused ? html`<p class="notice failed" role="alert">This token is not known, or was revoked.</p>` : null}
      <form method="post" action="/sign-in">
        <input type="hidden" name="to" value="${to}" />
        <label>Token<input type="password" name="token" required autocomplete="current-password" autofocus /></label>
        <button>Sign in</button>
      </form>
      <p class="aside">An administrator makes tokens: <code>skillscan token create --scope read</code></p>
    </div>`;
}
