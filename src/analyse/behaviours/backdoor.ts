import type { Match } from "../../model/finding.ts";
import type { Location } from "../../model/location.ts";
import { addressOf, isLocal, isPlaceholder } from "../host.ts";
import type { FactIndex, OperationOf } from "../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../standing.ts";
import { show, step } from "../step.ts";
import { HOLE, type Value } from "../../model/value.ts";
import { areHiding } from "./encodings.ts";
import { plantedTexts } from "./planted-texts.ts";

/** A shell whose input and output belong to somebody else. */
export function* shellToStranger(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("attach-shell")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null || isToldInside(fact, index)) continue;
    const { peer } = fact.operation;
    const host = addressOf(peer)?.host ?? addressOf(`tcp://${peer.shape}`)?.host ?? null;
    // "<host>", "LHOST", "attacker.com", 10.0.0.1 in a cheat sheet: the reader is to put in his own.
    if (
      isInMarkdown(fact) &&
      (host === null || !host.includes(".") || isPlaceholder(host) || isLocal(host) || confidence !== "high")
    ) {
      if (confidence === "high" && host?.includes(".") === true && !isPlaceholder(host)) yield match(fact, "medium");
      continue;
    }
    yield match(fact, confidence);
  }
}

/** `php -r '…'`: the code inside says it once more, and more exactly. */
function isToldInside(fact: OperationOf<"attach-shell">, index: FactIndex): boolean {
  return index
    .inFile(fact.at.path)
    .some(
      (other) =>
        other.kind === "operation" &&
        other.operation.op === "attach-shell" &&
        other.at.line === fact.at.line &&
        other.layers.length > fact.layers.length &&
        other.language !== fact.language &&
        other.operation.peer.shape === fact.operation.peer.shape,
    );
}

function match(fact: OperationOf<"attach-shell">, confidence: "low" | "medium" | "high"): Match {
  const { peer, direction } = fact.operation;
  const message =
    direction === "reverse"
      ? `hands a shell on this machine to ${show(peer)}`
      : `lets anybody who connects to ${show(peer)} use a shell`;
  return {
    signature: direction === "reverse" ? "command-and-control/reverse-shell" : "command-and-control/bind-shell",
    at: fact.at,
    message,
    snippet: fact.snippet,
    chain: [step(fact, message)],
    subject: `${show(peer)} ${fact.language}`,
    confidence,
  };
}

const FETCHES =
  /\b(?:curl|wget|iwr|irm|invoke-webrequest|invoke-expression|iex|nc|ncat|base64\s+-d|frombase64string|(?:server)?xmlhttp|winhttprequest)\b|\/dev\/tcp\/|https?:\/\//iu;
