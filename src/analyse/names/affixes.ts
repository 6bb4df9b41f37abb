/**
 * What is put before or behind a known name to pass for another edition of it, or for its maker. Seen in names of skills
 * and packages that were taken down; words that say what a thing does ("backup", "dashboard") are not among them.
 */
const AFFIXES: ReadonlySet<string> = new Set(
  "ai app client cli dev free genuine hq io latest lite max my new official original plus premium pro real safe secure team the ultra verified x".split(
    " ",
  ),
);

/** Of these, what says that the thing is the known one's own, and neither somebody's edition nor another part of it. */
const CLAIMS: ReadonlySet<string> = new Set("ai cli genuine hq latest official original real team verified".split(" "));

/** `clawdhub-cli` → `clawdhub`; null: nothing claims to be a known name's own. */
export function claimedName(name: string): string | null {
  const [before, ...claims] = name.toLowerCase().split(/[-_. ]+/u);
  return before !== undefined && claims.length === 1 && CLAIMS.has(claims[0] ?? "") ? before : null;
}

/** Eight signs of hexadecimal are a generator's; fewer than four may be a version. */
const RANDOM = /^[a-z\d]{4,8}$/u;
/** From letters to digits and back. */
const MIN_TURNS = 3;
/** What may as well be a word with its version, `oauth2`: stripped, and no sign of a series. */
const LETTERS_AND_DIGITS = /^(?=[a-z]{0,7}\d)(?=\d{0,7}[a-z])[a-z\d]{5,8}$/u;

/** A name without what was put around it. */
export interface Core {
  readonly name: string;
  /** Ends in signs that mean nothing: the next upload of a series. */
  readonly isNumbered: boolean;
}

/** `the-clawhub-pro` → `clawhub`, `weather-x7f3q` → `weather`; null: nothing was put around it. */
export function coreOf(name: string): Core | null {
  const parts = name.toLowerCase().split(/[-_. ]+/u);
  const last = parts.at(-1) ?? "";
  const isNumbered = parts.length > 1 && isRandom(last);
  const isPadded = isNumbered || (parts.length > 1 && LETTERS_AND_DIGITS.test(last));
  const kept = (isPadded ? parts.slice(0, -1) : parts).filter((part) => !AFFIXES.has(part));
  if (kept.length === 0 || kept.length === parts.length) return null;
  return { name: kept.join("-"), isNumbered };
}

/** `clawhubcli`: without anything between the known name and what was put around it. */
export function isAffixed(called: string, known: string): boolean {
  if (called.length === known.length) return false;
  return (
    (called.startsWith(known) && AFFIXES.has(called.slice(known.length))) ||
    (called.endsWith(known) && AFFIXES.has(called.slice(0, -known.length)))
  );
}

function isRandom(part: string): boolean {
  if (!RANDOM.test(part)) return false;
  let turns = 0;
  for (let at = 1; at < part.length; at += 1) if (isDigit(part, at) !== isDigit(part, at - 1)) turns += 1;
  return turns >= MIN_TURNS;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
