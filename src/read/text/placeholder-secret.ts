const WORDS =
  /x{4,}|\*{3,}|\.{3}|…|•{3}|_{4,}|-{6,}|0{8,}|1{8,}|a{8,}|your[-_ ]?|my[-_]?(?:api|key|token|secret|pass)|example|sample|dummy|fake|placeholder|changeme|change[-_]me|replace|insert|redacted|secret[-_]?(?:key|here)|(?:key|token|here|goes)[-_]here|todo|test[-_]?(?:key|token|secret)|not[-_]?(?:a[-_])?real|abcdef|123456|qwerty|deadbeef|abc123|xyz789|foobar|password|passwort|contrase|wachtwoord|hunter2|letmein|<[^>]{1,60}>|\$\{|\{\{|process\.env|os\.environ|getenv|\$[A-Z_]{2}/i;

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
    namesAnExample(body) ||
    hasSequence(body) ||
    (body.length >= 12 && entropyOf(body) < MIN_ENTROPY)
  );
}

const EXAMPLES = /\bexample\b|\blocalhost\b|\bjohn doe\b|1234567890/i;
/** Parts that are looked into; a JWT has two that say something. */
const MAX_PARTS = 3;

/** Tokens of manuals carry their owner in base64: `@example:localhost`, jwt.io's John Doe. */
function namesAnExample(body: string): boolean {
  return body
    .split(".", MAX_PARTS)
    .some((part) => /^[\w+/-]{12,}=*$/.test(part) && EXAMPLES.test(Buffer.from(part, "base64").toString("latin1")));
}

/** Six characters each one above the last, or the same eight times: a hand typed it. */
function hasSequence(text: string): boolean {
  let rising = 1;
  let same = 1;
  for (let at = 1; at < text.length; at += 1) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    rising = step === 1 ? rising + 1 : 1;
    same = step === 0 ? same + 1 : 1;
    if (rising >= 6 || same >= 6) return true;
  }
  return false;
}
