import type { Step } from "../model/finding.ts";

/** A text is obeyed from top to bottom, so that its steps stand in this order; files keep the order in which they come. */
export function inReadingOrder(steps: readonly Step[]): readonly Step[] {
  const paths = [...new Set(steps.map(({ at }) => at.path))];
  return steps.toSorted(
    (a, b) => paths.indexOf(a.at.path) - paths.indexOf(b.at.path) || a.at.line - b.at.line || a.at.column - b.at.column,
  );
}

/** What is said of a place once need not be said of it again: two words of one line are one step to a person. */
export function eachOnce(steps: readonly Step[]): readonly Step[] {
  const told = new Set<string>();
  return steps.filter(({ at, does }) => {
    const key = `${at.path}\n${at.line}\n${does}`;
    return !told.has(key) && told.add(key);
  });
}
