import type { FileFact } from "../../model/fact.ts";
import type { Confidence, Severity, Step } from "../../model/finding.ts";
import { describeDestination, destinationOf, isThrowaway } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { step } from "../step.ts";
import { isStranger } from "../stranger.ts";
import type { Deed } from "./deeds.ts";

interface Opened {
  readonly signature: string;
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly chain?: readonly Step[];
}

interface Within {
  readonly index: FactIndex;
  readonly deedsOf: (path: string) => readonly Deed[];
}

/** A document that does something as soon as it is opened: forms that calculate do, and so do those that lure and report. */
export function openingScript(fact: FileFact, construct: string, { index, deedsOf }: Within): Opened {
  const signature = "carrier/document-action";
  const action = construct.replace(/(?: action)? at its opening$/u, "");
  const message = `carries a document that has a ${action} action done as soon as it is opened`;
  const [deed] = deedsOf(fact.at.path);
  if (deed !== undefined) {
    const chain = [step(fact, message), step(deed.fact, deed.does)];
    return { signature, message: `${message}, which ${deed.does}`, severity: "high", confidence: "high", chain };
  }
  for (const other of index.operations("send")) {
    const destination = other.at.path === fact.at.path ? destinationOf(other.operation.destination) : null;
    if (destination === null || !(isThrowaway(destination) || isStranger(destination, index.profile))) continue;
    const does = `sends its reader, or what he types, to ${describeDestination(destination)}`;
    const chain = [step(fact, message), step(other, does)];
    const confidence = isThrowaway(destination) ? "high" : "medium";
    return { signature, message: `${message}, which ${does}`, severity: "medium", confidence, chain };
  }
  return { signature, message, severity: "low", confidence: "low" };
}
