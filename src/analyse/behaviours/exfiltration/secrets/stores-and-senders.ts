import type { Match } from "../../../../model/finding.ts";
import { storeKind, type StoreKind } from "../../../../read/text/secret-stores.ts";
import { describeDestination, destinationOf, isNobodyElses, type Destination } from "../../../destination.ts";
import type { FactIndex, FactOf, OperationOf } from "../../../fact-index.ts";
import { registrable } from "../../../host.ts";
import { accountOf } from "../../../profile.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { step } from "../../../step.ts";
import { keysAndSenders } from "./keys-and-senders.ts";
import { isOneProgram } from "../../execution/one-program.ts";
import { saysThatItMovesSecrets } from "../told-deed.ts";
import { isUsersChoice } from "../../execution/users-choice.ts";

type Store = FactOf<"mention">;
type Sender = OperationOf<"send">;

/** So many different stores are no one's own account any more. */
const MANY = 3;

/**
 * Names stores of other programs' secrets and has a way out that the user did not choose. The flow between them may be
 * lost in classes, queues and callbacks; that both stand in one small program is what no honest one has.
 */
export function* storesAndSenders(index: FactIndex): Iterable<Match> {
  const match = namedAndSent(index);
  if (match === null) yield* keysAndSenders(index);
  else yield match; // one is enough: the others say the same of the same program
}

function namedAndSent(index: FactIndex): Match | null {
  const stores = index.of("mention").filter((fact) => isNamedByCode(fact, index));
  if (stores.length === 0) return null;
  const senders = index.operations("send").filter((fact) => isWayOut(fact, index));
  // In a large package both have to stand in one folder.
  const isOne = isOneProgram(index);
  for (const sender of senders) {
    const near = stores.filter(({ at }) => isOne || folderOf(at.path) === folderOf(sender.at.path));
    const match = judge(near, sender, index);
    if (match !== null) return match;
  }
  return null;
}

