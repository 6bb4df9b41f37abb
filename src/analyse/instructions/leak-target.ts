import { destinationOf, isThrowaway } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { registrable } from "../host.ts";
import { accountsForHost } from "../profile.ts";
import { secretAtPath } from "../secrets/paths.ts";
import { standingOf } from "../standing.ts";
import type { Sentence } from "./sentences.ts";

/**
 * Whose place a leak goes to: nobody's, the homepage's, one whose name fits the skill's, a well-known provider's,
 * a stranger's; null: none is named.
 */
export type LeakTarget = "throwaway" | "declared" | "accounted" | "provider" | "other" | null;

/** Lines around a sentence in which the files that it speaks of are named. */
const REACH = 8;
const URL_SHAPE = /https?:\/\/[^\s"'<>)]{4,300}/gu;
const HOME_PATH = /(?:~|\$HOME)\/[\w./-]{2,80}/gu;

export function leakTargetOf(sentence: Sentence, index: FactIndex): LeakTarget {
  const [url] = [...urlsOf(sentence)];
  const destination = url === undefined ? null : destinationOf(url);
  if (destination === null) return null;
  if (isThrowaway(destination) || destination.class === "chat-bot") return "throwaway";
  if (destination.class === "provider") return "provider";
  if (index.profile.domains.has(registrable(destination.address.host))) return "declared";
  return accountsForHost(index.profile, destination.address) ? "accounted" : "other";
}

/** Key files as they are, or an image address that carries what was said: nothing that a service asks its users for. */
export function sendsWholeStores(sentence: Sentence): boolean {
  if (IMAGE_WITH_SECRETS.test(sentence.text)) return true;
  // "Write the key into ~/.openclaw/.env as NAME_KEY, and send it": one key, for the service that it belongs to.
  if (ONE_KEY.test(sentence.text)) return false;
  return (sentence.text.match(HOME_PATH) ?? []).some((path) => secretAtPath(path)?.grave === true);
}

const ONE_KEY = /\b(?!AWS_)[A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,20}){0,4}_(?:KEY|TOKEN|PAT)\b/u;
const IMAGE_WITH_SECRETS =
  /!\[[^\]\n]{0,80}\]\(https?:[^)\n]{0,400}\b(?:keys?|tokens?|passwords?|secrets?|credentials?|conversation)\b/iu;

/** Nobody outside this machine has any business with what is sent, by its name or by the files that are named around it. */
export function isGrave(sentence: Sentence, index: FactIndex): boolean {
  if (/\b(?:private keys?|ssh keys?|seed phrase|mnemonic)\b|私钥|助记词|秘密鍵/iu.test(sentence.text)) return true;
  const { path, line } = sentence.fact.at;
  return graveLines(path, index).some((other) => Math.abs(other - line) <= REACH);
}

const GRAVE_LINES = new WeakMap<FactIndex, Map<string, readonly number[]>>();

/** Lines of a file that name what nobody else may have; looked for once, since a file may leak on every line. */
function graveLines(path: string, index: FactIndex): readonly number[] {
  const files = GRAVE_LINES.get(index) ?? new Map<string, readonly number[]>();
  GRAVE_LINES.set(index, files);
  const known = files.get(path);
  if (known !== undefined) return known;
  const lines = new Set<number>();
  for (const fact of index.inFile(path)) {
    if (lines.size >= MAX_GRAVE_LINES) break;
    if (fact.kind !== "mention" || fact.what !== "path" || standingOf(fact, index) !== "live") continue;
    if (secretAtPath(fact.value)?.grave === true) lines.add(fact.at.line);
  }
  const found = [...lines];
  files.set(path, found);
  return found;
}

/** A file that names more such places is a list of them. */
const MAX_GRAVE_LINES = 200;

export function namesThrowaway(sentence: Sentence): boolean {
  return urlsOf(sentence).some((url) => {
    const destination = destinationOf(url);
    return destination !== null && isThrowaway(destination);
  });
}

/** True when a sentence names an address that neither the skill nor a well-known provider accounts for. */
export function namesStranger(sentence: Sentence, index: FactIndex): boolean {
  return urlsOf(sentence).some((url) => {
    const destination = destinationOf(url);
    return destination?.class === "other" && !accountsForHost(index.profile, destination.address);
  });
}

function urlsOf(sentence: Sentence): readonly string[] {
  return [...(sentence.text.match(URL_SHAPE) ?? []), ...sentence.links.filter((link) => link.startsWith("http"))];
}
