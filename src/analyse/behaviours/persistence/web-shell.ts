import type { Match } from "../../../model/finding.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import type { FactIndex } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { step } from "../../step.ts";

/** Says of itself that it is about such holes: it may bring one along to be found. */
const LESSON =
  /\b(?:vulnerab|pentest|penetration|ctf|capture the flag|exploit|attack|web ?shells?|malware|red team|owasp|secur|deliberate|insecure)\w*/iu;

/** `system($_GET["c"])`, `eval(base64_decode($_POST["x"]))`: a page that runs whatever it is asked with is a shell for all. */
export function* webShells(index: FactIndex): Iterable<Match> {
  for (const fact of [...index.operations("spawn"), ...index.operations("evaluate")]) {
    const { operation } = fact;
    if (fact.language !== "php" || (operation.op === "spawn" && !operation.shell)) continue;
    if (!isRequest(operation.op === "spawn" ? operation.program : operation.code)) continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const does = "runs whatever a request brings: whoever finds the page has a shell on its server";
    yield {
      signature: "command-and-control/bind-shell",
      at: fact.at,
      snippet: fact.snippet,
      message: does,
      subject: `request ${operation.op}`,
      confidence: isInMarkdown(fact) || LESSON.test(index.profile.description) ? "medium" : confidence,
      chain: [step(fact, does)],
    };
  }
}

/** Nothing but what the request gives, decoded or not. */
function isRequest({ text, shape, origins }: Value): boolean {
  return (
    text === null &&
    shape.replaceAll(HOLE, "").trim() === "" &&
    origins.some((origin) => origin.kind === "input" && origin.of === undefined)
  );
}
