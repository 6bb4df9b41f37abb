import type { Match } from "../../model/finding.ts";
import { PLATFORM_NAMES, POPULAR_SKILLS, TRUSTED_PUBLISHERS } from "../data/popular-names.ts";
import { findHomoglyphs, plainLetters } from "../../read/text/homoglyphs.ts";
import type { FactIndex } from "../fact-index.ts";
import { show, stepAt } from "../step.ts";
import { coreOf, isAffixed } from "./affixes.ts";
import { isOneEditApart } from "./one-edit-apart.ts";
import { POPULAR_NAMES, POPULAR_OWNERS } from "./popular-skills.ts";

/** A name, or a publisher, that differs from a known one by what an eye or a finger misses. */
export function* lookAlike(index: FactIndex): Iterable<Match> {
  const { slug, owner, name } = index.profile;
  if (owner !== null && TRUSTED_PUBLISHERS.includes(owner.toLowerCase())) return;
  yield* publisher(index);
  // An agent finds a skill under its folder's name and shows the declared one.
  const names = [...new Set([slug ?? "", name ?? ""])];
  for (const called of names) {
    const forged = forgery(called);
    if (forged === null) continue;
    yield { ...declared(index, called, forged.message), subject: forged.subject, confidence: "medium" };
    return;
  }
  for (const called of names) {
    const known = imitated(called);
    if (known === null) continue;
    const isCertain = PLATFORM_NAMES.includes(known) || coreOf(called)?.isNumbered === true;
    const message = `is called "${show(called)}", which is easily taken for "${known}"`;
    yield { ...declared(index, called, message), subject: known, confidence: isCertain ? "medium" : "low" };
    return;
  }
  if (slug !== null) yield* taken(index, slug);
  // A registry's slug is another's, and what people are shown is the platform's own name.
  if (owner === null || name === null || !isPlatform(name) || (slug !== null && isPlatform(slug))) return;
  const message = `shows itself as "${show(name)}", which is the platform's own name, and is @${show(owner)}/${show(slug ?? "")}`;
  yield { ...declared(index, name, message), subject: name.toLowerCase(), confidence: "medium" };
}

/** A known name itself, where somebody else has it. */
function* taken(index: FactIndex, slug: string): Iterable<Match> {
  const { owner } = index.profile;
  const known = slug.toLowerCase();
  const owners = POPULAR_OWNERS.get(known) ?? [];
  const whose = owner === null ? "whose it is is not known" : `is @${show(owner)}'s`;
  if (isPlatform(known) && owners.length === 0) {
    const message = `has the platform's own name, "${show(slug)}", and ${whose}`;
    yield { ...declared(index, slug, message), subject: known, confidence: owner === null ? "low" : "medium" };
  } else if (owner !== null && owners.length > 0 && !owners.includes(owner.toLowerCase())) {
    const message = `has the name of @${owners[0] ?? ""}/${known}, and ${whose}`;
    yield { ...declared(index, slug, message), subject: known, confidence: "low" };
  }
}

/** A name in which letters of another alphabet pass for Latin ones: nobody writes that by chance, whatever it imitates. */
function forgery(called: string): { readonly subject: string; readonly message: string } | null {
  const plain = plainLetters(called.normalize("NFKC"));
  if (plain === called || !/^[\x20-\x7E]+$/u.test(plain)) return null;
  const written = `is called "${show(plain)}" in letters that only look like these`;
  const lower = plain.toLowerCase();
  const known = KNOWN.has(lower) ? lower : imitated(plain);
  if (known !== null) return { subject: known, message: `${written}, which is easily taken for "${known}"` };
  return findHomoglyphs(called).length > 0 ? { subject: lower, message: written } : null;
}

/** Who publishes, by the registry or by what the package says, under a name that passes for the platform's people. */
function* publisher(index: FactIndex): Iterable<Match> {
  const authors = index.of("declaration").map(({ author }) => author);
  for (const called of new Set([index.profile.owner, ...authors])) {
    if (called === null || TRUSTED_PUBLISHERS.includes(called.toLowerCase())) continue;
    const folded = [fold(called), fold(coreOf(called)?.name ?? called)];
    const isNearOwn = (each: string): boolean => folded.some((own) => isNear(own, fold(each)));
    const trusted = TRUSTED_PUBLISHERS.find(isNearOwn);
    const known = trusted ?? (isOwnerOfPopular(called) ? undefined : OWNERS.find(isNearOwn));
    if (known === undefined) continue;
    const message = `is published by "${show(called)}", which is easily taken for "${known}"`;
    yield {
      ...declared(index, called, message),
      signature: "supply-chain/look-alike-publisher",
      subject: known,
      // A handle that is like one of a hundred may be its owner's name.
      ...(trusted === undefined ? { confidence: "low" } : {}),
    };
    return;
  }
}

/** Whose skills are much used; of shorter handles too many are alike. */
const OWNERS: readonly string[] = [...new Set([...POPULAR_OWNERS.values()].flat())].filter(({ length }) => length > 7);

/** Itself, or its own plainer name: GitHub's `anthropics` is Anthropic. */
function isOwnerOfPopular(called: string): boolean {
  const own = fold(called);
  return OWNERS.some((each) => fold(each) === own || fold(each) === `${own}s`);
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
  const joined = PLATFORM_NAMES.find((name) => isAffixed(plain, name));
  if (joined !== undefined) return joined;
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
  if (b.length < MIN_KNOWN || Math.abs(a.length - b.length) > 1) return false;
  if (a === b) return true;
  return b.length > MIN_KNOWN ? isOneEditApart(a, b) : isSlip(a, b);
}

/** Of a shorter name every other word is a neighbour; one of this length only where a finger slipped. */
const MIN_KNOWN = 5;

/** A letter twice, or two in each other's place. */
function isSlip(a: string, b: string): boolean {
  if (a.length < b.length || !isOneEditApart(a, b)) return false;
  const letters = (word: string): string => Array.from(word).toSorted().join("");
  return a.length === b.length
    ? letters(a) === letters(b)
    : a.replaceAll(/(.)\1/gu, "$1") === b.replaceAll(/(.)\1/gu, "$1");
}
