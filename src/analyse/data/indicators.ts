/**
 * Known-bad hosts, accounts and URLs of the campaigns on ClawHub up to 2026-01-31. Switched off by `--no-indicators`.
 * Source: our review of the public ClawHub backup (GitHub openclaw/skills at 2026-01-31).
 */
export const BAD_HOSTS: readonly string[] = ["91.92.242.30", "54.91.154.110"];

/** Accounts of code hosts that served the payloads; compared with the first part of a URL's path. */
export const BAD_ACCOUNTS: readonly string[] = ["github.com/ddoy233", "github.com/aslaep123", "github.com/keepcold131"];

/** Addresses of single pages and inboxes, without scheme. */
export const BAD_PAGES: readonly string[] = [
  "glot.io/snippets/hfd3x9ueu5",
  "webhook.site/358866c4-81c6-4c30-9c8c-358db4d04412",
  "webhook.site/ace58e7f-0b19-4703-b754-4688a07a4f95",
];
