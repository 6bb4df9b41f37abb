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
  let found: Goal<Topic>[] = [];
  const tell = (needle: number): void => {
    for (const part of parts.with(needle)) {
      if (seenIn[part] === walk) continue;
      seenIn[part] = walk;
      for (const goal of goals[part] ?? []) found.push(goal);
    }
  };
  return {
    topicsOf(text) {
      walk += 1;
      found = [];
      if (!inAscii.walk(text, tell)) {
        inOthers ??= new Automaton(
          LETTER_KINDS,
          parts.needles.filter(([needle]) => NOT_ASCII.test(needle)),
        );
        inOthers.walk(text, tell);
      }
      if (found.length === 0) return always;
      const topics = new Set(always);
      for (const { topic, others } of found) if (others.every((part) => seenIn[part] === walk)) topics.add(topic);
      return topics;
    },
  };
}

const NOT_ASCII = /[^\p{ASCII}]/u;
