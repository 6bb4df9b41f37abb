import { isPublished } from "./published.ts";

const WORDS =
  /x{4,}|\*{3,}|\.{3}|…|•{3}|_{4,}|-{6,}|0{8,}|1{8,}|a{8,}|your[-_ ]?|my[-_]?(?:api|key|token|secret|pass)|example|sample|dummy|fake|placeholder|changeme|change[-_]me|replace|insert|redacted|secret[-_]?(?:key|here)|(?:key|token|here|goes)[-_]here|todo|test[-_]?(?:key|token|secret)|not[-_]?(?:a[-_])?real|abcdef|123456|qwerty|deadbeef|abc123|xyz789|foobar|password|passwort|contrase|wachtwoord|hunter2|letmein|<[^>]{1,60}>|\$\{|\{\{|process\.env|os\.environ|getenv|\$[A-Z_]{2}/i;

/** `sk_test_…`, `shippo_test_…`, `access-sandbox-…`: what its maker gives out for tests reaches nothing that anybody has. */
const TEST_ACCOUNT = /^[a-z]{2,12}[-_](?:test|sandbox)[-_]/u;

/** Shannon entropy of the characters, in bits each: English 2.5 to 3.5, random base62 above 4. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / text.length) * Math.log2(count / text.length);
  return entropy;
}

/** A real key of 20 characters or more stays above this; `abababab…` and words do not. */
const MIN_ENTROPY = 2.8;

/** True when a credential stands only for its form: `xxxx`, `your-key-here`, AKIAIOSFODNN7EXAMPLE, `1234567890abcdef`. */
export function isPlaceholder(secret: string): boolean {
  const mark = /^(?:[a-z]{2,6}[-_](?:[a-z0-9]{2,8}[-_]){0,2}|AKIA|ASIA|AIza|SG\.)/i.exec(secret)?.[0] ?? "";
  const body = secret.slice(mark.length);
  return (
    WORDS.test(secret) ||
    TEST_ACCOUNT.test(secret) ||
    isPublished(secret) ||
    namesAnExample(body) ||
    hasSequence(body) ||
    (body.length >= 12 && entropyOf(body) < MIN_ENTROPY)
  );
}

/** The last two: keys of Supabase that stand in every web page or in every developer's own copy of it. */
const EXAMPLES = /\bexample\b|\blocalhost\b|\bjohn doe\b|1234567890|"role":"anon"|"supabase-demo"/i;
/** Parts that are looked into; a JWT has two that say something. */
const MAX_PARTS = 3;

/** Tokens of manuals say in base64 what they stand for: `@example:localhost`, jwt.io's John Doe, `your_user:your_password`. */
function namesAnExample(body: string): boolean {
  return body.split(".", MAX_PARTS).some((part) => {
    if (!/^[\w+/-]{12,}=*$/.test(part)) return false;
    const text = Buffer.from(part, "base64").toString("latin1");
    return EXAMPLES.test(text) || (/^[ -~]+$/.test(text) && (WORDS.test(text) || TYPED.test(text)));
  });
}

/** A name and a password of letters, or words of tests: nobody's key decodes to them. */
const TYPED = /^[\w.@-]{1,40}:[a-z_-]{1,30}$|\btest|_test_/i;

/** So many characters in a row that each go on from the last show that a hand typed them. */
const TYPED_IN_ORDER = 6;

/** `abcdef`, `111111`, and `a1b2c3`, where every second character goes on. */
function hasSequence(text: string): boolean {
  return [1, 2].some((apart) => runOf(text, apart, 1) || runOf(text, apart, 0));
}

function runOf(text: string, apart: number, step: number): boolean {
  let run = apart;
  for (let at = apart; at < text.length; at += 1) {
    run = text.charCodeAt(at) - text.charCodeAt(at - apart) === step ? run + 1 : apart;
    if (run >= TYPED_IN_ORDER) return true;
  }
  return false;
}
