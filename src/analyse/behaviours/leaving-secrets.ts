import type { Confidence, Match, Step } from "../../model/finding.ts";
import { describeDestination, destinationOf, isCollector, type Destination } from "../destination.ts";
import type { FactIndex, OperationOf } from "../fact-index.ts";
import { registrable } from "../host.ts";
import type { SecretKind } from "../secrets.ts";
import { confidenceFor } from "../standing.ts";
import { show, step, stepAt } from "../step.ts";
import { isCopied, isSecondCopy } from "./copied-key.ts";
import { FILES_OF_KEYS, isNamedVariable, isOwner } from "./secret-owner.ts";
import { postedSecrets } from "./posted-secrets.ts";
import { publishedSecrets } from "./published-secrets.ts";
import { placeOf, secretsSent, type SentSecret } from "./secrets-sent.ts";
import { sessionCookies } from "./session-cookies.ts";
import { withoutSecret } from "./sent-to-collector.ts";
import { isUsersChoice } from "./users-choice.ts";

/** Where it goes, and how the address came there if another file gives it. */
interface Target {
  readonly destination: Destination | null;
  readonly shown: string;
  readonly via: readonly Step[];
}

/** For every secret that leaves: is this host its owner, or the host that the skill says it is for? */
export function* leavingSecrets(index: FactIndex): Iterable<Match> {
  yield* sessionCookies(index);
  yield* postedSecrets(index);
  yield* publishedSecrets(index);
  for (const fact of index.operations("send")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const leaving = secretsSent(fact, index);
    for (const target of targetsOf(fact, index)) {
      const match =
        leaving.length === 0
          ? withoutSecret(fact, target.destination, index, confidence)
          : decide(fact, leaving, target, index, confidence);
      if (match !== null) yield match;
    }
  }
}

/** Every address that the destination can be; one that is not known stands for all that nobody knows. */
function targetsOf(fact: OperationOf<"send">, index: FactIndex): readonly Target[] {
  const found = new Map<string, Target>();
  for (const { value, via } of index.flows.readings(fact.operation.destination)) {
    const destination = destinationOf(value);
    const key = destination === null ? "" : `${destination.address.host}${destination.address.path}`;
    if (!found.has(key)) found.set(key, { destination, shown: show(value), via });
  }
  // What the callers put in is what the address is; that it is not known without them says nothing more.
  if (found.size > 1) found.delete("");
  return [...found.values()];
}

/** Address and content that one function is given come from one call of it, not from two of its callers. */
function isOneCall(content: readonly Step[], address: readonly Step[]): boolean {
  const [given, to] = [content.at(-1), address.at(-1)];
  return (
    given === undefined ||
    to === undefined ||
    given.does !== to.does ||
    !isPassing(given) ||
    placeOf(given) === placeOf(to)
  );
}

function isPassing({ does }: Step): boolean {
  return does.startsWith("passes it to ");
}

function decide(
  fact: OperationOf<"send">,
  leaving: readonly SentSecret[],
  { destination, shown, via }: Target,
  index: FactIndex,
  confidence: Confidence,
): Match | null {
  const own = leaving.some(({ secret }) => destination !== null && isNamedVariable(secret, destination));
  const strange = leaving.filter((each) => {
    if (!isOneCall(each.source.via, via)) return false;
    // FINNHUB_API_KEY out of a file of many to finnhub.io: the file was opened for that one key.
    if (own && !each.isWhole && FILES_OF_KEYS.has(each.secret.kind)) return false;
    return !isOwner(each, destination, index) || isSecondCopy(each.secret, destination, fact, index);
  });
  const [first] = strange.toSorted((a, b) => Number(b.secret.grave) - Number(a.secret.grave));
  if (first === undefined) return null;
  const where = destination === null ? shown : describeDestination(destination);
  const what = strange
    .slice(0, 3)
    .map(({ secret }) => secret.label)
    .join(", ");
  const grave = strange.some(({ secret }) => secret.grave);
  const base = {
    at: fact.at,
    snippet: fact.snippet,
    message: `sends ${what} to ${where}`,
    chain: [
      stepAt(first.source.origin.at, `reads ${first.secret.label}`),
      ...first.source.via,
      ...via.filter((each) => !first.source.via.some((known) => known.at === each.at)),
      step(fact, `sends it to ${where}`),
    ],
    subject: `${first.secret.label} ${destination?.address.host ?? ""}`,
  };
  if (fact.operation.channel === "dns") {
    return { ...base, signature: "exfiltration/secret-over-dns", confidence: grave ? confidence : "medium" };
  }
  if (fact.operation.channel === "mail" && strange.some(({ secret }) => secret.kind === "variable"))
    return { ...base, signature: "exfiltration/secret-to-stranger", confidence: "medium" };
  if (destination === null)
    return grave && confidence === "high" && fact.operation.destination.shape !== "" && !isUsersChoice(fact, index)
      ? { ...base, signature: "exfiltration/secret-to-stranger", confidence: "medium" }
      : null;
  if (isCollector(destination)) {
    const ownServer = destination.class === "raw-address" && !grave && first.secret.kind === "variable";
    if (destination.class === "chat-bot" && !grave) return null;
    return { ...base, signature: "exfiltration/secret-to-collector", confidence: ownServer ? "medium" : confidence };
  }
  if (grave) {
    const disclosed = index.profile.disclosed.has(registrable(destination.address.host));
    return { ...base, signature: "exfiltration/secret-to-stranger", confidence: disclosed ? "medium" : confidence };
  }
  if (index.profile.disclosed.has(registrable(destination.address.host))) return null;
  const foreign = strange.filter(({ secret }) => secret.kind === "variable" && secret.owners.length > 0);
  if (foreign.length > 0 && (isCopied(foreign, fact, index) || isReordered(fact, index))) {
    return { ...base, signature: "exfiltration/secret-to-stranger", confidence };
  }
  if (foreign.length > 0 || TELLING_KINDS.has(first.secret.kind)) {
    return { ...base, signature: "exfiltration/secret-to-stranger", severity: "medium", confidence: "medium" };
  }
  return null;
}

/** Not worth a ban where they are sent to a host that no text names, but worth a look. */
const TELLING_KINDS: ReadonlySet<SecretKind> = new Set([
  "env-file",
  "agent-secrets",
  "database",
  "agent-memory",
  "conversation",
]);

/** The line is written so that it reads as something else. */
function isReordered(fact: OperationOf<"send">, index: FactIndex): boolean {
  return index
    .inFile(fact.at.path)
    .some(
      (other) =>
        other.kind === "hidden-text" &&
        other.technique === "bidi-control" &&
        Math.abs(other.at.line - fact.at.line) <= 2,
    );
}
