import { SEVERITIES, type Finding } from "../model/finding.ts";
import type { Rule } from "./rules.ts";

/** A step and what it must be done with stand next to each other; further off, two signs meet by chance. */
const NEAR_LINES = 2;
/** In a minified file everything stands on one line. */
const NEAR_COLUMNS = 300;

/**
 * Learned words know nothing of what the other questions about instructions ask, so they are a kind of their own. They can
 * say that something reads like an attack, never whose the address is that data goes to.
 */
const BY_WORDS = "prompt-injection/attack-like-passage";

/**
 * Two questions that know nothing of each other, and the same place answers both: in 3,008 real skills that happened to
 * none, while attacks that are doubtful from each side are often doubtful from two. What is noted and no more, as a
 * rule for HEARTBEAT.md that its reader is asked to write, seconds nothing.
 */
export function isSeconded(finding: Finding, rule: Rule, all: readonly Finding[]): boolean {
  const { seconded } = rule;
  if (seconded === null) return true;
  return all.some(
    (other) =>
      other.role === rule.role &&
      other.confidence !== "low" &&
      SEVERITIES.indexOf(other.severity) >= SEVERITIES.indexOf(seconded) &&
      objectiveOf(other) !== objectiveOf(finding) &&
      !(other.id === BY_WORDS && objectiveOf(finding) === "exfiltration") &&
      isSamePlace(other, finding),
  );
}

function objectiveOf({ id }: Finding): string {
  return id === BY_WORDS ? id : id.slice(0, id.indexOf("/"));
}

function isSamePlace({ at: a }: Finding, { at: b }: Finding): boolean {
  if (a.path !== b.path || Math.abs(a.line - b.line) > NEAR_LINES) return false;
  return a.line !== b.line || Math.abs(a.column - b.column) <= NEAR_COLUMNS;
}
