import type { Match } from "../../model/finding.ts";
import { PLATFORM_NAMES, POPULAR_SKILLS, TRUSTED_PUBLISHERS } from "../data/popular-names.ts";
import type { FactIndex } from "../fact-index.ts";
import { stepAt } from "../step.ts";
import { isOneEditApart } from "./one-edit-apart.ts";
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

/** Known names, the weightiest first, each as an eye takes it. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  [...PLATFORM_NAMES, ...POPULAR_SKILLS, ...POPULAR_NAMES].map((name) => [name, fold(name)]),
);

/** The known name that this one passes for; null: it is one itself, or like none. */
export function imitated(called: string): string | null {
  if (KNOWN.has(called.toLowerCase())) return null;
  const folded = fold(called);
  for (const [name, known] of KNOWN) if (isNear(folded, known)) return name;
  return null;
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
  return a === b || isOneEditApart(a, b);
}
