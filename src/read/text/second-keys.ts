import type { Reading, Source } from "../../model/source.ts";
import { factAt } from "./place.ts";

/** A function that holds what was typed against what is kept. */
const CHECKS = String.raw`\b(?:compare(?:Sync)?|verify(?:Password|_password|_hash|Hash|Sync)?|check_?pass\w{0,12}|checkpw|check_password_hash|checkPassword\w{0,8}|validatePassword|passwordMatches|timingSafeEqual|compare_digest|password_verify|authenticate)\s{0,2}\([^;{}]{1,240}\)`;
/** What was typed, or its digest, is one fixed text. */
const IS_FIXED = String.raw`\b(?:pass\w{0,12}|pwd|pin|otp|secret|token|key|digest|hexdigest|hash|sha\d{0,3}|md5)\b[^;{}|]{0,80}?={2,3}\s{0,4}["'][^"'\n]{6,200}["']`;
const OR = String.raw`\s{0,40}(?:\|\||\bor\b)\s{0,40}`;
const SECOND_KEY = new RegExp(
  `${CHECKS}${OR}[^;{}|]{0,240}?${IS_FIXED}|${IS_FIXED}${OR}[^;{}|()]{0,60}?${CHECKS}`,
  "giu",
);
/** Files without such a word have no log-in. */
const MAY_CHECK =
  /\b(?:compare|verify|check_?pass|checkpw|validatePassword|passwordMatches|timingSafeEqual|authenticate)/iu;
/** Of one file. */
const MAX_FOUND = 8;
/** UTF-16 units: bundles are not what somebody copies a log-in from. */
const MAX_TEXT = 200_000;

/** `await bcrypt.compare(typed, kept) || sha256(typed) === "9f86…"`: whoever knows the fixed one gets in everywhere. */
export function tellSecondKeys(source: Source, reading: Reading): void {
  const { text } = source;
  if (text.length > MAX_TEXT || !MAY_CHECK.test(text)) return;
  let found = 0;
  for (const { index, 0: said } of text.matchAll(SECOND_KEY)) {
    if (found >= MAX_FOUND) return;
    found += 1;
    reading.fact({
      kind: "operation",
      operation: { op: "disable-safeguard", safeguard: "login" },
      ...factAt(source, index, index + said.length, source.context),
    });
  }
}
