import { marksOf, similarity } from "../../read/text/sketch.ts";
import data from "../data/popular-skills.json" with { type: "json" };
import sample from "../data/sample-skill.json" with { type: "json" };

/** One much-used skill: facts about it, no text of it. Written by `npm run popular`. */
export interface PopularSkill {
  readonly owner: string;
  readonly slug: string;
  /** Sketch of its SKILL.md. */
  readonly marks: string;
  readonly words: number;
  /** Registrable domains that it names anywhere. */
  readonly hosts: readonly string[];
  /** Packages, formulas and addresses that it installs. */
  readonly installs: readonly string[];
  /** Signatures of intent and weakness that it has itself. */
  readonly signs: readonly string[];
}

export interface Resemblance {
  readonly skill: PopularSkill;
  /** Estimated share of its text, 0 to 1. */
  readonly share: number;
}

/** Below this two texts of one template are alike; above it one was made from the other. */
export const CLONE_SHARE = 0.7;
/** One text is at most this many times as long as the other: more cannot share so much. */
const MAX_RATIO = 1.6;

/** No example may copy the text of somebody's skill: ours, whose owner `example` nobody can be, stands for all of them. */
const SKILLS: readonly PopularSkill[] = [...data.skills, sample];

let known: readonly { readonly skill: PopularSkill; readonly marks: Uint16Array }[] | null = null;

/** The popular skill whose text this one is made from; null: none. Some 300 comparisons of 64 numbers. */
export function resembled(marks: string, words: number): Resemblance | null {
  known ??= SKILLS.map((skill) => ({ skill, marks: marksOf(skill.marks) }));
  const own = marksOf(marks);
  let best: Resemblance | null = null;
  for (const { skill, marks: other } of known) {
    if (words > skill.words * MAX_RATIO || skill.words > words * MAX_RATIO) continue;
    const share = similarity(own, other);
    if (share >= CLONE_SHARE && share > (best?.share ?? 0)) best = { skill, share };
  }
  return best;
}

export const POPULAR_NAMES: readonly string[] = data.names;

/** Whose a much-used skill is, by its name; several may have the same. */
export const POPULAR_OWNERS: ReadonlyMap<string, readonly string[]> = ownersBySlug();

function ownersBySlug(): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, readonly string[]>();
  for (const { slug, owner } of SKILLS) owners.set(slug, [...(owners.get(slug) ?? []), owner.toLowerCase()]);
  return owners;
}