function judge(stores: readonly Store[], sender: Sender, index: FactIndex): Match | null {
  const [first] = stores;
  if (first === undefined) return null;
  const found = destinationNear(sender, index);
  if (found === "the user's") return null;
  const { destination, isBound, isWrittenOut } = found;
  const names = new Set(stores.map(({ value }) => value.replaceAll(/["'`]\s*[,/+]\s*["'`]/gu, "/")));
  const kinds = new Set(stores.flatMap(({ value }) => storeKind(value) ?? []));
  // One name is what a tool of that very store has; of these there is none that sends. Where to, it has to say itself.
  if (names.size === 1 && (!isWrittenOut || ![...kinds].some((kind) => NEVER_SENT.has(kind)))) return null;
  const where = destination === null ? "an address that is not written out" : describeDestination(destination);
  const shown = [...names].slice(0, 3);
  return {
    signature: "exfiltration/secret-stores-and-upload",
    at: first.at,
    snippet: first.snippet,
    message: `names ${shown.join(", ")} and sends data to ${where}`,
    confidence:
      isBound && (names.size >= MANY || kinds.size >= 2) && !saysThatItMovesSecrets(index) ? "high" : "medium",
    chain: [
      step(first, `names ${shown.join(", ")}`),
      ...index.flows.wayBetween(first.at.path, sender.at.path),
      step(sender, `sends data to ${where}`),
    ],
    subject: [...kinds].toSorted().join(" "),
  };
}

const NEVER_SENT: ReadonlySet<StoreKind> = new Set(["browser", "messenger", "keychain"]);

function isNamedByCode(fact: FactOf<"mention">, index: FactIndex): boolean {
  if (fact.what !== "secret-store" || fact.as === "prose" || fact.as === "link") return false;
  if (REFUSED.test(fact.snippet) || isShellsOwn(fact.snippet) || isOnlyLookedFor(fact)) return false;
  // A debugger's copy of the sources runs nowhere.
  if (fact.at.path.endsWith(".map")) return false;
  // What a document shows is for its reader to run, with paths of his own.
  return standingOf(fact, index) === "live" && !isInMarkdown(fact);
}

/** `export HISTFILE=~/.zsh_history`: a profile tells its shell where to keep what is typed. */
export function isShellsOwn(snippet: string): boolean {
  return /\b(?:HISTFILE|HISTORY_FILE|PYTHONHISTFILE|NODE_REPL_HISTORY)\s{0,2}=/u.test(snippet);
}

/** `[[ -f ~/Library/Messages/chat.db ]]`: whether it is there; who reads it has to name it once more, or by a variable. */
function isOnlyLookedFor({ snippet, value }: Store): boolean {
  const at = snippet.indexOf(value);
  return at !== -1 && snippet.indexOf(value, at + 1) === -1 && LOOKS_FOR.test(snippet.slice(Math.max(0, at - 120), at));
}

const LOOKS_FOR =
  /(?:(?:\[{1,2}|\btest)\s{1,4}(?:!\s{1,4})?-[defrs]\s{1,4}|\b(?:existsSync|path\.exists|path\.isfile|Test-Path)\s?\(?\s?)["']?[^\s"'()]{0,80}$/u;

/** `case "$f" in *.pem|*id_rsa*) exit 1;;`: the program will have nothing to do with a file of that name. */
const REFUSED =
  /^\s{0,40}(?:case\s[^()\n]{1,80}\sin\s{1,8})?(?:[^()\s|]{1,80}\s{0,4}\|\s{0,4}){0,40}[^()\s|]{1,80}\)(?:[^\n;]{0,200};){0,4}\s{0,8}(?:exit|return|continue)\b/u;

function isWayOut(fact: Sender, index: FactIndex): boolean {
  if (standingOf(fact, index) !== "live" || fact.operation.payload.every(({ text }) => text !== null)) return false;
  return !isDownloadFromShelf(fact, index);
}

/** A version in the address of a repository's file: only the host of many repositories sees what is asked of it. */
function isDownloadFromShelf({ at, operation }: Sender, index: FactIndex): boolean {
  if (accountOf(destinationOf(operation.destination)?.address ?? null) === null) return false;
  return index
    .operations("download")
    .some((other) => other.at.path === at.path && other.at.line === at.line && other.at.column === at.column);
}

interface WayOut {
  /** Null: it is in the package, but nobody can say which it is. */
  readonly destination: Destination | null;
  /** It is what the sender sends to, or stands in the same folder of a small program; else it is some address of the package. */
  readonly isBound: boolean;
  /** The sender itself says it. */
  readonly isWrittenOut: boolean;
}

function destinationNear(sender: Sender, index: FactIndex): WayOut | "the user's" {
  const destinations = index.flows
    .readings(sender.operation.destination)
    .flatMap(({ value }) => destinationOf(value) ?? []);
  const strange = destinations.find((destination) => isStrange(destination, index));
  if (strange !== undefined) return { destination: strange, isBound: true, isWrittenOut: true };
  if (destinations.length > 0) return "the user's";
  // Of a large package any address may be the one, and none is more likely than that of its user's choice.
  if (!isOneProgram(index)) return "the user's";
  for (const fact of index.of("mention")) {
    if ((fact.what !== "url" && fact.what !== "host") || fact.as === "prose" || isInMarkdown(fact)) continue;
    const destination = destinationOf(fact.value);
    if (destination === null || !isStrange(destination, index)) continue;
    return { destination, isBound: folderOf(fact.at.path) === folderOf(sender.at.path), isWrittenOut: false };
  }
  return isUsersChoice(sender, index) ? "the user's" : { destination: null, isBound: true, isWrittenOut: false };
}

function isStrange(destination: Destination, index: FactIndex): boolean {
  if (isNobodyElses(destination) || destination.class === "provider") return false;
  return !index.profile.domains.has(registrable(destination.address.host));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
