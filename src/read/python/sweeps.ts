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
  for (const match of loop.matchAll(CONDITION)) {
    const condition = match.slice(1).find((each) => each !== undefined) ?? "";
    // `size(p) if known else 0`: which value it is.
    const before = loop.slice(loop.lastIndexOf("\n", match.index) + 1, match.index);
    if (before.trim() !== "" && /\selse\s/u.test(condition)) continue;
    const [asked = ""] = condition.split(END, 1);
    const from = match.index + match[0].indexOf(condition) + asked.length;
    const isLeftOut = LEAVES_OUT.test(loop.slice(from, from + 60));
    if ((isLeftOut ? asked : asked.replaceAll(BUT_FOR, "")).replaceAll(KIND, "") !== "") return true;
  }
  return false;
}

/** All but what bears one of these names. */
const BUT_FOR =
  /[\w.]{1,80}\s{1,4}(?:!=\s{0,4}["'][^"'\n]{0,60}["']|not\s{1,4}in\s{1,4}[([{][^()[\]{}\n]{0,160}[)\]}])/gu;
/** What the condition holds for is passed over. */
const LEAVES_OUT = /^:?\s{0,40}(?:continue|return|break|pass)\b/u;

/** Within a function that a loop calls with each entry: one that looks at them deletes some. */
export function handedSweeps(loops: readonly (Sweep | undefined)[], body: string): (Sweep | undefined)[] {
  const isSome = loops.some((sweep) => sweep !== undefined) && picks(body.slice(0, MAX_LOOP));
  return loops.map((sweep) => (sweep === undefined || !isSome ? sweep : "some"));
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
