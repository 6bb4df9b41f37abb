import { describeOperation, recorded } from "../../../describe-operation.ts";
import type { Fact } from "../../../../model/fact.ts";
import type { Confidence, Match } from "../../../../model/finding.ts";
import { commandLine } from "../../../command-line.ts";
import { describeDestination, destinationOf, isCollector, isNobodyElses } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../../standing.ts";
import { step } from "../../../step.ts";
import { textsSay } from "../../../texts-say.ts";
import { isStranger } from "../../../stranger.ts";
import { keysOfPage } from "./keys-of-page.ts";
import { placeOf } from "../secrets/secrets-sent.ts";
import { untoldRecording } from "./untold-recording.ts";

/** Keys, screen, camera or microphone recorded by a program that also talks to a collector. */
export function* captureAndSend(index: FactIndex): Iterable<Match> {
  yield* keysOfPage(index);
  for (const fact of index.operations("capture")) {
    const confidence = confidenceFor(fact, index);
    const { source } = fact.operation;
    if (confidence === null) continue;
    const what = recorded(source);
    const send = index.inFile(fact.at.path).find((other) => {
      if (other.kind !== "operation" || other.operation.op !== "send") return false;
      const destination = destinationOf(other.operation.destination);
      return destination !== null && isCollector(destination);
    });
    const away = send === undefined ? sentAway(fact, index) : null;
    if (send === undefined && away === null && source !== "keyboard") {
      const untold = confidence === "high" ? untoldRecording(fact, index) : null;
      if (untold !== null) yield untold;
      continue;
    }
    const base = { at: fact.at, snippet: fact.snippet, subject: source };
    if (away !== null) {
      const message = `records the ${what} and sends it to ${away.where}, of which no text speaks`;
      const chain = [step(fact, `records the ${what}`), step(away.send, `sends it to ${away.where}`)];
      const isTold = SAYS_SO.test(index.profile.description);
      yield {
        ...base,
        signature: "exfiltration/capture-to-collector",
        message,
        chain,
        confidence: isTold && confidence === "high" ? "medium" : confidence,
      };
      continue;
    }
    if (send === undefined) {
      const keys = typedKeys(fact, confidence, index);
      if (keys !== null) yield { ...base, ...keys, signature: "credential-access/keylogger" };
      continue;
    }
    yield {
      ...base,
      signature: "exfiltration/capture-to-collector",
      message: `records the ${what} and sends data to a collector`,
      chain: [step(fact, `records the ${what}`), step(send, "sends data to a collector")],
      confidence,
    };
  }
}

/** What records what it says it records may have its own server. */
const SAYS_SO = /\b(?:screen|captur|record|camera|webcam|photo|picture|microphone|audio|voice|speech|transcri)/iu;
const RECORDING = /\.(?:png|jpe?g|bmp|gif|webp|tiff?|wav|mp3|ogg|m4a|mp4|mov|avi|mkv|webm)$/iu;

/** The recording itself goes to a host that no text names. */
function sentAway(
  { at }: OperationOf<"capture">,
  index: FactIndex,
): { readonly send: OperationOf<"send">; readonly where: string } | null {
  const place = placeOf({ at });
  for (const send of index.operations("send")) {
    const destination = destinationOf(send.operation.destination);
    if (send.at.path !== at.path || isInMarkdown(send) || destination === null) continue;
    if (!isStranger(destination, index.profile)) continue;
    const isOfIt = send.operation.payload.some(({ origins }) =>
      origins.some(
        (origin) =>
          (origin.kind === "command" && placeOf(origin) === place) ||
          (origin.kind === "file" && origin.at.line >= at.line && RECORDING.test(origin.path)),
      ),
    );
    if (isOfIt) return { send, where: describeDestination(destination) };
  }
  return null;
}

