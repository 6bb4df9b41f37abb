import type { Match } from "../../../../model/finding.ts";
import { describeDestination, destinationOf, isNobodyElses } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { standingOf } from "../../../standing.ts";
import { step } from "../../../step.ts";

/** Lines between packing and sending. */
const REACH = 40;
const SECRETS_LEFT_OUT = /\.env|secrets?|credentials|\.pem|\.gitignore|exclude-vcs-ignores|exclude-from/iu;

/** A project is packed as it lies there, with its `.env`, and sent to a service. */
export function* projectUpload(index: FactIndex): Iterable<Match> {
  for (const packed of index.operations("spawn")) {
    if (!packsEverything(packed) || standingOf(packed, index) !== "live") continue;
    const sent = sentAfter(packed, index);
    const destination = sent === null ? null : destinationOf(sent.operation.destination);
    if (sent === null || destination === null) continue;
    if (isNobodyElses(destination)) continue;
    if (isOfCopy(packed, index)) continue;
    const where = describeDestination(destination);
    yield {
      signature: "exfiltration/project-upload",
      at: sent.at,
      snippet: sent.snippet,
      subject: destination.address.host,
      confidence: "medium",
      message: `packs a whole project, .env and all, and sends it to ${where}`,
      chain: [step(packed, "packs the project without leaving secrets out"), step(sent, `sends it to ${where}`)],
    };
  }
}

/** `tar --exclude=.env -cf - . | tar -C "$staging" -xf -` before: what is packed is a copy without secrets. */
function isOfCopy(packed: OperationOf<"spawn">, index: FactIndex): boolean {
  if (!packed.operation.arguments.some(({ shape }) => shape === "-C" || shape === "--directory")) return false;
  return index.operations("spawn").some(({ at, operation: { program, arguments: given } }) => {
    const lines = packed.at.line - at.line;
    return (
      at.path === packed.at.path &&
      lines > 0 &&
      lines <= REACH &&
      /^(?:tar|rsync|git)$/u.test(program.shape) &&
      given.some(({ shape }) => SECRETS_LEFT_OUT.test(shape))
    );
  });
}

/** `tar -czf x.tgz .`, `zip -r x.zip .`: from the project's top, or from wherever `-C` leads. */
function packsEverything({ operation }: OperationOf<"spawn">): boolean {
  const words = operation.arguments.map(({ shape }) => shape);
  const program = operation.program.shape;
  // `git bundle create x --all`: every branch and all that was ever committed.
  if (program === "git" && words.includes("bundle") && words.includes("create")) return words.includes("--all");
  const packs =
    program === "tar" ? /^-{0,2}[a-z]*c/u.test(words[0] ?? "") : program === "zip" && words[0]?.includes("r") === true;
  return packs && words.includes(".") && !words.some((word, at) => SECRETS_LEFT_OUT.test(word) || isPart(words, at));
}

/** `-C reports .`: one folder of the project, by its name. */
function isPart(words: readonly string[], at: number): boolean {
  return /^(?:-C|--directory)$/u.test(words[at - 1] ?? "") && /^(?:\.\/)?\w[\w-]{0,60}\/?$/u.test(words[at] ?? "");
}

function sentAfter(packed: OperationOf<"spawn">, index: FactIndex): OperationOf<"send"> | null {
  for (const fact of index.operations("send")) {
    const lines = fact.at.line - packed.at.line;
    if (fact.at.path !== packed.at.path || lines < 0 || lines > REACH) continue;
    // `-F file=@x`, `--data-binary @x`, `-T x`: a file goes, not a few words.
    if (/@["'$\w/.{]|\s-T\s|--upload-file\b/u.test(fact.snippet)) return fact;
  }
  return null;
}
