import type { Step } from "../model/finding.ts";

/** A step and what happens in it. */
export interface Event<E extends string> {
  readonly event: E;
  readonly step: Step;
}

interface Placed<E extends string> extends Event<E> {
  /** The deeds that it is part of. */
  readonly deeds: Set<number>;
}

/**
 * The steps of one deed, or of several that share some. A text is obeyed from top to bottom, but one sentence may say the
 * last thing first ("run the tool that you have got from …"): what has to have happened before, for the same deed, stands
 * before, and of one line what is given first.
 */
export function inOrderOfEvents<E extends string>(
  deeds: readonly (readonly Event<E>[])[],
  before: Readonly<Partial<Record<E, readonly E[]>>>,
): readonly Step[] {
  const placed = new Map<string, Placed<E>>();
  for (const [deed, events] of deeds.entries()) {
    for (const { event, step } of events) {
      const key = `${event}\n${step.does}\n${step.at.path}\n${step.at.line}`;
      const known = placed.get(key);
      if (known === undefined) placed.set(key, { event, step, deeds: new Set([deed]) });
      else known.deeds.add(deed);
    }
  }
  const paths = [...new Set([...placed.values()].map(({ step }) => step.at.path))];
  const left = [...placed.values()].toSorted(
    (a, b) => paths.indexOf(a.step.at.path) - paths.indexOf(b.step.at.path) || a.step.at.line - b.step.at.line,
  );
  const waits = (each: Placed<E>): boolean =>
    left.some(
      (other) =>
        before[each.event]?.includes(other.event) === true && [...each.deeds].some((deed) => other.deeds.has(deed)),
    );
  const steps: Step[] = [];
  while (left.length > 0) {
    // Where two wait for each other the text decides.
    const next = Math.max(
      0,
      left.findIndex((each) => !waits(each)),
    );
    for (const { step } of left.splice(next, 1)) steps.push(step);
  }
  return steps;
}
