import type { Match } from "../../../model/finding.ts";
import type { Value } from "../../../model/value.ts";
import { destinationOf, isNobodyElses } from "../../destination.ts";
import type { FactIndex } from "../../fact-index.ts";
import { standingOf } from "../../standing.ts";
import { step } from "../../step.ts";

const PASSWORD = /^--?(?:password|passwd|pass|pwd|api-?key|token|secret)(?:=(.{1,200}))?$/iu;
const ADDRESS = /http:\/\/[^\s"'<>]{4,200}/u;
/** Stands for a word that the user puts in. */
const OPEN = /^(?:x{2,}|\*+|\.{3}|<.*>|your\b.*|pass(?:word)?|secret|token|changeme)$|[<>{}]|\u{FFFC}/iu;

/** A fixed password goes over the network in the clear: whoever sits between reads it, and so does whoever reads the skill. */
export function* cleartextPassword(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    if (standingOf(fact, index) !== "live") continue;
    const words = fact.operation.arguments;
    const url = words.map(({ shape }) => ADDRESS.exec(shape)?.[0]).find((found) => found !== undefined);
    if (url === undefined || !hasPassword(words)) continue;
    const destination = destinationOf(url);
    if (destination === null || isNobodyElses(destination)) continue;
    if (!destination.address.host.includes(".")) continue;
    yield {
      signature: "weakness/cleartext-password",
      at: fact.at,
      snippet: fact.snippet,
      subject: destination.address.host,
      confidence: "medium",
      message: `sends a fixed password unencrypted to ${destination.address.host}`,
      chain: [step(fact, `gives ${destination.address.host} a password over plain http`)],
    };
  }
}

function hasPassword(words: readonly Value[]): boolean {
  return words.some(({ text }, at) => {
    const option = PASSWORD.exec(text ?? "");
    if (option === null) return false;
    const given = option[1] ?? words[at + 1]?.text ?? null;
    return given !== null && given.length >= 4 && !given.startsWith("-") && !OPEN.test(given);
  });
}
