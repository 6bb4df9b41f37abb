import type { Match } from "../../../../model/finding.ts";
import { describeDestination, destinationOf } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { show, step } from "../../../step.ts";

/** A file of the user's is put where anybody with the link, or a guess of it, can read it. */
export function* publicUpload(index: FactIndex): Iterable<Match> {
  yield* unsignedUpload(index);
  for (const fact of index.operations("send")) {
    const standing = standingOf(fact, index);
    if (standing === "mentioned") continue;
    const destination = destinationOf(fact.operation.destination);
    // A gist stands under the account of whoever made it, who can take it down.
    if (destination?.class !== "file-drop" && destination?.class !== "paste") continue;
    if (destination.address.host === "gist.github.com") continue;
    const file = fact.operation.payload
      .flatMap((value) => value.origins)
      .find((origin) => origin.kind === "file" || (origin.kind === "input" && origin.of === "command-line"));
    if (file === undefined) continue;
    const what = file.kind === "file" ? show(file.path) : "the file that it is given";
    const where = describeDestination(destination);
    yield {
      signature: "exfiltration/public-upload",
      at: fact.at,
      snippet: fact.snippet,
      subject: destination.address.host,
      confidence: "medium",
      message: `puts ${what} on ${where}, where everybody can read it`,
      chain: [step(fact, `uploads ${what} to ${where}`)],
    };
  }
}

/** Into a bucket without an account: everybody may write there, and its owner, who is not the user, keeps it. */
function* unsignedUpload(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    if (standingOf(fact, index) !== "live" || isInMarkdown(fact) || !isUnsignedUpload(fact)) continue;
    yield {
      signature: "exfiltration/public-upload",
      at: fact.at,
      snippet: fact.snippet,
      subject: "unsigned",
      confidence: "medium",
      message: "uploads files without an account of the user's, into a bucket that anybody can write to",
      chain: [step(fact, "uploads files without signing in")],
    };
    return;
  }
}

function isUnsignedUpload({ operation }: OperationOf<"spawn">): boolean {
  const words = operation.arguments.map(({ shape }) => shape.slice(0, 400));
  if (!/(?:^|\/)aws$/u.test(operation.program.shape) || !words.includes("--no-sign-request")) return false;
  const verb = words.findIndex((word) => /^(?:cp|mv|sync|put-object)$/u.test(word));
  if (verb === -1) return false;
  if (words[verb] === "put-object") return true;
  const [from = "", to = ""] = words.slice(verb + 1).filter((word) => !word.startsWith("--"));
  return !from.startsWith("s3://") && to.startsWith("s3://");
}
