import type { FoundPath } from "./sensitive-paths.ts";
import { WALLET_EXTENSIONS } from "./wallet-extensions.ts";

/** Whose secrets a store keeps. */
export const STORE_KINDS = [
  "browser",
  "cookies",
  "wallet",
  "messenger",
  "ssh",
  "cloud",
  "developer",
  "agent",
  "keychain",
  "history",
] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

/** Between two parts of a path: as one string, or as pieces that a program joins. */
const SEP = String.raw`(?:[\\/]{1,2}|["'\x60]\s{0,4}[,/+]\s{0,4}["'\x60])`;
/** A name on its own ends here: `wallet.data` is none. That it begins there is looked at afterwards: it costs less. */
const END = String.raw`(?![\w-])`;

/**
 * Three tables know places of secrets, each for a question of its own. This one: does a text name a store, as a program may
 * have split its path over several strings? Only names that no honest program has by chance. sensitive-paths.ts: which
 * words of a text are a path below home at all, agents' own files included, of which nothing is said yet. PATHS of
 * analyse/secrets/paths.ts: whose secret is at a whole path, lower case and with `/`, and how grave is its loss. A name that
 * this table misses is still known by its path.
 *
 * Names under which programs keep what nobody else has any business with. Sources: the documented profile folders of
 * Chromium, Firefox, Electron, OpenSSH, the clouds' command lines and wallets. The first that fits gives the kind.
 */
const STORES: readonly { readonly kind: StoreKind; readonly pattern: string }[] = [
  {
    kind: "browser",
    pattern: String.raw`(?:Login Data|Web Data|Local State)(?=["'\x60\\/])|(?:logins\.json|key[34]\.db|signons\.sqlite|formhistory\.sqlite)${END}|Local Extension Settings`,
  },
  {
    kind: "cookies",
    pattern: String.raw`(?:cookies\.sqlite|Cookies\.binarycookies)${END}|(?:Network|Default)${SEP}Cookies(?=["'\x60])`,
  },
  {
    kind: "wallet",
    pattern: String.raw`(?:wallet\.dat|exodus\.wallet|seed\.seco)${END}|(?:Electrum|electrum)${SEP}wallets|\.config${SEP}solana|keystore${SEP}UTC|${WALLET_EXTENSIONS}`,
  },
  {
    kind: "messenger",
    pattern: String.raw`tdata${END}|Local Storage${SEP}leveldb|Messages${SEP}chat\.db|Signal${SEP}(?:sql|config)|${SEP}NoteStore\.sqlite`,
  },
  { kind: "ssh", pattern: String.raw`id_(?:rsa|ed25519|ecdsa|dsa)(?![\w.-])` },
  {
    kind: "cloud",
    pattern: String.raw`\.aws${SEP}(?:credentials|config)${END}|application_default_credentials|msal_token_cache|\.kube${SEP}config${END}|\.config${SEP}gcloud`,
  },
  {
    kind: "developer",
    pattern: String.raw`\.(?:git-credentials|netrc|pypirc|npmrc|pgpass|vault-token)${END}|\.docker${SEP}config\.json|gh${SEP}hosts\.yml|\.cargo${SEP}credentials`,
  },
  {
    kind: "agent",
    pattern: String.raw`\.credentials\.json${END}|auth-profiles\.json|oauth_creds\.json|\.codex${SEP}auth\.json`,
  },
  {
    kind: "keychain",
    pattern: String.raw`login\.keychain|Library${SEP}Keychains|dump-keychain|\.local${SEP}share${SEP}keyrings|\.password-store${END}`,
  },
  {
    kind: "history",
    pattern: String.raw`\.(?:bash|zsh|python|psql|mysql)_history${END}|fish_history${END}|ConsoleHost_history`,
  },
];

const ALL = new RegExp(STORES.map(({ pattern }) => `(?:${pattern})`).join("|"), "gu");
const KINDS = STORES.map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern, "u") }));

/** Names of stores anywhere in a text. */
export function findSecretStores(text: string): readonly FoundPath[] {
  const found: FoundPath[] = [];
  for (const { 0: value, index: start } of text.matchAll(ALL)) {
    if (start > 0 && /^[A-Za-z]/u.test(value) && /[\w-]/u.test(text[start - 1] ?? "")) continue;
    found.push({ start, end: start + value.length, value });
  }
  return found;
}

/** Of a name that `findSecretStores` has found; some need the character behind them. */
export function storeKind(name: string): StoreKind | null {
  return KINDS.find(({ pattern }) => pattern.test(`${name}"`))?.kind ?? null;
}
