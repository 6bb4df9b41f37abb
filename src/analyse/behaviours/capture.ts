import type { Match } from "../../model/finding.ts";
import { destinationOf, isCollector } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { confidenceFor } from "../standing.ts";
import { step } from "../step.ts";

/** Keys, screen, camera or microphone recorded by a program that also talks to a collector. */
export function* captureAndSend(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("capture")) {
    const confidence = confidenceFor(fact, index);
    const { source } = fact.operation;
    if (confidence === null) continue;
    const send = index.inFile(fact.at.path).find((other) => {
      if (other.kind !== "operation" || other.operation.op !== "send") return false;
      const destination = destinationOf(other.operation.destination);
      return destination !== null && isCollector(destination);
    });
    if (send === undefined && source !== "keyboard") continue;
    yield send === undefined
      ? {
          signature: "credential-access/keylogger",
          at: fact.at,
          snippet: fact.snippet,
          subject: source,
          message: "records every key that is pressed",
          chain: [step(fact, "records the keyboard")],
          confidence: "medium",
        }
      : {
          signature: "exfiltration/capture-to-collector",
          at: fact.at,
          snippet: fact.snippet,
          subject: source,
          message: `records the ${source} and sends data to a collector`,
          chain: [step(fact, `records the ${source}`), step(send, "sends data to a collector")],
          confidence,
        };
  }
}

/** A password prompt of its own making hands the login password to a script. */
export function* passwordPrompt(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("escalate")) {
    if (fact.operation.how !== "password-prompt") continue;
    const confidence = confidenceFor(fact, index, "medium");
    if (confidence === null) continue;
    yield {
      signature: "credential-access/password-prompt",
      at: fact.at,
      snippet: fact.snippet,
      subject: "password-prompt",
      confidence,
      message: "asks for the login password in a window of its own",
      chain: [step(fact, "asks for the login password")],
    };
  }
}

/** Protection of the machine switched off. */
export function* safeguardsOff(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("disable-safeguard")) {
    const { safeguard } = fact.operation;
    if (safeguard !== "gatekeeper" && safeguard !== "antivirus") continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    // Taking the quarantine mark off one's own download is common advice; switching the virus scanner off is not.
    const quarantine = safeguard === "gatekeeper" && /xattr/iu.test(fact.snippet);
    yield {
      signature: "concealment/protection-off",
      at: fact.at,
      snippet: fact.snippet,
      subject: safeguard,
      confidence: quarantine ? "low" : confidence === "high" ? "medium" : "low",
      message: `switches off the machine's own protection (${safeguard})`,
      chain: [step(fact, `switches off ${safeguard}`)],
    };
  }
}