/** What becomes of the keys: sent to a host that no text names, or nobody knows. Null: they stay here, as the skill says. */
function typedKeys(
  fact: OperationOf<"capture">,
  confidence: Confidence,
  index: FactIndex,
): Pick<Match, "message" | "chain" | "confidence"> | null {
  const message = "records every key that is pressed";
  const chain = [step(fact, "records the keyboard")];
  const senders = index.operations("send");
  for (const send of senders) {
    const destination = destinationOf(send.operation.destination);
    if (send.at.path !== fact.at.path || destination === null || !isStranger(destination, index.profile)) continue;
    if (send.operation.payload.every(({ text }) => text !== null)) continue;
    const where = describeDestination(destination);
    return {
      message: `${message} and sends data to ${where}`,
      chain: [...chain, step(send, `sends data to ${where}`)],
      confidence,
    };
  }
  if (senders.length === 0 && KEYS.test(index.profile.description)) return null;
  // Whoever waits for one key to be pressed keeps none of them.
  if (senders.length === 0 && !keepsSomething(fact, index)) return { message, chain, confidence: "low" };
  return { message, chain, confidence: "medium" };
}

function keepsSomething({ at }: OperationOf<"capture">, index: FactIndex): boolean {
  return index
    .inFile(at.path)
    .some(
      (fact) => fact.kind === "operation" && fact.operation.op === "write-file" && fact.operation.content?.text == null,
    );
}

const KEYS = /\b(?:key ?(?:press|stroke|logg)\w{0,4}|typing)\b/iu;

/** A password prompt of its own making hands the login password to a script. */
export function* passwordPrompt(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("escalate")) {
    if (fact.operation.how !== "password-prompt") continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const theft = confidence === "high" ? takenAway(fact, index) : null;
    yield {
      severity: theft === null ? "medium" : "high",
      signature: "credential-access/password-prompt",
      at: fact.at,
      snippet: fact.snippet,
      subject: "password-prompt",
      confidence: theft === null && confidence === "high" ? "medium" : confidence,
      message: `asks for the login password in a window of its own${theft === null ? "" : `, and ${theft.does}`}`,
      chain: [step(fact, "asks for the login password"), ...(theft === null ? [] : [step(theft.fact, theft.does)])],
    };
  }
}

/** `dscl . -authonly "$USER" "$typed"`: a script that only wants something done lets the system check it. */
const CHECKS_PASSWORD = /\bdscl\b[^\n]{0,80}\s-authonly\b/u;

function isTriedOut(path: string, index: FactIndex): boolean {
  return index.operations("spawn").some((fact) => fact.at.path === path && CHECKS_PASSWORD.test(commandLine(fact)));
}

/** What the script that asks does with the answer besides what it asks for; null: nothing that can be seen. */
function takenAway(
  { at }: OperationOf<"escalate">,
  index: FactIndex,
): { readonly fact: Fact; readonly does: string } | null {
  for (const fact of index.operations("send")) {
    const destination = destinationOf(fact.operation.destination);
    if (fact.at.path !== at.path || destination === null || !isTriedOut(at.path, index)) continue;
    if (isNobodyElses(destination) || destination.class === "provider") continue;
    if (fact.operation.payload.some(({ text }) => text === null))
      return { fact, does: `tries it out and sends data to ${describeDestination(destination)}` };
  }
  return null;
}

/** Protection of the machine switched off. */
export function* safeguardsOff(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("disable-safeguard")) {
    const { safeguard } = fact.operation;
    if (safeguard !== "gatekeeper" && safeguard !== "antivirus" && safeguard !== "firewall" && safeguard !== "consent")
      continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    // A manual for servers tells its reader how; nobody who runs a script expects it.
    if (
      safeguard === "firewall" &&
      (isInMarkdown(fact) || textsSay(index, /\bfirewalls?\b|防火[墙牆]|брандмауэр|файрвол/iu))
    )
      continue;
    // Taking the quarantine mark off one's own download is common advice; switching the virus scanner off is not.
    const quarantine = safeguard === "gatekeeper" && /xattr/iu.test(fact.snippet);
    yield {
      signature: "concealment/protection-off",
      at: fact.at,
      snippet: fact.snippet,
      subject: safeguard,
      confidence: quarantine
        ? "low"
        : safeguard === "consent" && !isInMarkdown(fact)
          ? confidence
          : confidence === "high"
            ? "medium"
            : "low",
      message: `${describeOperation(fact.operation)}, which protects this machine`,
      chain: [step(fact, describeOperation(fact.operation))],
    };
  }
}
