import type { FoundSecret } from "./found-secret.ts";
import { entropyOf, isPlaceholder } from "./placeholder.ts";

/** `TIDE_KEY`, but for keys that are shown to everybody, or find something in a table. */
const A_KEY = String.raw`(?<!public|publishable|anon|site|cache|primary|foreign|sort|partition|idempotency|object|row|hot|short|project|session)[_-]key`;
/** What people call a credential whose form says nothing: wallets, and most services, give plain letters or hex digits. */
const NAMES = String.raw`(?:(?:api|private|access|secret|auth)key|${A_KEY}|secret|token|password|passwd|passphrase|credential)`;

/** `API_KEY_PROD`, `token2`; `TOKEN_ID` and `SECRET_NAME` only say which one is meant. */
const TAIL = String.raw`(?:_(?!id\b|name\b|hash\b|type\b|version\b)[a-z0-9]{1,12}|\d{1,2})?`;
const QUOTED = String.raw`(["'\x60])([^"'\x60\s\\]{16,200})\1`;
/** Without quotation marks a value ends with its line, or with what it stands in. */
const BARE = String.raw`([A-Za-z0-9+/_.~|-]{16,200}={0,2})(?=[\s"'\x60},;)]|$)`;

interface NamedForm {
  readonly pattern: RegExp;
  /** No quotation marks say where it begins and ends: names of variables look alike. */
  readonly isBare: boolean;
}

const FORMS: readonly NamedForm[] = [
  // `api_key = "…"`, `"token": "…"`, `apiKey := "…"`, `'secret' => '…'`.
  {
    pattern: new RegExp(String.raw`${NAMES}${TAIL}["'\x60]?\]?\s{0,4}(?::=|=>|[:=])\s{0,4}${QUOTED}`, "gi"),
    isBare: false,
  },
  // What is taken when the environment has none: `getenv("A_TOKEN", "…")`, `process.env.A_TOKEN || "…"`, `?? "…"`.
  {
    pattern: new RegExp(
      String.raw`${NAMES}${TAIL}["'\x60]?[\])]{0,2}\s{0,4}(?:,|\|\||\?\?|\?:|\bor\b)\s{0,4}${QUOTED}`,
      "gi",
    ),
    isBare: false,
  },
  // A line of an environment or of settings: `A_TOKEN=…`, `export A_TOKEN=…`, `ENV A_TOKEN=…`, `api_key: …`.
  {
    pattern: new RegExp(
      String.raw`^[ \t]{0,12}(?:(?:export|set|ENV|ARG|-)[ \t]{1,4})?["']?[\w.-]{0,40}?${NAMES}${TAIL}(?:=|[ \t]{0,4}[:=][ \t]{1,4})()${BARE}[ \t]{0,8}(?:#[^\n]{0,200})?$`,
      "gim",
    ),
    isBare: true,
  },
  // `${A_TOKEN:-…}`, `--api-key …`, `--token=…`.
  {
    pattern: new RegExp(
      String.raw`(?:\$\{\w{0,40}?${NAMES}${TAIL}:?-|--?[\w-]{0,20}?${NAMES}[= ])["']?()${BARE}`,
      "gi",
    ),
    isBare: true,
  },
  // A header: `Authorization: Bearer …`, `"Authorization": "Token …"`, `X-API-Key: …`.
  {
    pattern: new RegExp(
      String.raw`(?:\bauthorization["'\x60]?\s{0,4}[:=,]\s{0,4}["'\x60]?(?:bearer|token|basic|apikey|bot)\s|\bx-[a-z-]{0,30}(?:key|token|secret):)\s{0,2}()${BARE}`,
      "gi",
    ),
    isBare: true,
  },
];

/** Any issuer's, under a name that says what it is, and only what no person would type. `part`: of a text, from `offset` on. */
export function* namedSecrets(part: string, offset: number): Iterable<FoundSecret> {
  if (!MAY_NAME.test(part)) return;
  for (const { pattern, isBare } of FORMS) {
    for (const match of part.matchAll(pattern)) {
      const [whole, , value = ""] = match;
      if (!isRandom(value) || (isBare && changesOf(value) < MIN_CHANGES)) continue;
      if (isDocumentOfFeishu(part.slice(Math.max(0, match.index - 20), match.index + whole.length), value)) continue;
      const start = offset + match.index + whole.indexOf(value, whole.length - value.length - 210);
      yield { secret: "generic-api-key", value, placeholder: isPlaceholder(value), start, end: start + value.length };
    }
  }
}

/**
 * Feishu (Lark) calls the id in a document's address a token: `app_token`, `wiki_token`, 27 letters and digits, and that of an
 * uploaded picture or file a key: `img_v3_…`, `file_v3_…`. They open nothing without a login (open.feishu.cn, "Base overview",
 * "Upload image").
 */
function isDocumentOfFeishu(assignment: string, value: string): boolean {
  if (/^(?:img|file)_v\d_[\w-]{10,80}$/.test(value)) return true;
  return (
    /^[A-Za-z0-9]{27}$/.test(value) &&
    /(?:app|base|docx?|file|folder|wiki|node|obj|sheet)[_-]?token(?![A-Za-z0-9_])/i.test(assignment)
  );
}

const MAY_NAME = /key|secret|token|passw|passphrase|credential|authorization/i;

/** Below this a value is a name or a sentence; random base62 of 20 characters has about 4, 32 hex digits 3.7. */
const MIN_ENTROPY = 3.4;
/** Addresses, places of files, names, constants and what else code assigns; of at most 200 characters. */
const IS_CODE =
  /[(){}<>$\s]|^https?:|^[/~.]|^[A-Za-z]:[/\\]|(?:^|[/\\])[\w-]{1,60}\.(?:crt|env|json|key|p12|pem|pfx|toml|txt|ya?ml)$|^[a-z]+(?:[-_./][a-z]+)*$|^[A-Z\d_]+$|^0x[\da-fA-F]{40}$|^[1-9A-HJ-NP-Za-km-z]{43,44}$|^[A-Za-z]+(?:[-_.](?:[A-Za-z]+|\d+))*$|^[A-Za-z]+(?:[._-][A-Za-z]+)+$|^[a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9_-]*){2,}$/;

function isRandom(value: string): boolean {
  if (IS_CODE.test(value) || !/\d\D*\d\D*\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  return entropyOf(value) >= MIN_ENTROPY;
}

/** Small letters, capitals and digits follow one another without order: in `getToken2024FromCache1` they change seldom. */
const MIN_CHANGES = 0.3;

function changesOf(value: string): number {
  const kinds = Array.from(value, kindOf).filter((kind) => kind !== "sign");
  // A capital begins a word.
  const changes = kinds.filter((kind, at) => {
    const last = kinds[at - 1] ?? kind;
    return kind !== last && !(last === "capital" && kind === "small");
  });
  return changes.length / kinds.length;
}

function kindOf(letter: string): "small" | "capital" | "digit" | "sign" {
  if (/[a-z]/.test(letter)) return "small";
  if (/[A-Z]/.test(letter)) return "capital";
  return /\d/.test(letter) ? "digit" : "sign";
}
