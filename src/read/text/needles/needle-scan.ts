import { Automaton } from "./automaton.ts";
import { ASCII_KINDS, LETTER_KINDS } from "./letter-kinds.ts";
import { PartTable } from "./part-table.ts";
import type { Clause } from "./pattern-needs.ts";

/** Which of several topics a text may be about, found in one walk over its letters. */
export interface NeedleScan<Topic> {
  /** Every topic for which the text has a needle of each part of a clause. */
  topicsOf(text: string): ReadonlySet<Topic>;
}

/** A clause whose first part, which tells most, a text has shown: then its other parts are asked for as well. */
interface Goal<Topic> {
  readonly topic: Topic;
  readonly others: readonly number[];
}

export function needleScan<Topic>(clauses: Iterable<readonly [Topic, Clause]>): NeedleScan<Topic> {
  const always = new Set<Topic>();
  const parts = new PartTable();
  /** By the number of the part that comes first. */
  const goals: Goal<Topic>[][] = [];
  for (const [topic, clause] of clauses) {
    const [first, ...others] = clause.map((part) => parts.numberOf(part));
    if (first === undefined) always.add(topic);
    else (goals[first] ??= []).push({ topic, others });
  }
  const seenIn = new Uint32Array(parts.count);
  const inAscii = new Automaton(
    ASCII_KINDS,
    parts.needles.filter(([needle]) => !NOT_ASCII.test(needle)),
  );
  /** Made when the first text has other letters: most have none, and one large table would be slower than the small one. */
  let inOthers: Automaton | null = null;
  let walk = 0;
  const isReached = ({ others }: Goal<Topic>): boolean => {
    for (const other of others) if (seenIn[other] !== walk) return false;
    return true;
  };
  return {
    topicsOf(text) {
      walk += 1;
      const seen: number[] = [];
      if (!inAscii.walk(text, seen)) {
        inOthers ??= new Automaton(
          LETTER_KINDS,
          parts.needles.filter(([needle]) => NOT_ASCII.test(needle)),
        );
        inOthers.walk(text, seen);
      }
      if (seen.length === 0) return always;
      for (const part of seen) seenIn[part] = walk;
      let topics: Set<Topic> | undefined;
      for (const part of seen) {
        const asked = goals[part];
        if (asked === undefined) continue;
        for (const goal of asked) {
          if (!isReached(goal)) continue;
          topics ??= new Set(always);
          topics.add(goal.topic);
        }
      }
      return topics ?? always;
    },
  };
}

const NOT_ASCII = /[^\p{ASCII}]/u;
