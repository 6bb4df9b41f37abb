import type { SecretFormat } from "./format.ts";
import { SECRET_FORMATS } from "./formats.ts";
import type { FoundSecret } from "./found-secret.ts";
import { matchFormat } from "./match-format.ts";
import { namedSecrets } from "./named-secret.ts";
import { seedPhrases } from "./seed-phrase.ts";
import { typedPasswords } from "./typed-password.ts";
import { credentialWindows } from "./windows.ts";

/** Credentials kept of one file; a leaked list of thousands is one finding. */
export const MAX_SECRETS = 200;

const BY_KEYWORD = new Map<string, SecretFormat[]>();
for (const format of SECRET_FORMATS)
  BY_KEYWORD.set(format.keyword, [...(BY_KEYWORD.get(format.keyword) ?? []), format]);
const KEYWORDS = new RegExp(
  [...BY_KEYWORD.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.?/+$]/g, String.raw`\$&`))
    .join("|"),
  "gi",
);

/** Forms with a mark first, then what a name says, then what only people would write. */
export function findSecrets(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const { start, end } of credentialWindows(text)) {
    const part = text.slice(start, end);
    for (const hit of [...markedSecrets(text, part, start), ...namedSecrets(part, start)]) keep(hit, found);
    if (found.length >= MAX_SECRETS) return found;
  }
  for (const hit of [...seedPhrases(text), ...typedPasswords(text)]) keep(hit, found);
  return found;
}

function keep(hit: FoundSecret, found: FoundSecret[]): void {
  if (found.length >= MAX_SECRETS) return;
  if (!found.some((other) => hit.start < other.end && other.start < hit.end)) found.push(hit);
}

/** One pass for the marks of all forms, then the form itself at each mark. */
function* markedSecrets(text: string, part: string, offset: number): Iterable<FoundSecret> {
  let covered = 0;
  for (const { 0: word, index } of part.matchAll(KEYWORDS)) {
    if (offset + index < covered) continue;
    for (const format of candidates(word.toLowerCase())) {
      const hit = matchFormat(text, offset + index, format);
      if (hit === null) continue;
      yield hit;
      covered = hit.end;
      break;
    }
  }
}

/** `sk-` is also the start of longer marks: all forms that begin with this mark are tried. */
function candidates(keyword: string): readonly SecretFormat[] {
  let all = ALL.get(keyword);
  if (all === undefined) {
    const shorter = [...BY_KEYWORD.keys()]
      .filter((other) => keyword.startsWith(other))
      .sort((a, b) => b.length - a.length);
    ALL.set(keyword, (all = shorter.flatMap((other) => BY_KEYWORD.get(other) ?? [])));
  }
  return all;
}

const ALL = new Map<string, readonly SecretFormat[]>();
