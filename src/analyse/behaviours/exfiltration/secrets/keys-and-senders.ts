import type { Match } from "../../../../model/finding.ts";
import { describeDestination, destinationOf } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { namesHost } from "../../../profile.ts";
import { secretAtPath } from "../../../secrets/paths.ts";
import type { SecretKind } from "../../../secrets/secret.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { step } from "../../../step.ts";
import { isOneProgram } from "../../execution/one-program.ts";
import { secretsSent } from "./secrets-sent.ts";

/** What a service may be for that is named by the skill. */
const ACCOUNTED: ReadonlySet<SecretKind> = new Set(["cloud", "developer"]);
/** What no service is for. */
const NOBODYS: ReadonlySet<SecretKind> = new Set(["ssh", "browser", "wallet", "messenger", "keychain"]);

/**
 * Opens somebody's private keys or password stores and has a way out to an address of its author's: through git's object
 * store, a process or a queue no value can be followed, but a program that does both has to be looked at.
 */
export function* keysAndSenders(index: FactIndex): Iterable<Match> {
  const reads = index.operations("read-file").filter((fact) => isLive(fact, index));
  const opened = reads.flatMap((fact) => {
    const secret = secretAtPath(fact.operation.path.shape);
    return secret?.grave === true && (ACCOUNTED.has(secret.kind) || NOBODYS.has(secret.kind)) ? [{ fact, secret }] : [];
  });
  if (opened.length === 0) return;
  // In a large package both have to stand in one file.
  const isOne = isOneProgram(index);
  for (const sender of index.operations("send")) {
    if (!isLive(sender, index) || sender.operation.payload.every(({ text }) => text !== null)) continue;
    const destination = destinationOf(sender.operation.destination);
    if (destination?.class !== "other" && destination?.class !== "upload") continue;
    const isAccounted = namesHost(index.profile, destination.address.host);
    const near = opened.find(
      ({ fact, secret }) => (isOne || fact.at.path === sender.at.path) && (!isAccounted || NOBODYS.has(secret.kind)),
    );
    if (near === undefined || secretsSent(sender, index).length > 0) continue;
    const where = describeDestination(destination);
    yield {
      signature: "exfiltration/secret-stores-and-upload",
      at: near.fact.at,
      snippet: near.fact.snippet,
      message: `opens ${near.secret.label} and sends data to ${where}`,
      confidence: isPutTogether(destination.address.host, index) ? "high" : "medium",
      chain: [
        step(near.fact, `opens ${near.secret.label}`),
        ...index.flows.wayBetween(near.fact.at.path, sender.at.path),
        step(sender, `sends data to ${where}`),
      ],
      subject: near.secret.kind,
    };
    return;
  }
}

/** No line of the package shows the host: who hides where secrets go knows why. */
function isPutTogether(host: string, index: FactIndex): boolean {
  return !index
    .of("mention")
    .some(({ what, snippet }) => (what === "url" || what === "host") && snippet.toLowerCase().includes(host));
}

function isLive(fact: OperationOf<"read-file"> | OperationOf<"send">, index: FactIndex): boolean {
  return standingOf(fact, index) === "live" && !isInMarkdown(fact);
}
