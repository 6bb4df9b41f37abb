import type { Match } from "../../../../model/finding.ts";
import { describeDestination, destinationOf, isNobodyElses } from "../../../destination.ts";
import type { FactIndex } from "../../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../../standing.ts";
import { step, stepAt } from "../../../step.ts";

/** The description says that keys are what it is about: typing lessons, shared keyboards, remote controls. */
const ABOUT_KEYS =
  /\b(?:keyboard|key ?(?:press|stroke|logg|down)\w{0,4}|typing|remote (?:control|desktop)|macros?)\b/iu;

/**
 * A page that listens to every key and sends it to another machine, whatever field it is typed into. A host that is named
 * like the skill has no more business with passwords than any other.
 */
export function* keysOfPage(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("send")) {
    const key = fact.operation.payload
      .flatMap(({ origins }) => origins)
      .find((origin) => origin.kind === "input" && origin.of === "keyboard");
    if (key === undefined || isInMarkdown(fact)) continue;
    const destination = destinationOf(fact.operation.destination);
    const confidence = confidenceFor(fact, index);
    if (confidence === null || destination === null || isNobodyElses(destination)) continue;
    const where = describeDestination(destination);
    yield {
      signature: "credential-access/keylogger",
      at: fact.at,
      snippet: fact.snippet,
      subject: destination.address.host,
      confidence: ABOUT_KEYS.test(index.profile.description) ? "low" : confidence,
      message: `sends every key that is pressed in a page to ${where}`,
      chain: [stepAt(key.at, "listens to every key of the page"), step(fact, `sends it to ${where}`)],
    };
  }
}
