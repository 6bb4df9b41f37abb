import type { Confidence, Match, Step } from "../../model/finding.ts";
import { describeDestination, destinationOf, isCollector, type Destination } from "../destination.ts";
import type { FactIndex, OperationOf } from "../fact-index.ts";
import type { Source } from "../flows/flows.ts";
import { registrable } from "../host.ts";
import { HOLE } from "../../model/value.ts";
import { secretOf, type Secret, type SecretKind } from "../secrets.ts";
import { confidenceFor } from "../standing.ts";
import { show, step, stepAt } from "../step.ts";
import { belongsTo, FILES_OF_KEYS, isNamedVariable, isOwner } from "./secret-owner.ts";
import { withoutSecret } from "./sent-to-collector.ts";
import { isUsersChoice } from "./users-choice.ts";

interface Leaving {
  readonly secret: Secret;
  readonly source: Source;
  /** The file as it is, rather than something that was looked up in it. */
  readonly isWhole: boolean;
}

/** Where it goes, and how the address came there if another file gives it. */
interface Target {
  readonly destination: Destination | null;
  readonly shown: string;
  readonly via: readonly Step[];
}

/** For every secret that leaves: is this host its owner, or the host that the skill says it is for? */
export function* leavingSecrets(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("send")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const leaving = secretsIn(fact, index);
    for (const target of targetsOf(fact, index)) {
      const match =
        leaving.length === 0
          ? withoutSecret(fact, target.destination, index, confidence)
          : decide(fact, leaving, target, index, confidence);
      if (match !== null) yield match;
    }
  }
}

function secretsIn(fact: OperationOf<"send">, index: FactIndex): readonly Leaving[] {
  const { destination, payload } = fact.operation;
  const seen = new Map<string, Leaving>();
  const typed = walletSecrets(index);
  for (const source of [...payload, destination].flatMap((value) => index.flows.sources(value))) {
    const secret = typed.has(placeOf(source.origin)) ? TYPED_WALLET : secretOf(source.origin);
    if (secret === null || seen.has(secret.label)) continue;
    // The agent's settings are opened to look something up; who sends the file as it is wants all that is in it.
    const isWhole =
      secret.kind === "agent-secrets" &&
      source.origin.kind === "file" &&
      payload.some((value) => value.shape === HOLE && value.origins.length === 1);
    seen.set(secret.label, { secret: isWhole ? { ...secret, grave: true } : secret, source, isWhole });
  }
  return [...seen.values()];
}

/** Recovery phrases and private keys that a user types in, by the place that asks for them. */
function walletSecrets(index: FactIndex): ReadonlySet<string> {
  return new Set(
    index
      .operations("read-secret")
      .flatMap(({ operation: { secret } }) => (secret.kind === "input" ? [placeOf(secret)] : [])),
  );
}

const TYPED_WALLET: Secret = {
  kind: "wallet",
  label: "the recovery phrase or key that was typed in",
  owners: [],
  grave: true,
};

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

function placeOf({ at }: Pick<Step, "at">): string {
  return `${at.path}:${at.line}:${at.column}`;
}

function decide(
  fact: OperationOf<"send">,
  leaving: readonly Leaving[],
  { destination, shown, via }: Target,
  index: FactIndex,
  confidence: Confidence,
): Match | null {
  const own = leaving.some(({ secret }) => destination !== null && isNamedVariable(secret, destination));
  const strange = leaving.filter((each) => {
    if (!isOneCall(each.source.via, via)) return false;
    // FINNHUB_API_KEY out of a file of many to finnhub.io: the file was opened for that one key.
    if (own && !each.isWhole && FILES_OF_KEYS.has(each.secret.kind)) return false;
    return !isOwner(each, destination, index);
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
const TELLING_KINDS: ReadonlySet<SecretKind> = new Set(["env-file", "agent-secrets", "agent-memory"]);

/**
 * Keys of several owners in one request that none of them gets, or a key that the same program also sends where it
 * belongs: whoever gets the copy has no use of his own for it.
 */
function isCopied(foreign: readonly Leaving[], fact: OperationOf<"send">, index: FactIndex): boolean {
  const owners = new Set(foreign.map(({ secret }) => secret.owners.join(" ")));
  if (owners.size < 2) return false;
  const labels = new Set(foreign.map(({ secret }) => secret.label));
  return index.operations("send").some((other) => {
    if (other === fact || other.at.path !== fact.at.path) return false;
    const destination = destinationOf(other.operation.destination);
    return secretsIn(other, index).some(
      ({ secret }) => labels.has(secret.label) && destination !== null && belongsTo(secret, destination),
    );
  });
}

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
