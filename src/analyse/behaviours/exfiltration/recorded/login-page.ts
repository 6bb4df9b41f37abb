import type { Match } from "../../../../model/finding.ts";
import { HOLE } from "../../../../model/value.ts";
import { describeDestination, destinationOf, isThrowaway } from "../../../destination.ts";
import type { FactIndex, FactOf, OperationOf } from "../../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../../standing.ts";
import { step } from "../../../step.ts";
import { isStranger } from "../../../stranger.ts";

/**
 * A page of the package asks for a password, and what is typed goes to a host of which no text tells anybody: the form's
 * own target, or where the page's programs send what they have.
 */
export function* loginPage(index: FactIndex): Iterable<Match> {
  const fields = index.of("mention").filter((fact) => fact.what === "password-field" && !isInMarkdown(fact));
  const seen = new Set<string>();
  for (const field of fields) {
    if (seen.has(field.at.path) || confidenceFor(field, index) === null) continue;
    seen.add(field.at.path);
    for (const fact of sendsOf(field, index)) {
      const destination = destinationOf(fact.operation.destination);
      if (destination === null || !(isThrowaway(destination) || isStranger(destination, index.profile))) continue;
      const where = describeDestination(destination);
      yield {
        signature: "credential-access/login-page",
        at: fact.at,
        snippet: fact.snippet,
        subject: destination.address.host,
        confidence: isThrowaway(destination) ? "high" : "medium",
        message: `a page asks for a password and sends what is typed to ${where}, of which no text speaks`,
        chain: [step(field, "asks for a password"), step(fact, `sends what is typed to ${where}`)],
      };
      break;
    }
  }
}

/** What such a page sends is told here. */
export function asksForPassword(path: string, index: FactIndex): boolean {
  return index.inFile(path).some((fact) => fact.kind === "mention" && fact.what === "password-field");
}

/** By the page, and by the scripts that it loads. */
function sendsOf({ at }: FactOf<"mention">, index: FactIndex): readonly OperationOf<"send">[] {
  const paths = new Set([at.path]);
  for (const other of index.inFile(at.path))
    if (other.kind === "reference" && other.how === "import")
      paths.add(index.files.find(other.target, at.path) ?? at.path);
  return index
    .operations("send")
    .filter((fact) => paths.has(fact.at.path) && confidenceFor(fact, index) !== null && isOpen(fact));
}

/** Something that is not known beforehand; of a form's data only that it is an object. */
function isOpen({ operation: { payload } }: OperationOf<"send">): boolean {
  return payload.some(({ shape }) => shape.includes(HOLE) || shape === "{}");
}
