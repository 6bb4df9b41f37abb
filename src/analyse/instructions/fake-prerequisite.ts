import type { Fact } from "../../model/fact.ts";
import type { Confidence, Match, Step } from "../../model/finding.ts";
import {
  describeDestination,
  destinationOf,
  isKnownInstaller,
  isNobodyElses,
  isThrowaway,
  type Destination,
} from "../destination.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { accountsForHost } from "../profile.ts";
import { standingOf } from "../standing.ts";
import { bySection } from "./by-section.ts";
import { inReadingOrder } from "../reading-order.ts";
import { show, step } from "../step.ts";
import { clickFix } from "./click-fix.ts";
import {
  LURE_WITHOUT_URL,
  PREREQUISITE_SIGNALS,
  PROGRAM_URL,
  type PrerequisiteSignal,
} from "./prerequisite-signals.ts";

/** Lines around a link in which the other moves have to stand: an installation section, not a whole document. */
export const REACH = 25;

const ORDER: readonly PrerequisiteSignal[] = ["visit", "password", "run", "paste", "unguard", "pressure"];
const SAYS: Readonly<Record<PrerequisiteSignal, string>> = {
  visit: "sends the person to a page",
  password: "gives the password of an archive, which keeps scanners out",
  run: "has it run",
  paste: "has a command pasted into a terminal",
  unguard: "leads past the warning of the system",
  pressure: "says that nothing works without it",
};

/** "X requires the Y utility": a program or a command from a stranger, dressed as set-up. */
export function* fakePrerequisite(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  const offers: Match[] = [];
  const files = new Map<string, readonly Move[]>();
  const moves = (path: string): readonly Move[] => {
    const known = files.get(path) ?? movesIn(path, index);
    files.set(path, known);
    return known;
  };
  for (const mention of index.of("mention")) {
    if (mention.what !== "url" || !isOffered(mention, index)) continue;
    const destination = destinationOf(mention.value);
    if (destination === null || isNobodyElses(destination)) continue;
    const match = decide(mention, destination, index, moves);
    if (match === null || told.has(match.subject)) continue;
    told.add(match.subject);
    offers.push(match);
  }
  yield* bySection(offers);
  yield* clickFix(index);
  for (const fact of index.of("declaration")) {
    if (fact.description === null || !LURE_WITHOUT_URL.test(fact.description)) continue;
    const place = placeOf(fact.description, fact, index);
    yield {
      signature: "deception/fake-prerequisite",
      at: place.at,
      snippet: place.snippet,
      subject: "description",
      confidence: "high",
      message: `has a program with a password downloaded by its description, which the agent reads first: "${show(LURE_WITHOUT_URL.exec(fact.description)?.[0] ?? "")}"`,
      chain: [step(fact, "has a program with a password downloaded")],
    };
  }
}

/** Tables and lists of downloads ask for nothing themselves: the sentences around them do, and those are looked for. */
function isOffered(mention: FactOf<"mention">, index: FactIndex): boolean {
  if (standingOf(mention, index) !== "mentioned") return true;
  if (mention.context.role !== "documentation" || mention.context.negated) return false;
  if (PROGRAM_URL.test(mention.value)) return true;
  return index.inFile(mention.at.path).some((fact) => fact.at.line === mention.at.line && asksByTheWay(fact));
}

/** "Windows download (pass `x`) — for macOS visit this link, copy the command": begins like a note and is an order. */
function asksByTheWay(fact: Fact): boolean {
  if (fact.kind !== "instruction" || fact.quoted || fact.context.negated || fact.context.role !== "documentation")
    return false;
  const text = fact.text.slice(0, MAX_NOTE);
  return PREREQUISITE_SIGNALS.visit.test(text) && PREREQUISITE_SIGNALS.paste.test(text);
}

/** UTF-16 units: a longer one tells a story. */
const MAX_NOTE = 400;

/** The line of the description itself rather than the start of its block. */
function placeOf(description: string, declaration: FactOf<"declaration">, index: FactIndex): Fact {
  const told = index
    .inFile(declaration.at.path)
    .find((fact) => fact.kind === "instruction" && fact.text !== "" && description.includes(fact.text));
  return told ?? declaration;
}

