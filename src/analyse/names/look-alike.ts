import type { Match } from "../../model/finding.ts";
import { PLATFORM_NAMES, POPULAR_SKILLS, TRUSTED_PUBLISHERS } from "../data/popular-names.ts";
import type { FactIndex } from "../fact-index.ts";
import { show, stepAt } from "../step.ts";
import { coreOf } from "./affixes.ts";
import { isOneEditApart } from "./one-edit-apart.ts";
import { POPULAR_NAMES } from "./popular-skills.ts";

/** A name, or a publisher, that differs from a known one by what an eye or a finger misses. */
export function* lookAlike(index: FactIndex): Iterable<Match> {
  const { slug, owner, name } = index.profile;
  if (owner !== null && TRUSTED_PUBLISHERS.includes(owner.toLowerCase())) return;
  yield* publisher(index);
  // An agent finds a skill under its folder's name and shows the declared one.
  for (const called of new Set([slug ?? "", name ?? ""])) {
    const known = imitated(called);
    if (known === null) continue;
    const isCertain = PLATFORM_NAMES.includes(known) || coreOf(called)?.isNumbered === true;
    const message = `is called "${show(called)}", which is easily taken for "${known}"`;
    yield { ...declared(index, called, message), subject: known, confidence: isCertain ? "medium" : "low" };
    return;
  }
  // A registry's slug is another's, and what people are shown is the platform's own name.
  if (owner === null || name === null || !isPlatform(name) || (slug !== null && isPlatform(slug))) return;
  const message = `shows itself as "${show(name)}", which is the platform's own name, and is @${show(owner)}/${show(slug ?? "")}`;
  yield { ...declared(index, name, message), subject: name.toLowerCase(), confidence: "medium" };
}

/** Who publishes, by the registry or by what the package says, under a name that passes for the platform's people. */
function* publisher(index: FactIndex): Iterable<Match> {
  const authors = index.of("declaration").map(({ author }) => author);
  for (const called of new Set([index.profile.owner, ...authors])) {
    if (called === null || TRUSTED_PUBLISHERS.includes(called.toLowerCase())) continue;
    const folded = [fold(called), fold(coreOf(called)?.name ?? called)];
    const known = TRUSTED_PUBLISHERS.find((each) => folded.some((own) => isNear(own, fold(each))));
    if (known === undefined) continue;
    const message = `is published by "${show(called)}", which is easily taken for "${known}"`;
    yield { ...declared(index, called, message), signature: "supply-chain/look-alike-publisher", subject: known };
    return;
  }
}

/** At what the package declares, or where it would. */
function declared(index: FactIndex, called: string, message: string): Match {
  const declaration = index.of("declaration")[0];
  const at = declaration?.at ?? { path: "SKILL.md", line: 1, column: 1 };
  return {
    signature: "supply-chain/look-alike-name",
    at,
    snippet: declaration?.snippet ?? called,
    message,
    chain: [stepAt(at, message)],
    subject: called,
  };
}

function isPlatform(name: string): boolean {
  return PLATFORM_NAMES.includes(name.toLowerCase());
}

/** A second edition, or a year, is said openly; the platform has none. */
const VERSION = /[-_. ]v?\d{1,4}$/u;

/** Known names, the weightiest first, each as an eye takes it. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  [...PLATFORM_NAMES, ...POPULAR_SKILLS, ...POPULAR_NAMES].map((name) => [name, fold(name)]),
);

/** The known name that this one passes for; null: it is one itself, or like none. */
export function imitated(called: string): string | null {
  const plain = called.toLowerCase();
  if (KNOWN.has(plain) || (!isPlatform(plain.replace(VERSION, "")) && KNOWN.has(plain.replace(VERSION, ""))))
    return null;
  const core = coreOf(called)?.name;
  if (core !== undefined && KNOWN.has(core)) return core;
  const folded = [fold(called), fold(core ?? called)];
  for (const [name, known] of KNOWN) if (folded.some((own) => isNear(own, known))) return name;
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
