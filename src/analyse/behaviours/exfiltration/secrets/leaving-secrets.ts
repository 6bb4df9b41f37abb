import type { Confidence, Match } from "../../../../model/finding.ts";
import { describeDestination, isCollector, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { registrable } from "../../../host.ts";
import { imitatedProvider } from "../../../imitated-host.ts";
import type { SecretKind } from "../../../secrets/secret.ts";
import { confidenceFor, isInMarkdown } from "../../../standing.ts";
import { step } from "../../../step.ts";
import { isBesideLogin } from "./beside-login.ts";
import { dataInName } from "./data-in-names.ts";
import { keysOfMany } from "./keys-of-many.ts";
import { isContent, isLoginAtProvider } from "./login-header.ts";
import { isBesideOwner, isUntoldKey } from "./untold-key.ts";
import { FILES_OF_KEYS, isNamedVariable, isOwner, isOwnModel } from "./secret-owner.ts";
import { postedSecrets } from "./posted-secrets.ts";
import { publishedSecrets } from "./published-secrets.ts";
import { GIVEN_WALLET, readings, secretsSent, type SentSecret } from "./secrets-sent.ts";
import { isOneCall, targetsOf, type Target } from "./send-targets.ts";
import { sessionCookies } from "./session-cookies.ts";
import { isAuthorsChat, withoutSecret } from "./sent-to-collector.ts";
import { startedUploads } from "./started-uploads.ts";
import { promiseToStay } from "../promise-to-stay.ts";
import { isDeedTold, isSpokenOf, isUntoldClipboard, saysThatItSends } from "../told-deed.ts";
import { isUsersChoice } from "../../execution/users-choice.ts";

/** For every secret that leaves: is this host its owner, or the host that the skill says it is for? */
export function* leavingSecrets(index: FactIndex): Iterable<Match> {
  yield* sessionCookies(index);
  yield* postedSecrets(index);
  yield* publishedSecrets(index);
  for (const fact of [...index.operations("send"), ...startedUploads(index)]) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const leaving = secretsSent(fact, index);
    for (const target of targetsOf(fact, index)) {
      const match =
        leaving.length === 0
          ? (dataInName(fact, target.destination, index, confidence) ??
            withoutSecret(fact, target.destination, index, confidence))
          : decide(fact, leaving, target, index, confidence);
      if (match !== null) yield match;
    }
  }
}

/** Also a query that the program packs by itself: whichever server it asks, the server of the zone hears it. */
function isLookUp({ operation: { channel, destination } }: OperationOf<"send">): boolean {
  return channel === "dns" || (channel === "socket" && destination.shape.endsWith(":53"));
}

