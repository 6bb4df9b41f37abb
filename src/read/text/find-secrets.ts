import { entropyOf, isPlaceholder } from "./placeholder-secret.ts";
import { SECRET_FORMATS, type SecretFormat } from "./secret-formats.ts";

export interface FoundSecret {
  readonly secret: string;
  readonly value: string;
  readonly placeholder: boolean;
  readonly start: number;
  readonly end: number;
}

/** Credentials kept of one file; a leaked list of thousands is one finding. */
export const MAX_SECRETS = 200;

const BY_KEYWORD = new Map<string, SecretFormat[]>();
for (const format of SECRET_FORMATS)
  BY_KEYWORD.set(format.keyword, [...(BY_KEYWORD.get(format.keyword) ?? []), format]);
const KEYWORDS = new RegExp(
  [...BY_KEYWORD.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.\\/]/g, String.raw`\$&`))
    .join("|"),
  "gi",
);

/** One pass for the marks of all forms, then the form itself at each mark. */
export function findSecrets(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  let covered = 0;
  for (const { 0: word, index } of text.matchAll(KEYWORDS)) {
    if (found.length >= MAX_SECRETS) return found;
    if (index < covered) continue;
    const keyword = word.toLowerCase();
    // `sk-` is also the start of longer marks; all forms that begin with this mark are tried.
    for (const format of candidates(keyword)) {
      const hit = matchAt(text, index, format);
      if (hit === null) continue;
      found.push(hit);
      covered = hit.end;
      break;
    }
  }
  for (const hit of [...findAssignments(text), ...findTyped(text)]) {
    if (found.length >= MAX_SECRETS) break;
    if (!found.some((other) => hit.start < other.end && other.start < hit.end)) found.push(hit);
  }
  return found;
}

function candidates(keyword: string): readonly SecretFormat[] {
  const own = BY_KEYWORD.get(keyword) ?? [];
  return keyword.startsWith("sk-") && keyword !== "sk-" ? [...own, ...(BY_KEYWORD.get("sk-") ?? [])] : own;
}

function matchAt(text: string, index: number, format: SecretFormat): FoundSecret | null {
  const { pattern, before = 0 } = format;
  for (let start = index; start >= Math.max(0, index - before); start -= 1) {
    if (before > 0 && start === index) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const previous = text[start - 1] ?? "";
    // A mark inside a longer word belongs to that word: base64 holds every three letters by chance.
    if (
      before > 0
        ? /\d/.test(previous)
        : match[1] === undefined && /[A-Za-z0-9_+]/.test(previous) && /^[\w]/.test(match[0])
    )
      continue;
    const value = match[1] ?? match[0];
    const from = start + match[0].indexOf(value);
    return {
      secret: format.secret,
      value,
      placeholder: isExample(format, value, match[0]),
      start: from,
      end: from + value.length,
    };
  }
  return null;
}

/** `postgres:postgres@db`: a word for a password, or a database that nobody reaches who is not on the machine. */
function isDevelopers(password: string, whole: string): boolean {
  const host = whole.slice(whole.lastIndexOf("@") + 1);
  return (
    /^[a-z]{4,12}$/.test(password) ||
    !host.includes(".") ||
    /^(?:127\.|10\.|192\.168\.|0\.0\.0\.0$)|(?:^|\.)example\.(?:com|org|net)$|\.(?:local|internal|test)$/.test(host)
  );
}

function isExample(format: SecretFormat, value: string, whole: string): boolean {
  if (format.secret === "url-password") return isPlaceholder(value) || isDevelopers(value, whole);
  if (format.secret !== "private-key") return isPlaceholder(value);
  const body = value.replaceAll(/\\n|\\r|\s|[:,-]/g, "");
  return body.length < 120 || entropyOf(body) < 4 || /(?:\.{3}|x{8}|\*{4})/i.test(value);
}

const ASSIGNMENT =
  /(?:api[_-]?key|apikey|secret(?:[_-]?key)?|access[_-]?token|auth[_-]?token|bearer[_-]?token|private[_-]?key|client[_-]?secret|password|passwd|token)["']?\s{0,4}(?::=|[:=])\s{0,4}(["'])([^"'\s\\]{16,200})\1/gi;
/** What every assignment has in it: most texts have none. */
const ASSIGNED = /[:=]\s{0,4}["'][^"'\s\\]{16}/;
/** Below this a quoted value is a name or a sentence; random base62 of 20 characters has about 4. */
const MIN_ASSIGNED_ENTROPY = 3.6;

/** `api_key = "…"`: any issuer, so only values that no person would type. */
function* findAssignments(text: string): Iterable<FoundSecret> {
  for (const match of ASSIGNED.test(text) ? text.matchAll(ASSIGNMENT) : []) {
    const [whole, , value = ""] = match;
    // Of at most 200 characters.
    const isCode =
      /[(){}<>$\s]|^https?:|^\/|^[a-z]+(?:[-_./][a-z]+)*$|^[A-Z\d_]+$|^0x[\da-fA-F]{40}$|^[1-9A-HJ-NP-Za-km-z]{43,44}$|^[A-Za-z]+(?:[-_.](?:[A-Za-z]+|\d+))*$|^[A-Za-z]+(?:[._-][A-Za-z]+)+$|^[a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9_-]*){2,}$/.test(
        value,
      );
    if (isCode || !/\d\D*\d\D*\d/.test(value) || !/[A-Za-z]/.test(value) || entropyOf(value) < MIN_ASSIGNED_ENTROPY)
      continue;
    const start = match.index + whole.length - 1 - value.length;
    yield { secret: "generic-api-key", value, placeholder: isPlaceholder(value), start, end: start + value.length };
  }
}

/** `Type "…" into the password field`: a password that an agent is told to enter, so that a person chose it. */
const TYPED =
  /\b(?:type|enter|fill in|input)\b[ :]{1,3}["'`“]([^"'`”\s]{7,40})["'`”][^\n"'`]{0,24}\bpass(?:word|code|phrase)\b/gi;
const TYPED_INTO = /["'`”][^\n"'`]{0,24}pass(?:word|code|phrase)/i;
/** What manuals put there: names of things, and passwords that everybody knows. */
const TYPED_EXAMPLE = /pass|secret|test|demo|user|admin|login|valid|wrong|welcome|letmein|[<>{}$[\]]/i;

function* findTyped(text: string): Iterable<FoundSecret> {
  for (const match of TYPED_INTO.test(text) ? text.matchAll(TYPED) : []) {
    const [whole, value = ""] = match;
    if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) continue;
    const start = match.index + whole.indexOf(value);
    const placeholder = TYPED_EXAMPLE.test(value) || isPlaceholder(value);
    yield { secret: "typed-password", value, placeholder, start, end: start + value.length };
  }
}
