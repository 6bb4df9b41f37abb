import type { Match } from "../../../model/finding.ts";
import { addressOf, isLocal, isPlaceholder } from "../../host.ts";
import { staysBy } from "../../describe-operation.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { HOLE } from "../../../model/value.ts";
import { areHiding } from "../execution/encodings.ts";
import { jobSource } from "../execution/fetched-job.ts";
import { isOfImage } from "../execution/harmless-fetch.ts";
import { isAboutAccounts, isSecondDoor } from "./second-door.ts";
import { plantedTexts } from "./planted-texts.ts";
import { webShells } from "./web-shell.ts";

/** A shell whose input and output belong to somebody else. */
export function* shellToStranger(index: FactIndex): Iterable<Match> {
  yield* webShells(index);
  for (const fact of index.operations("attach-shell")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
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

/** `ssh-ed25519 AAAA... you@host`: whoever follows the manual puts his own there. */
const PUBLIC_KEY =
  /\b(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\d{3}|sk-ssh-ed25519@openssh\.com)\s+AAAA(?!\.{2}|\u2026|\s|[xX<*]{3}|["']?$)/u;

/** Ways to come back: a key in authorized_keys, a job that fetches its orders. */
export function* persistence(index: FactIndex): Iterable<Match> {
  yield* keyOfServer(index);
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

const KEY_LINE = new RegExp(String.raw`^\s{0,8}(?:cert-authority\s{1,4})?${PUBLIC_KEY.source}`, "mu");
/** Where sshd finds keys for all users, whatever its settings call the file; known hosts are keys of others. */
const SERVER_KEYS = /(?:^|[/\\])(?:etc|ProgramData)[/\\]ssh[/\\](?!.{0,200}known_hosts)/iu;

/** `AuthorizedKeysFile /etc/ssh/keys.d/%u`: whoever looks into ~/.ssh finds nothing. */
function* keyOfServer(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("write-file")) {
    const { path, content } = fact.operation;
    if (content === null || !SERVER_KEYS.test(path.shape.slice(0, 300)) || !KEY_LINE.test(content.shape)) continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const message = `adds a foreign key to ${show(path)}: whoever holds it can log in to every account`;
    const base = { at: fact.at, snippet: fact.snippet, chain: [step(fact, message)], subject: show(path) };
    yield { ...base, signature: "persistence/authorized-key", message, confidence };
  }
}

function decide(
  fact: OperationOf<"persist">,
  index: FactIndex,
): Pick<Match, "signature" | "message" | "severity" | "confidence"> | null {
  const { mechanism, target } = fact.operation;
  const shape = plantedTexts(fact, index).join("\n");
  const source = jobSource(fact, shape, index);
  switch (mechanism) {
    case "ssh-key": {
      const literal = PUBLIC_KEY.test(shape) || PUBLIC_KEY.test(fact.snippet) || isKeyHidden(fact, index);
      if (literal || source !== null) {
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
      // Programs of an image run as somebody, too.
      if (isOfImage(fact)) return null;
      return {
        signature: "persistence/user-account",
        message: /sudoers/u.test(target.shape)
          ? `lets programs run as the administrator without a password: ${show(target)}`
          : /^[^:\s]{1,60}:/u.test(target.shape)
            ? `sets the password of the account ${show(target.shape.replace(/:.{0,4000}$/su, ""))}`
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
    case "program-start":
    case "editor-task": {
      if (source === "stranger" || source === "told")
        return {
          signature: "persistence/fetched-code",
          message: `makes ${show(shape)} run again and again ${staysBy(mechanism)}`,
          ...(source === "told" && { confidence: "medium" }),
        };
      return (/\p{L}/u.test(index.profile.description) && isAnnounced(index.profile.description)) || isInMarkdown(fact)
        ? null
        : {
            signature: "persistence/unannounced",
            message: `installs itself ${staysBy(mechanism)} (${show(target)}), which its description does not mention`,
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

/** What a service runs as: nobody logs in to it. */
const NO_SHELL = /\bnologin\b|\/bin\/false\b/u;
const CANNOT_LOG_IN = new RegExp(String.raw`${NO_SHELL.source}|\s--system\b|\s-[a-z]{0,3}[rS][a-z]{0,3}\s`, "u");

/** Called after what the skill installs, or as its user says. */
function isServices(account: string, { profile }: FactIndex): boolean {
  return !/[a-z]/iu.test(account) || profile.names.has(account.toLowerCase());
}

/** Shown to whoever reads the skill: a lesson or tool for accounts, or a service account that nobody can log in to. */
function isOpenAboutAccount(fact: OperationOf<"persist">, index: FactIndex): boolean {
  // `useradd "$1"`: the account that its user asks for.
  if (fact.operation.target.origins.some(({ kind }) => kind === "input")) return true;
  if (NO_SHELL.test(fact.snippet) && isServices(fact.operation.target.shape, index)) return true;
  if (!isInMarkdown(fact)) return false;
  return isAboutAccounts(index) || CANNOT_LOG_IN.test(fact.snippet);
}

function isAnnounced(description: string): boolean {
  return /\b(?:schedul|cron|daemon|service|background|startup|boot|login|launch|periodic|daily|hourly|weekly|monitor|watch|heartbeat|always[- ]on|hook|alias|shell|profile|install|automat|backup|remind|timer|systemd|setup|configur)/iu.test(
    description.replaceAll(HOLE, ""),
  );
}
