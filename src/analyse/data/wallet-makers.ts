/** Makers of wallets. Source: the site of each, 2026-11. */
export const WALLET_MAKERS: ReadonlySet<string> = new Set([
  "metamask.io",
  "phantom.app",
  "phantom.com",
  "ledger.com",
  "trezor.io",
  "solflare.com",
  "trustwallet.com",
  "exodus.com",
  "electrum.org",
  "rabby.io",
  "backpack.app",
  "keplr.app",
]);