const RUNS =
  /\|\s{0,8}(?:sudo\s{1,8})?(?:ba|z|da)?sh\b|\biex\b|\$\(\s{0,8}curl|\/dev\/tcp\/|base64\s{1,8}-d|scriptblock\]::create\b|\|\s{0,8}(?:python[\d.]{0,4}|node|perl|ruby)\b|\bexecute(?:global)?[\s(]{1,4}[\w.]{1,40}\.responsetext\b|\bexec\(\s{0,4}(?:[\w.]{1,40}\.)?(?:urlopen|get)\(/iu;
const PUBLIC_KEY = /\b(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\d{3}|sk-ssh-ed25519@openssh\.com)\s+AAAA/u;

/** Ways to come back: a key in authorized_keys, a job that fetches its orders. */
export function* persistence(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("persist")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const found = decide(fact, index);
    if (found !== null)
      yield {
        at: fact.at,
        snippet: fact.snippet,
        chain: [step(fact, found.message)],
        subject: `${fact.operation.mechanism} ${show(fact.operation.target)}`,
        confidence,
        ...found,
      };
  }
}

function decide(
  fact: OperationOf<"persist">,
  index: FactIndex,
): Pick<Match, "signature" | "message" | "severity" | "confidence"> | null {
  const { mechanism, target, content } = fact.operation;
  const shape = plantedTexts(fact, index).join("\n");
  const fetched = content !== null && (isFetchedCode(content) || isDownloaded(shape, fact, index));
  switch (mechanism) {
    case "ssh-key": {
      const literal = PUBLIC_KEY.test(shape) || PUBLIC_KEY.test(fact.snippet) || isKeyHidden(fact, index);
      if (literal || fetched) {
        // A key that its maker wrote into the skill is never the user's own, wherever the line stands.
        return {
          signature: "persistence/authorized-key",
          message: `adds a foreign key to ${show(target)}: whoever holds it can log in`,
          confidence: "high",
        };
      }
      return null;
    }
    case "user-account":
      return {
        signature: "persistence/user-account",
        message: /sudoers/u.test(target.shape)
          ? `lets programs run as the administrator without a password: ${show(target)}`
          : `creates a user account: ${show(target)}`,
        ...(isOpenAboutAccount(fact, index)
          ? { severity: "medium", confidence: "low" }
          : isSecondDoor(fact, index)
            ? { confidence: "high" }
            : { severity: "medium", confidence: "medium" }),
      };
    case "cron":
    case "launchd":
    case "systemd":
    case "shell-profile":
    case "registry-run-key":
    case "scheduled-task":
    case "startup-folder":
    case "git-hook":
    case "editor-task": {
      const runsFetched = fetched || (FETCHES.test(shape) && RUNS.test(shape));
      if (runsFetched)
        return {
          signature: "persistence/fetched-code",
          message: `makes ${show(shape)} run again and again through ${mechanism}`,
        };
      return (/\p{L}/u.test(index.profile.description) && isAnnounced(index.profile.description)) || isInMarkdown(fact)
        ? null
        : {
            signature: "persistence/unannounced",
            message: `installs itself through ${mechanism} (${show(target)}), which its description does not mention`,
          };
    }
    case "agent-memory":
    case "agent-skill":
      return null; // agent-memory.ts
  }
}

/** The key comes out of an encoding elsewhere in the file, and by a pipe to where it is added. */
function isKeyHidden({ at }: OperationOf<"persist">, index: FactIndex): boolean {
  return index.inFile(at.path).some((fact) => {
    if (fact.kind !== "operation") return false;
    const { operation } = fact;
    const moved =
      operation.op === "send"
        ? operation.payload
        : operation.op === "write-file" && operation.content !== null
          ? [operation.content]
          : operation.op === "spawn" && operation.input !== undefined
            ? [operation.input]
            : [];
    return moved.some(({ encodings, shape }) => areHiding(encodings) && PUBLIC_KEY.test(shape));
  });
}

/** Tokens that a script got from its vendor and keeps as `NAME="…"` are data; a repository of the user's choice is his own. */
function isFetchedCode(content: Value): boolean {
  if (!content.origins.some((origin) => origin.kind === "network" && addressOf(origin.url) !== null)) return false;
  return !ASSIGNED_DATA.test(content.shape);
}

/** What is started again and again is a file that this program has downloaded. */
function isDownloaded(content: string, fact: OperationOf<"persist">, index: FactIndex): boolean {
  const plain = content.replaceAll("\\", "/");
  const isStarted = (at: Location, file: string): boolean => {
    const path = file.replaceAll("\\", "/");
    return at.path === fact.at.path && path.length >= MIN_PATH && path !== plain && plain.includes(path);
  };
  return (
    index.operations("download").some(({ at, operation }) => isStarted(at, operation.destination?.shape ?? "")) ||
    // `io.Copy(file, response.Body)`: fetched in one step and written in another.
    index
      .operations("write-file")
      .some(
        ({ at, operation: { path, content } }) =>
          content?.shape === HOLE && isFetchedCode(content) && isStarted(at, path.shape),
      )
  );
}

/** Shorter paths are words that stand everywhere. */
const MIN_PATH = 6;

const ASSIGNED_DATA = new RegExp(`=\\s?(["']?)${HOLE}\\1\\s{0,4}(?:\\n|$)`, "u");
/** An account and, in the same script, all rights without a password, of which the skill's description says nothing. */
function isSecondDoor(fact: OperationOf<"persist">, index: FactIndex): boolean {
  if (ABOUT_ACCOUNTS.test(index.profile.description)) return false;
  const isSudo = (each: OperationOf<"persist">): boolean => /sudoers/u.test(each.operation.target.shape);
  return index
    .operations("persist")
    .some(
      (other) =>
        other.at.path === fact.at.path &&
        other.operation.mechanism === "user-account" &&
        isSudo(other) !== isSudo(fact),
    );
}

const CANNOT_LOG_IN = /\bnologin\b|\/bin\/false\b|\s--system\b|\s-[a-z]{0,3}[rS][a-z]{0,3}\s/u;
const ABOUT_ACCOUNTS = /\b(?:accounts?|users?|groups?|log-?ins?|sudo(?:ers)?|administrat\w{2,6}|provision\w{0,5})\b/iu;

/** Shown to whoever reads the skill: a lesson or tool for accounts, or a service account that nobody can log in to. */
function isOpenAboutAccount(fact: OperationOf<"persist">, index: FactIndex): boolean {
  // `useradd "$1"`: the account that its user asks for.
  if (fact.operation.target.origins.some(({ kind }) => kind === "input")) return true;
  if (!isInMarkdown(fact)) return false;
  return ABOUT_ACCOUNTS.test(index.profile.description) || CANNOT_LOG_IN.test(fact.snippet);
}

function isAnnounced(description: string): boolean {
  return /\b(?:schedul|cron|daemon|service|background|startup|boot|login|launch|periodic|daily|hourly|weekly|monitor|watch|heartbeat|always[- ]on|hook|alias|shell|profile|install|automat|backup|remind|timer|systemd|setup|configur)/iu.test(
    description.replaceAll(HOLE, ""),
  );
}