function decide(
  fact: OperationOf<"send">,
  leaving: readonly SentSecret[],
  { destination, shown, via }: Target,
  index: FactIndex,
  confidence: Confidence,
): Match | null {
  const own = leaving.some(({ secret }) => destination !== null && isNamedVariable(secret, destination));
  const many = keysOfMany(leaving, destination, fact);
  const beside = leaving.filter((each) => isBesideLogin(each, destination, fact, index));
  const strange = leaving.filter((each) => {
    if (!isOneCall(each.source.via, via)) return false;
    if (beside.includes(each)) return true;
    if (many.includes(each)) return true;
    if (isLoginAtProvider(each, destination, fact, index)) return false;
    if (isOwnModel(each.secret, destination, leaving, fact)) return false;
    // FINNHUB_API_KEY out of a file of many to finnhub.io: the file was opened for that one key.
    if (own && !each.isWhole && FILES_OF_KEYS.has(each.secret.kind)) return false;
    return !isOwner(each, destination, index);
  });
  if (strange.every(isPagesEntry) && isHostNamed(destination, index)) return null;
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
      ...readings([first, ...strange.filter((each) => each !== first)]),
      ...via.filter((each) => !first.source.via.some((known) => known.at === each.at)),
      step(fact, `sends ${strange.length === 1 ? "it" : "them"} to ${where}`),
    ],
    subject: `${first.secret.label} ${destination?.address.host ?? ""}`,
  };
  if (isLookUp(fact)) {
    // Nobody looks up what was said: it goes to the server of the zone, and to nobody else.
    const isSaid = strange.some(({ secret }) => secret.kind === "conversation");
    // A service that is asked by name may want its key in it (http:BL does); it is one that the texts name.
    const isUnnamed =
      destination?.class === "other" && !index.profile.disclosed.has(registrable(destination.address.host));
    return {
      ...base,
      signature: "exfiltration/secret-over-dns",
      confidence: grave || isSaid || isUnnamed ? confidence : "medium",
    };
  }
  if (fact.operation.channel === "mail" && strange.some(({ secret }) => secret.kind === "variable"))
    return { ...base, signature: "exfiltration/secret-to-stranger", confidence: "medium" };
  if (destination === null)
    return grave &&
      confidence === "high" &&
      fact.operation.destination.shape !== "" &&
      !isUsersChoice(fact, index) &&
      !isOwnersByDefault(first, fact, index)
      ? { ...base, signature: "exfiltration/secret-to-stranger", confidence: "medium" }
      : null;
  if (isCollector(destination) || destination.class === "form") {
    // A server without a name may be the user's own, with a key of its own; what else goes along is nobody's key to it.
    const isKeyAlone = many.length === 0 && strange.every(({ secret }) => secret.kind === "variable");
    const ownServer = destination.class === "raw-address" && !grave && isKeyAlone;
    if (destination.class === "chat-bot" && !grave && !isForAuthor(fact, first)) return null;
    return { ...base, signature: "exfiltration/secret-to-collector", confidence: ownServer ? "medium" : confidence };
  }
  const { host } = destination.address;
  const toStranger = { ...base, signature: "exfiltration/secret-to-stranger" };
  const imitated = destination.class === "other" ? imitatedProvider(host) : null;
  if (imitated !== null)
    return { ...toStranger, message: `${base.message}, whose name begins as if it were ${imitated}`, confidence };
  if (strange.every(({ secret }) => secret === GIVEN_WALLET)) return weighGiven(toStranger, host, index, confidence);
  if (grave) return { ...toStranger, confidence: isDeedTold(host, index) ? "medium" : confidence };
  if (beside.some((each) => strange.includes(each)))
    return { ...toStranger, message: `${base.message}, though the program signs in elsewhere with it`, confidence };
  if (many.length > 0) return { ...toStranger, confidence: isSpokenOf(host, index) ? "medium" : confidence };
  const foreign = strange.filter(({ secret }) => NAMED.has(secret.kind) && secret.owners.length > 0);
  // That a text names a host does not say that this key goes there: it is somebody else's.
  if (index.profile.disclosed.has(registrable(host)))
    return isUntoldKey(foreign, destination, fact, index)
      ? { ...toStranger, severity: "medium", confidence: "medium" }
      : null;
  if (destination.class === "other" && isBesideOwner(foreign, destination, fact, index))
    return {
      ...toStranger,
      message: `${base.message}, which is not asked for what its owner is asked for`,
      confidence,
    };
  if (foreign.length > 0)
    return isReordered(fact, index) || (destination.class === "other" && isContent(foreign, fact))
      ? { ...toStranger, confidence }
      : { ...toStranger, severity: "medium", confidence: "medium" };
  // Whose password it is nobody knows; where somebody signs in it is not told as something else.
  const entries = strange.filter(({ secret }) => secret.kind === "keychain");
  if (entries.length > 0 && destination.class === "other" && isContent(entries, fact))
    return { ...toStranger, confidence: saysThatItSends(index) ? "medium" : confidence };
  if (
    first.secret.kind === "clipboard" &&
    !isInMarkdown(fact) &&
    destination.class === "other" &&
    isUntoldClipboard(index)
  )
    return { ...toStranger, message: `${base.message}, and no text speaks of the clipboard or of sending`, confidence };
  if (!TELLING_KINDS.has(first.secret.kind)) return null;
  const isSaid = SAID.has(first.secret.kind) && (isKeptByAgent(first) || !isInMarkdown(fact));
  if (isSaid && destination.class === "other" && !saysThatItSends(index))
    return { ...toStranger, message: `${base.message}, and no text says that anything is sent`, confidence };
  const promise = promiseToStay(index);
  if (promise === null) return { ...toStranger, severity: "medium", confidence: "medium" };
  return { ...toStranger, message: `${base.message}, though it says: "${promise.slice(0, 120)}"`, confidence };
}

/** Balances are looked up by addresses that are made of a phrase: whoever promises that it stays looks up none. */
function weighGiven(match: Match, host: string, index: FactIndex, confidence: Confidence): Match {
  const promise = promiseToStay(index);
  if (promise === null || isSpokenOf(host, index)) return { ...match, confidence: "medium" };
  return { ...match, message: `${match.message}, though it says: "${promise.slice(0, 120)}"`, confidence };
}

/** The address may be set to another one; written out is that of the owner. */
function isOwnersByDefault(sent: SentSecret, fact: OperationOf<"send">, index: FactIndex): boolean {
  return targetsOf(fact, index).some(({ destination }) => destination !== null && isOwner(sent, destination, index));
}

/** Its memory, and the files in which it keeps all that was said: both are its user's. */
function isKeptByAgent({ secret, source }: SentSecret): boolean {
  return secret.kind === "agent-memory" || (secret.kind === "conversation" && source.origin.kind === "file");
}

/** What a page has kept under a name of its own: its visitor's token, his cart. */
function isPagesEntry({ source: { origin } }: SentSecret): boolean {
  return origin.kind === "browser-storage" && origin.item === true && !/\.(?:svg|html?)$/iu.test(origin.at.path);
}

/** To a program's own server, whose address another file gives or the texts name. */
function isHostNamed(destination: Destination | null, { profile }: FactIndex): boolean {
  return destination === null || profile.disclosed.has(registrable(destination.address.host));
}

/** Settings, memory or conversations of an agent go into a chat whose key is written into the program. */
function isForAuthor(fact: OperationOf<"send">, { secret }: SentSecret): boolean {
  return TELLING_KINDS.has(secret.kind) && !isInMarkdown(fact) && isAuthorsChat(fact);
}

/** Secrets that bear the name of whom they are for. */
const NAMED: ReadonlySet<SecretKind> = new Set(["variable", "keychain"]);

/** Not worth a ban where they are sent to a host that no text names, but worth a look. */
const TELLING_KINDS: ReadonlySet<SecretKind> = new Set([
  "env-file",
  "agent-secrets",
  "database",
  "agent-memory",
  "conversation",
  "clipboard",
]);

/** What the user has told his agent, or copied for somebody else. */
const SAID: ReadonlySet<SecretKind> = new Set(["agent-memory", "conversation", "clipboard"]);

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
