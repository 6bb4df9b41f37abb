import type { Fact } from "../../../model/fact.ts";
import type { FactIndex } from "../../fact-index.ts";
import { PROGRAM_URL } from "../program-url.ts";
import { actsOf, type Act } from "./acts.ts";

/** One thing that a file says, in its place among the others. */
export interface Told {
  readonly fact: Fact;
  readonly text: string;
  readonly links: readonly string[];
  readonly acts: ReadonlySet<Act>;
}

/** Of a longer text only the beginning tells what it is. */
const MAX_LENGTH = 1_200;

/** All that somebody is asked in a file, by its lines; what is quoted, tested or warned of is left out. */
export function toldIn(path: string, index: FactIndex): readonly Told[] {
  return index
    .inFile(path)
    .flatMap((fact) => toldBy(fact) ?? [])
    .toSorted((a, b) => a.fact.at.line - b.fact.at.line || a.fact.at.column - b.fact.at.column);
}

function toldBy(fact: Fact): Told | null {
  if (fact.context.negated || !STANDS.has(fact.context.role)) return null;
  switch (fact.kind) {
    case "instruction":
      return fact.quoted ? null : told(fact, fact.text, fact.codes, fact.links);
    case "declaration":
      return fact.description === null ? null : told(fact, fact.description, [], []);
    case "operation":
      if (fact.operation.op === "disable-safeguard") return guardOff(fact, fact.operation.safeguard);
      return fact.operation.op === "extract-archive" && fact.operation.password !== null
        ? { fact, text: "", links: [], acts: new Set<Act>(["unpack", "password"]) }
        : null;
    default:
      return null;
  }
}

const STANDS: ReadonlySet<string> = new Set(["instruction", "documentation", "code", "example"]);

function guardOff(fact: Fact, safeguard: string): Told | null {
  if (safeguard === "antivirus") return { fact, text: "", links: [], acts: new Set<Act>(["unguard", "scanner-off"]) };
  return safeguard === "gatekeeper" ? { fact, text: "", links: [], acts: new Set<Act>(["unguard"]) } : null;
}

function told(fact: Fact, said: string, codes: readonly string[], links: readonly string[]): Told {
  const text = said.slice(0, MAX_LENGTH);
  let acts: ReadonlySet<Act> | null = null;
  return {
    fact,
    text,
    links,
    // Most sentences stand near no address, and nobody asks what they do.
    get acts() {
      return (acts ??= actsOf(text, codes));
    },
  };
}

/** Sentences on either side of an address within which the rest of a set-up stands. */
const REACH = 6;
/** Lines within which they have to stand as well: a section, not a whole document. */
export const REACH_IN_LINES = 25;
/** What is made a condition may be said of the whole section, at its head or its end. */
const REACH_OF_PRESS = 12;
/** Whoever names an address says what it is for in the same breath. */
const BREATH = 2;

const OF_THE_SECTION: ReadonlySet<Act> = new Set<Act>(["press", "unread"]);
const IN_ONE_BREATH: ReadonlySet<Act> = new Set<Act>(["obtain", "paste", "type", "scripted"]);

/** What is done with what comes from an address: the nearest sentence for each act. */
export function actsAround(line: number, value: string, all: readonly Told[]): ReadonlyMap<Act, Told> {
  const center = placeOf(line, value, all);
  const found = new Map<Act, Told>();
  for (let distance = 0; distance <= REACH_OF_PRESS; distance += 1) {
    for (const at of distance === 0 ? [center] : [center + distance, center - distance]) {
      const each = all[at];
      if (each === undefined || Math.abs(each.fact.at.line - line) > REACH_IN_LINES) continue;
      for (const act of each.acts) {
        const isBreath = IN_ONE_BREATH.has(act);
        if (isBreath && isOtherChapter(all[center], each)) continue;
        const reach = OF_THE_SECTION.has(act) ? REACH_OF_PRESS : isBreath ? BREATH : REACH;
        if (distance <= reach && !found.has(act)) found.set(act, each);
      }
    }
  }
  return found;
}

/** Below a heading that the address does not stand under: only the end of a chapter joins the two sentences. */
function isOtherChapter(center: Told | undefined, { fact }: Told): boolean {
  if (center === undefined) return false;
  const [ours, theirs] = [center.fact.context.headings, fact.context.headings];
  return theirs.some((heading, at) => heading !== ours[at]) && !isStep(ours) && !isStep(theirs);
}

/** "Step 2", "2. Install": chapters of one request. */
function isStep(headings: readonly string[]): boolean {
  return /^[^\p{L}\d]{0,6}(?:\p{L}{2,8}\s?)?\d{1,2}(?:\D|$)|^第[一二三四五六七八九十]/u.test(headings.at(-1) ?? "");
}

/** The sentence that holds the address, or else the last one above it. */
function placeOf(line: number, value: string, all: readonly Told[]): number {
  let above = 0;
  for (const [at, { fact, text, links }] of all.entries()) {
    if (fact.at.line > line) break;
    above = at;
    if (fact.at.line === line && (text.includes(value) || links.includes(value))) return at;
  }
  return above;
}

/** True when the address itself is that of a program or an archive. */
export function isProgramUrl(path: string): boolean {
  // Without a blank the next word of a Chinese or Japanese sentence sticks to the address.
  return PROGRAM_URL.test(path.replace(/[\u{3040}-\u{30FF}\u{4E00}-\u{9FFF}\u{AC00}-\u{D7AF}].*$/su, ""));
}
