import type { Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step, stepAt } from "../../step.ts";
import { PICTURE } from "./pictures.ts";

/** A picture, sound or font is read and what is in it runs: whoever looks at it sees a picture. */
export function* codeFromPicture(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("evaluate")) {
    if (isInMarkdown(fact)) continue;
    const confidence = confidenceFor(fact, index);
    const origin = fact.operation.code.origins.find((each) => each.kind === "file" && PICTURE.test(each.path));
    if (confidence === null || origin?.kind !== "file") continue;
    yield {
      signature: "execution/encoded-code",
      at: fact.at,
      snippet: fact.snippet,
      subject: origin.path,
      confidence,
      severity: "high",
      message: `runs as code what it has read out of ${show(origin.path)}`,
      chain: [stepAt(origin.at, `reads ${show(origin.path)}`), step(fact, "runs what was in it")],
    };
  }
}