function decide(
  mention: FactOf<"mention">,
  destination: Destination,
  index: FactIndex,
  moves: (path: string) => readonly Move[],
): Match | null {
  const isProgram = PROGRAM_URL.test(destination.address.path);
  const isStrange = isThrowaway(destination);
  if (!isProgram && !isStrange) return null;
  if (isKnownInstaller(destination.address) || (accountsForHost(index.profile, destination.address) && !isStrange))
    return null;
  const signals = signalsNear(mention, moves(mention.at.path));
  const confidence = weigh(destination, isProgram, new Set(signals.keys()));
  if (confidence === null) return null;
  const where = describeDestination(destination);
  const chain: Step[] = [
    step(mention, `${isProgram ? "has a program downloaded from" : "sends the person to"} ${where}`),
  ];
  for (const signal of ORDER) {
    const fact = signals.get(signal);
    if (fact !== undefined && signal !== "visit") chain.push(step(fact, SAYS[signal]));
  }
  return {
    signature: "deception/fake-prerequisite",
    at: mention.at,
    snippet: mention.snippet,
    chain: inReadingOrder(chain),
    confidence,
    subject: destination.address.host + destination.address.path,
    message: `asks for ${isProgram ? "a program" : "a command"} from ${where}, which has nothing to do with the skill's own homepage`,
  };
}

function weigh(destination: Destination, isProgram: boolean, has: ReadonlySet<PrerequisiteSignal>): Confidence | null {
  const acts = has.has("run") || has.has("paste") || has.has("unguard");
  if (isProgram && has.has("password") && (acts || has.has("pressure"))) return "high";
  if (isThrowaway(destination)) {
    if (isProgram && acts) return "high";
    if (destination.class === "request-bin" || destination.class === "tunnel") return null;
    return has.has("paste") && (has.has("visit") || has.has("pressure")) ? "high" : null;
  }
  if (isProgram && destination.class !== "provider" && has.has("pressure") && has.has("run")) return "low";
  return null;
}

/** The first fact near the link that makes each move. */
function signalsNear(mention: FactOf<"mention">, moves: readonly Move[]): ReadonlyMap<PrerequisiteSignal, Fact> {
  const found = new Map<PrerequisiteSignal, Fact>();
  for (let at = firstFrom(moves, mention.at.line - REACH); at < moves.length; at += 1) {
    const move = moves[at];
    if (move === undefined || move.fact.at.line > mention.at.line + REACH || found.size === ORDER.length) break;
    for (const signal of move.signals) if (!found.has(signal)) found.set(signal, move.fact);
  }
  return found;
}

interface Move {
  readonly fact: Fact;
  readonly signals: readonly PrerequisiteSignal[];
}

/** What a file does towards a fake prerequisite, by line: looked for once, however many links it has. */
function movesIn(path: string, index: FactIndex): readonly Move[] {
  const moves: Move[] = [];
  for (const fact of index.inFile(path)) {
    if (standingOf(fact, index) === "mentioned" && !asksByTheWay(fact)) continue;
    const text = textOf(fact);
    if (text === null) continue;
    const signals = ORDER.filter((signal) => PREREQUISITE_SIGNALS[signal].test(text));
    if (signals.length > 0) moves.push({ fact, signals });
  }
  return moves.toSorted((a, b) => a.fact.at.line - b.fact.at.line);
}

function firstFrom(moves: readonly Move[], line: number): number {
  let low = 0;
  let high = moves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle]?.fact.at.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function textOf(fact: Fact): string | null {
  switch (fact.kind) {
    case "instruction":
      return `${fact.context.headings.join(" — ")}\n${fact.text}`.slice(-2_000);
    case "declaration":
      return fact.description;
    case "operation":
      if (fact.operation.op === "disable-safeguard") return `xattr -c ${fact.snippet}`.slice(0, 400);
      return fact.operation.op === "extract-archive" && fact.operation.password !== null
        ? `password: ${fact.operation.password.shape}`
        : null;
    case "mention":
      return fact.snippet;
    default:
      return null;
  }
}
