import type { Match } from "../../model/finding.ts";
import { describeDestination, destinationOf } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { show, step } from "../step.ts";

/** A file of the user's is put where anybody with the link, or a guess of it, can read it. */
export function* publicUpload(index: FactIndex): Iterable<Match> {
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
