import type { Confidence, Match, Step } from "../../model/finding.ts";
import { describeDestination, destinationOf, isCollector, isThrowaway, type Destination } from "../destination.ts";
import type { FactIndex, OperationOf } from "../fact-index.ts";
import type { Source } from "../flows/flows.ts";
import { registrable } from "../host.ts";
import { accountsForHost } from "../profile.ts";
import { HOLE } from "../../model/value.ts";
import { secretAtPath, secretOf, type Secret, type SecretKind } from "../secrets.ts";
import { confidenceFor } from "../standing.ts";
import { show, step, stepAt } from "../step.ts";

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
  for (const source of [...payload, destination].flatMap((value) => index.flows.sources(value))) {
    const secret = secretOf(source.origin);
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

/** Every address that the destination can be; one that is not known stands for all that nobody knows. */
function targetsOf(fact: OperationOf<"send">, index: FactIndex): readonly Target[] {
  const found = new Map<string, Target>();
  for (const { value, via } of index.flows.readings(fact.operation.destination)) {
    const destination = destinationOf(value);
    const key = destination === null ? "" : `${destination.address.host}${destination.address.path}`;
    if (!found.has(key)) found.set(key, { destination, shown: show(value), via });
  }
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

function placeOf({ at }: Step): string {
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

/** Unknown destinations, this machine, the provider that issued it, and the host that the skill is for. */
function isOwner({ secret, isWhole }: Leaving, destination: Destination | null, index: FactIndex): boolean {
  if (destination === null) return false;
  if (destination.class === "local" || destination.class === "placeholder") return true;
  if (belongsTo(secret, destination) || isNamedVariable(secret, destination)) return true;
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
  if (!accountsForHost(index.profile, destination.address)) return false;
  // Whoever registers a host can name it after his skill; the agent's own keys are not what any skill is for.
  if ((secret.kind === "agent-secrets" && isWhole) || secret.kind === "agent-memory")
    return index.profile.domains.has(registrable(destination.address.host)) || isNamedAfter(secret, destination);
  return !(
    secret.kind === "ssh" ||
    secret.kind === "browser" ||
    secret.kind === "wallet" ||
    secret.kind === "messenger" ||
    secret.kind === "environment"
  );
}

/** Files that hold the keys of many, each of which is opened to use one. */
const FILES_OF_KEYS: ReadonlySet<SecretKind> = new Set(["env-file", "agent-secrets"]);

/** A key that bears the very name of the host, of which nobody else is known to be the owner. */
function isNamedVariable(secret: Secret, { address }: Destination): boolean {
  if (secret.kind !== "variable" || secret.owners.length > 0) return false;
  const [name = ""] = registrable(address.host).split(".");
  return (
    name.length >= 4 &&
    secret.label
      .toLowerCase()
      .split(/[^a-z0-9]+/u)
      .includes(name)
  );
}

/** ~/.openclaw/credentials/monzo.json to api.monzo.com: a file of its own among those of others. */
function isNamedAfter(secret: Secret, { address }: Destination): boolean {
  const name = /\/credentials\/([\w-]{3,40})(?:\.\w{1,8})?$/u.exec(secret.label)?.[1]?.toLowerCase();
  return (
    name !== undefined &&
    registrable(address.host)
      .split(/[.-]/u)
      .some((part) => name.split(/[_-]/u).includes(part))
  );
}

function belongsTo(secret: Secret, { address }: Destination): boolean {
  const domain = registrable(address.host);
  return secret.owners.some(
    (owner) => address.host === owner || address.host.endsWith(`.${owner}`) || owner === domain,
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
