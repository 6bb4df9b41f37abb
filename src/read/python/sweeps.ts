import type { Abstract } from "./values/abstract.ts";
import type { Evaluator } from "./run/evaluator.ts";
import { field, type PyNode } from "./parse/syntax-tree.ts";

/** What a loop goes through: every entry of a folder, everything below it, or those that it picks. */
export type Sweep = "all" | "deep" | "some";

/** Lists of all that a folder holds, by identity: they look like any other. */
const listings = new WeakMap<Abstract, Sweep>();

export function listingOf<T extends Abstract>(list: T, sweep: Sweep | undefined): T {
  if (sweep !== undefined) listings.set(list, sweep);
  return list;
}

/** Undefined: no such list, or only a part of one. */
export function sweepOf(list: Abstract): Sweep | undefined {
  return listings.get(list);
}

/** `def clear(folder): for each in folder.iterdir(): clear(each)`: what lies in its folders too. */
function isRepeated({ frame, text: all }: Evaluator, loop: string): boolean {
  const name = frame.of === null ? null : field(frame.of.definition, "name");
  return loop !== "" && name !== null && loop.includes(`${all.slice(name.start, name.end)}(`);
}

const CONDITION = /\b(?:el)?if\s{1,4}([^\n]{1,200})|\bassert\s{1,4}([^\n]{1,200})|\bmatch\s{1,4}([^\n]{1,100}):/gu;
/** What an entry is, file or folder, says nothing about which one it is. */
const KIND =
  /[\w.]{0,80}\b(?:is_dir|is_file|is_symlink|is_mount|exists|isdir|isfile|islink|lexists)\((?:[^()\n]|\([^()\n]{0,80}\)){0,120}\)|\b(?:not|and|or)\b|[\s()]/gu;
/** Where a condition ends: its colon, the other branch, the end of a comprehension. */
const END = /:(?:\s|$)|\selse\s|[\]}]|\s#/u;
const MAX_LOOP = 4_000;

/** A loop that asks more of its entries than whether they are files means some of them; else it means all. */
function picks(loop: string): boolean {
  for (const [, ...conditions] of loop.matchAll(CONDITION)) {
    const condition = conditions.find((each) => each !== undefined) ?? "";
    const [asked = ""] = condition.split(END, 1);
    if (asked.replaceAll(KIND, "") !== "") return true;
  }
  return false;
}

/** Of the loops around a place, the outermost first. Null: none of them goes through a folder. */
export function sweepAmong(loops: readonly (Sweep | undefined)[]): Sweep | null {
  if (loops.includes("some")) return "some";
  return loops.includes("deep") ? "deep" : loops.includes("all") ? "all" : null;
}

/** What is deleted inside may be all that a folder holds. */
export function inLoop(on: Evaluator, iterable: Abstract, loop: PyNode, run: () => void): void {
  const sweep = sweepOf(iterable);
  const text = sweep === undefined ? "" : on.text.slice(loop.start, Math.min(loop.end, loop.start + MAX_LOOP));
  on.frame.loops.push(sweep === undefined || !picks(text) ? (isRepeated(on, text) ? "deep" : sweep) : "some");
  run();
  on.frame.loops.pop();
}
