import type { Fact } from "../model/fact.ts";
import type { Step } from "../model/finding.ts";
import type { Location } from "../model/location.ts";
import { HOLE, type Value } from "../model/value.ts";

/** Longest operand that a message shows. */
const SHOWN = 120;

export function step(fact: Fact, does: string): Step {
  return { at: fact.at, layers: fact.layers, does, snippet: fact.snippet };
}

/** A step at the place that an operand's origin names. */
export function stepAt(at: Location, does: string): Step {
  return { at, layers: [], does, snippet: "" };
}

export function show(value: Value | string): string {
  const text = (typeof value === "string" ? value : value.shape).replaceAll(HOLE, "…").replaceAll(/\s+/gu, " ").trim();
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
