import type { Match } from "../../model/finding.ts";
import { PLATFORM_NAMES, POPULAR_SKILLS, TRUSTED_PUBLISHERS } from "../data/popular-names.ts";
import type { FactIndex } from "../fact-index.ts";
import { stepAt } from "../step.ts";
import { POPULAR_NAMES } from "./popular-skills.ts";

/** A name that differs from a known one by what an eye or a finger misses. */
export function* lookAlike(index: FactIndex): Iterable<Match> {
  const { slug, owner, name } = index.profile;
  if (owner !== null && TRUSTED_PUBLISHERS.includes(owner.toLowerCase())) return;
  // An agent finds a skill under its folder's name and shows the declared one.
  for (const called of new Set([slug ?? "", name ?? ""])) {
    const known = imitated(called);
    if (known === null) continue;
    const declaration = index.of("declaration")[0];
    const at = declaration?.at ?? { path: "SKILL.md", line: 1, column: 1 };
    const message = `is called "${called}", which is easily taken for "${known}"`;
    yield {
      signature: "supply-chain/look-alike-name",
      at,
      snippet: declaration?.snippet ?? called,
      message,
      chain: [stepAt(at, message)],
      subject: known,
      confidence: PLATFORM_NAMES.includes(known) ? "medium" : "low",
    };
    return;
  }
}

/** The known name that this one passes for; null: it is one itself, or like none. */
export function imitated(called: string): string | null {
  const folded = fold(called);
  const known = [...PLATFORM_NAMES, ...POPULAR_SKILLS, ...POPULAR_NAMES];
  if (known.includes(called.toLowerCase())) return null;
  return known.find((each) => isNear(folded, fold(each))) ?? null;
}

/** Digits that pass for letters, and separators, do not tell two names apart. */
function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll("0", "o")
    .replaceAll("1", "l")
    .replaceAll("3", "e")
    .replaceAll("5", "s")
    .replaceAll(/[^a-z]/gu, "");
}

function isNear(a: string, b: string): boolean {
  if (b.length < 6 || Math.abs(a.length - b.length) > 1) return false;
  return a === b || distance(a, b) === 1;
}

/** Edits between two words: insertion, deletion, substitution, transposition of neighbours (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (rows[row - 1]?.[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (rows[row - 1]?.[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (rows[row - 2]?.[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    rows.push(current);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
