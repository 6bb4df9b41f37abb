import type { Fact } from "../../model/fact.ts";
import type { Confidence, Match, Step } from "../../model/finding.ts";
import { describeDestination, destinationOf, isKnownInstaller, isThrowaway, type Destination } from "../destination.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { accountsForHost } from "../profile.ts";
import { standingOf } from "../standing.ts";
import { show, step } from "../step.ts";
import {
  LURE_WITHOUT_URL,
  PREREQUISITE_SIGNALS,
  PROGRAM_URL,
  type PrerequisiteSignal,
} from "./prerequisite-signals.ts";

/** Lines around a link in which the other moves have to stand: an installation section, not a whole document. */
export const REACH = 25;

const ORDER: readonly PrerequisiteSignal[] = ["visit", "password", "run", "paste", "pressure"];
const SAYS: Readonly<Record<PrerequisiteSignal, string>> = {
  visit: "sends the person to a page",
  password: "gives the password of an archive, which keeps scanners out",
  run: "has it run",
  paste: "has a command pasted into a terminal",
  pressure: "says that nothing works without it",
};

/** "X requires the Y utility": a program or a command from a stranger, dressed as set-up. */
export function* fakePrerequisite(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const mention of index.of("mention")) {
    if (mention.what !== "url" || standingOf(mention, index) === "mentioned") continue;
    const destination = destinationOf(mention.value);
    if (destination === null || destination.class === "local" || destination.class === "placeholder") continue;
    const match = decide(mention, destination, index);
    if (match === null || told.has(match.subject)) continue;
    told.add(match.subject);
    yield match;
  }
  for (const fact of index.of("declaration")) {
    if (fact.description === null || !LURE_WITHOUT_URL.test(fact.description)) continue;
    yield {
      signature: "deception/fake-prerequisite",
      at: fact.at,
      snippet: fact.snippet,
      subject: "description",
      confidence: "high",
      message: `has a program with a password downloaded by its description, which the agent reads first: "${show(LURE_WITHOUT_URL.exec(fact.description)?.[0] ?? "")}"`,
      chain: [step(fact, "has a program with a password downloaded")],
    };
  }
}

function decide(mention: FactOf<"mention">, destination: Destination, index: FactIndex): Match | null {
  const isProgram = PROGRAM_URL.test(destination.address.path);
  const isStrange = isThrowaway(destination);
  if (!isProgram && !isStrange) return null;
  if (isKnownInstaller(destination.address) || (accountsForHost(index.profile, destination.address) && !isStrange))
    return null;
  const signals = signalsNear(mention, index);
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
    chain,
    confidence,
    subject: destination.address.host + destination.address.path,
    message: `asks for ${isProgram ? "a program" : "a command"} from ${where}, which has nothing to do with the skill's own homepage`,
  };
}

function weigh(destination: Destination, isProgram: boolean, has: ReadonlySet<PrerequisiteSignal>): Confidence | null {
  const acts = has.has("run") || has.has("paste");
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
function signalsNear(mention: FactOf<"mention">, index: FactIndex): ReadonlyMap<PrerequisiteSignal, Fact> {
  const found = new Map<PrerequisiteSignal, Fact>();
  for (const fact of index.inFile(mention.at.path)) {
    const distance = fact.at.line - mention.at.line;
    if (distance < -REACH || distance > REACH || standingOf(fact, index) === "mentioned") continue;
    const text = textOf(fact);
    if (text === null) continue;
    for (const signal of ORDER)
      if (!found.has(signal) && PREREQUISITE_SIGNALS[signal].test(text)) found.set(signal, fact);
  }
  return found;
}

function textOf(fact: Fact): string | null {
  switch (fact.kind) {
    case "instruction":
      return `${fact.context.headings.join(" — ")}\n${fact.text}`.slice(-2_000);
    case "declaration":
      return fact.description;
    case "operation":
      return fact.operation.op === "extract-archive" && fact.operation.password !== null
        ? `password: ${fact.operation.password.shape}`
        : null;
    case "mention":
      return fact.snippet;
    default:
      return null;
  }
}
