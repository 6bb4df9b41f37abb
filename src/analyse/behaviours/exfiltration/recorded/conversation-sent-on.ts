import type { Fact } from "../../../../model/fact.ts";
import type { Match } from "../../../../model/finding.ts";
import type { FactIndex } from "../../../fact-index.ts";
import { secretAtPath } from "../../../secrets/paths.ts";
import { standingOf } from "../../../standing.ts";
import { show, step } from "../../../step.ts";
import { overheard } from "./overheard.ts";

/** By itself, to a place outside this machine. */
const SENDS =
  /\b(?:send|sends|post|posts|deliver|delivers|forward|forwards|upload|uploads|e-?mail|e-?mails)\b[^\n]{0,80}\b(?:to|via|through)\b[^\n.;]{0,40}\b(?:slack|telegram|discord|whatsapp|e-?mail|webhooks?)\b/iu;
/** What a channel is for: whoever has asked gets his answer there. */
const ANSWERS = /\bsend(?:s|ing)? (?:the |its |an? )?(?:answers?|repl(?:y|ies)|responses?)\b/giu;
const ASKED = /\b(?:if|when) (?:the )?user (?:asks|wants|agrees|confirms)|\bask(?:s|ing)? (?:the )?user\b|\boptional/iu;

/** The whole history is read, and what is made of it leaves the machine. */
export function* conversationSentOn(index: FactIndex): Iterable<Match> {
  yield* overheard(index);
  const read = historyRead(index);
  const named = historyNamed(index);
  if (read === null && named.size === 0) return;
  for (const fact of index.of("instruction")) {
    if (
      standingOf(fact, index) !== "live" ||
      !SENDS.test(fact.text.slice(0, 1_000).replaceAll(ANSWERS, "")) ||
      ASKED.test(fact.text)
    )
      continue;
    const before = read ?? named.get(fact.at.path);
    if (before === undefined) continue;
    yield {
      signature: "exfiltration/conversation-sent-on",
      at: fact.at,
      snippet: fact.snippet,
      subject: "conversation history",
      severity: "medium",
      confidence: "medium",
      message: `has the agent read the history of all conversations and send what it makes of it: "${show(fact.text)}"`,
      chain: [step(before, "reads the history of all conversations"), step(fact, "sends what was made of it")],
    };
    return;
  }
}

/** By code, or by an order to read it: what is made of it may be sent by any file. */
function historyRead(index: FactIndex): Fact | null {
  for (const fact of index.operations("read-file"))
    if (isHistory(fact.operation.path.shape) && standingOf(fact, index) === "live") return fact;
  for (const fact of historyNamed(index).values()) if (isToBeRead(fact, index)) return fact;
  return null;
}

/** The first time that each file names it: a manual has a page on settings and another one on channels. */
function historyNamed(index: FactIndex): ReadonlyMap<string, Fact> {
  const named = new Map<string, Fact>();
  for (const fact of index.of("mention"))
    if (fact.what === "path" && !named.has(fact.at.path) && isHistory(fact.value) && standingOf(fact, index) === "live")
      named.set(fact.at.path, fact);
  return named;
}

/** Somebody is asked to do something with it, where a table of settings only says where it lies. */
function isToBeRead({ at }: Fact, index: FactIndex): boolean {
  return index
    .inFile(at.path)
    .some((other) => other.kind === "instruction" && other.isBeside !== true && other.at.line === at.line);
}

function isHistory(path: string): boolean {
  return secretAtPath(path)?.kind === "conversation";
}
