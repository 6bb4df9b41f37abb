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
  const histories = historiesOf(index);
  if (histories.length === 0) return;
  for (const fact of index.of("instruction")) {
    if (
      standingOf(fact, index) !== "live" ||
      !SENDS.test(fact.text.slice(0, 1_000).replaceAll(ANSWERS, "")) ||
      ASKED.test(fact.text)
    )
      continue;
    const read = histories.find((history) => belongTogether(history, fact, index));
    if (read === undefined) continue;
    yield {
      signature: "exfiltration/conversation-sent-on",
      at: fact.at,
      snippet: fact.snippet,
      subject: "conversation history",
      severity: "medium",
      confidence: "medium",
      message: `has the agent read the history of all conversations and send what it makes of it: "${show(fact.text)}"`,
      chain: [step(read, "reads the history of all conversations"), step(fact, "sends what was made of it")],
    };
    return;
  }
}

/** Files that name the history; a package with more is a manual. */
const MAX_HISTORIES = 20;

/** Each file's first naming or reading of it. */
function historiesOf(index: FactIndex): readonly Fact[] {
  const byFile = new Map<string, Fact>();
  const add = (fact: Fact, path: string): void => {
    if (byFile.size >= MAX_HISTORIES || byFile.has(fact.at.path)) return;
    if (isHistory(path) && standingOf(fact, index) === "live") byFile.set(fact.at.path, fact);
  };
  for (const fact of index.operations("read-file")) add(fact, fact.operation.path.shape);
  for (const fact of index.of("mention")) if (fact.what === "path") add(fact, fact.value);
  return [...byFile.values()];
}

/**
 * Code reads for the whole package, and so does what the agent is given first. Other pages belong together where one names the
 * other: a manual has one on where sessions lie and another on channels.
 */
function belongTogether(history: Fact, sending: Fact, index: FactIndex): boolean {
  const [a, b] = [history.at.path, sending.at.path];
  return (
    history.kind === "operation" || a === b || isEntry(a) || isEntry(b) || names(a, b, index) || names(b, a, index)
  );
}

function isEntry(path: string): boolean {
  return /(?:^|\/)SKILL\.md$/iu.test(path);
}

function names(path: string, other: string, index: FactIndex): boolean {
  const name = other.slice(other.lastIndexOf("/") + 1);
  return index
    .inFile(path)
    .some(
      (fact) =>
        (fact.kind === "instruction" && (fact.text.includes(name) || fact.links.some((link) => link.includes(name)))) ||
        (fact.kind === "mention" && fact.value.includes(name)),
    );
}

function isHistory(path: string): boolean {
  return secretAtPath(path)?.kind === "conversation";
}
