import { verdictWord } from "../../report/words.ts";
import { html, type Markup } from "../../report/html/markup.ts";
import type { Scan } from "../http/resources.ts";

/** `malicious`, `suspicious`, `clean`, or what happened instead of a verdict. */
export function verdictTag(scan: Pick<Scan, "state" | "verdict" | "complete">): Markup {
  if (scan.verdict === null) return html`<span class="unseen"><span class="tag">${scan.state}</span></span>`;
  const seen = { verdict: scan.verdict, complete: scan.complete ?? false };
  const word = verdictWord(seen);
  return html`<span class="${word === scan.verdict ? scan.verdict : "unseen"}"><span class="tag">${word}</span></span>`;
}

/** `2026-11-25 18:05 UTC`: people of a registry sit in several time zones. */
export function moment(iso: string): Markup {
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace("T", " ")} UTC</time>`;
}

export function skillPath(owner: string | null, name: string): string {
  return `/skills/${encodeURIComponent(owner ?? "-")}/${encodeURIComponent(name)}`;
}
