import type { Confidence, Match } from "../../model/finding.ts";
import type { Origin } from "../../model/value.ts";
import { describeDestination, destinationOf, isCollector, isThrowaway, type Destination } from "../destination.ts";
import type { FactIndex, OperationOf } from "../fact-index.ts";
import { registrable } from "../host.ts";
import { accountsForHost } from "../profile.ts";
import { secretAtPath, secretOf, type Secret } from "../secrets.ts";
import { confidenceFor } from "../standing.ts";
import { show, step, stepAt } from "../step.ts";

interface Leaving {
  readonly secret: Secret;
  readonly origin: Origin;
}

/** For every secret that leaves: is this host its owner, or the host that the skill says it is for? */
export function* leavingSecrets(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("send")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const leaving = secretsIn(fact);
    const destination = destinationOf(fact.operation.destination);
    const match =
      leaving.length === 0
        ? withoutSecret(fact, destination, index, confidence)
        : decide(fact, leaving, destination, index, confidence);
    if (match !== null) yield match;
  }
}

function secretsIn(fact: OperationOf<"send">): readonly Leaving[] {
  const { destination, payload } = fact.operation;
  const seen = new Map<string, Leaving>();
  for (const origin of [...payload, destination].flatMap((value) => value.origins)) {
    const secret = secretOf(origin);
    if (secret !== null && !seen.has(secret.label)) seen.set(secret.label, { secret, origin });
  }
  return [...seen.values()];
}

function decide(
  fact: OperationOf<"send">,
  leaving: readonly Leaving[],
  destination: Destination | null,
  index: FactIndex,
  confidence: Confidence,
): Match | null {
  const strange = leaving.filter(({ secret }) => !isOwner(secret, destination, index));
  const [first] = strange.toSorted((a, b) => Number(b.secret.grave) - Number(a.secret.grave));
  if (first === undefined) return null;
  const where = destination === null ? show(fact.operation.destination) : describeDestination(destination);
  const what = strange
    .slice(0, 3)
    .map(({ secret }) => secret.label)
    .join(", ");
  const grave = strange.some(({ secret }) => secret.grave);
  const base = {
    at: fact.at,
    snippet: fact.snippet,
    message: `sends ${what} to ${where}`,
    chain: [stepAt(first.origin.at, `reads ${first.secret.label}`), step(fact, `sends it to ${where}`)],
    subject: `${first.secret.label} ${destination?.address.host ?? ""}`,
  };
  if (fact.operation.channel === "dns") {
    return { ...base, signature: "exfiltration/secret-over-dns", confidence: grave ? confidence : "medium" };
  }
  if (destination === null) return null;
  if (isCollector(destination)) {
    const ownServer = destination.class === "raw-address" && !grave && first.secret.kind === "variable";
    if (destination.class === "chat-bot" && !grave) return null;
    return { ...base, signature: "exfiltration/secret-to-collector", confidence: ownServer ? "medium" : confidence };
  }
  if (grave) {
    const disclosed = index.profile.disclosed.has(registrable(destination.address.host));
    return { ...base, signature: "exfiltration/secret-to-stranger", confidence: disclosed ? "medium" : confidence };
  }
  const foreign = first.secret.kind === "variable" && first.secret.owners.length > 0;
  const disclosed = index.profile.disclosed.has(registrable(destination.address.host));
  if (!disclosed && (foreign || first.secret.kind === "env-file" || first.secret.kind === "agent-secrets")) {
    return { ...base, signature: "exfiltration/secret-to-stranger", severity: "medium", confidence: "medium" };
  }
  return null;
}

/** Unknown destinations, this machine, the provider that issued it, and the host that the skill is for. */
function isOwner(secret: Secret, destination: Destination | null, index: FactIndex): boolean {
  if (destination === null) return false;
  if (destination.class === "local" || destination.class === "placeholder") return true;
  const domain = registrable(destination.address.host);
  if (
    secret.owners.some(
      (owner) =>
        destination.address.host === owner || destination.address.host.endsWith(`.${owner}`) || owner === domain,
    )
  )
    return true;
  if (isThrowaway(destination)) return false;
  // A file of many keys is opened to use one of them; a provider is nobody's collector.
  if (
    destination.class === "provider" &&
    (secret.kind === "agent-secrets" ||
      secret.kind === "env-file" ||
      secret.kind === "variable" ||
      secret.kind === "keychain")
  )
    return true;
  const accounted = accountsForHost(index.profile, destination.address);
  if (!accounted) return false;
  return !(
    secret.kind === "ssh" ||
    secret.kind === "browser" ||
    secret.kind === "wallet" ||
    secret.kind === "messenger" ||
    secret.kind === "environment"
  );
}

/** No secret was seen to reach it, but nothing of value has to go to a request bin. */
function withoutSecret(
  fact: OperationOf<"send">,
  destination: Destination | null,
  index: FactIndex,
  confidence: Confidence,
): Match | null {
  if (destination === null || confidence !== "high") return null;
  const moving = [...fact.operation.payload, fact.operation.destination].some((value) => value.text === null);
  if (!moving || !isThrowaway(destination) || destination.class === "link-shortener") return null;
  const where = describeDestination(destination);
  const near = secretNearby(fact, index);
  if (near !== null) {
    return {
      signature: "exfiltration/secret-to-collector",
      at: fact.at,
      snippet: fact.snippet,
      message: `opens ${near.label} and sends data to ${where}`,
      chain: [stepAt(near.at, `names ${near.label}`), step(fact, `sends data to ${where}`)],
      subject: `${near.label} ${destination.address.host}`,
    };
  }
  if (destination.class !== "request-bin" && destination.class !== "dynamic-dns") return null;
  return {
    signature: "exfiltration/data-to-collector",
    at: fact.at,
    snippet: fact.snippet,
    message: `sends data to ${where}`,
    chain: [step(fact, `sends data to ${where}`)],
    subject: destination.address.host,
  };
}

/** The flow was lost in a call or a callback, the file that names both ends is the same. */
function secretNearby(
  fact: OperationOf<"send">,
  index: FactIndex,
): { label: string; at: OperationOf<"send">["at"] } | null {
  for (const other of index.inFile(fact.at.path)) {
    if (confidenceFor(other, index) !== "high") continue;
    const secret =
      other.kind === "mention" && other.what === "path" && other.as !== "prose"
        ? secretAtPath(other.value)
        : other.kind === "operation" && other.operation.op === "read-secret"
          ? secretOf(other.operation.secret)
          : other.kind === "operation" && other.operation.op === "read-file"
            ? secretAtPath(other.operation.path.shape)
            : null;
    if (secret?.grave === true) return { label: secret.label, at: other.at };
  }
  return null;
}
