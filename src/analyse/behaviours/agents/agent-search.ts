import type { Match } from "../../../model/finding.ts";
import { describeDestination, destinationOf, isNobodyElses } from "../../destination.ts";
import type { FactIndex, FactOf, OperationOf } from "../../fact-index.ts";
import { secretAtPath } from "../../secrets/paths.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { step } from "../../step.ts";
import { isShellsOwn } from "../exfiltration/secrets/stores-and-senders.ts";

type Mention = FactOf<"mention">;

/**
 * A program that has the assistants of its victim look for keys and wallets: their options stand in it beside the names
 * of the files (the "s1ngularity" packages of August 2025).
 */
export function* agentSearch(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const option of index.of("mention")) {
    if (option.what !== "agent-option" || !isLive(option, index) || told.has(option.at.path)) continue;
    const store = index
      .inFile(option.at.path)
      .find((fact) => fact.kind === "mention" && namesSecret(fact) && isLive(fact, index));
    const order = store?.kind === "mention" ? null : ordered(option, index);
    const named =
      store?.kind === "mention" ? store.value : order === null ? null : "keys, wallets and passwords of this machine";
    const where = store ?? order;
    if (named === null || where === null || where === undefined) continue;
    told.add(option.at.path);
    const sends = wayOut(option.at.path, index);
    yield {
      signature: "credential-access/agent-search",
      at: option.at,
      snippet: option.snippet,
      subject: option.value,
      confidence: sends === null ? "medium" : "high",
      message: `starts an agent that need not ask (${option.value}) and names ${named} to it${sends === null ? "" : ", and sends data away"}`,
      chain: [
        step(option, `starts an agent with ${option.value}`),
        step(where, `names ${named}`),
        ...(sends === null ? [] : [sends]),
      ],
    };
  }
}

/** What an agent that is started unguarded is told, by the words of the order itself. */
const SEEKS =
  /\b(?:search|scan|find|look for|list|locate|collect|gather|enumerat\w{1,3}|inventory|crawl|traverse|extract|dump|grep)\b|搜索|扫描|查找|収集|検索|найди|собери|поищи|busca|recopila|durchsuche|finde|cherche|recherche/iu;
const EVERYWHERE =
  /\$HOME\b|~\/|\bhome (?:dir\w*|folder)|\b(?:recursive\w{0,2}|whole|entire|local|all) (?:\w{1,12} ){0,2}(?:paths?|disks?|file ?systems?|machine|computer|drives?|folders?|home)|\/etc\b|\/Users\b|%USERPROFILE%|主目录|домашн/iu;
const SECRETS: readonly RegExp[] = [
  /\bwallets?\b|钱包|ウォレット|кошел/iu,
  /\bkey ?stores?\b|UTC--/iu,
  /\bid_(?:rsa|ed25519|ecdsa|\*)|\bssh (?:private )?keys?\b|\.ssh\b/iu,
  /\.env\b/iu,
  /\.kdbx\b|\bpasswords?\b|密码|парол/iu,
  /\bprivate keys?\b|私钥|秘密鍵|приватн\w* ключ/iu,
  /\b(?:seed|recovery) (?:phrases?|words)\b|\bmnemonics?\b|助记词/iu,
  /\bcredentials?\b|凭证|認証情報/iu,
  /\b(?:api|access|auth|session) ?(?:keys?|tokens?)\b|\btokens\b/iu,
  /\bcookies\b|\bkeychains?\b|\.aws\b|\bhosts\.yml\b|\.npmrc\b|\.netrc\b/iu,
];
/** Kinds of secrets in one order: a check of a project for keys names one or two. */
const MANY = 3;
/** UTF-16 units of an order. */
const MAX_ORDER = 4_000;

/** Told in the order's own words what to look for, where no path or name of a store stands in the program. */
function ordered(option: Mention, index: FactIndex): OperationOf<"spawn"> | null {
  return (
    index.operations("spawn").find(({ at, operation }) => {
      if (at.path !== option.at.path || Math.abs(at.line - option.at.line) > NEAR) return false;
      return operation.arguments.some(({ shape }) => {
        const order = shape.slice(0, MAX_ORDER);
        return SEEKS.test(order) && EVERYWHERE.test(order) && SECRETS.filter((each) => each.test(order)).length >= MANY;
      });
    }) ?? null
  );
}

/** Lines between the option and the call that it belongs to. */
const NEAR = 10;

function namesSecret({ what, value }: Mention): boolean {
  return what === "secret-store" || (what === "path" && secretAtPath(value)?.grave === true);
}

function isLive(fact: Mention, index: FactIndex): boolean {
  return !isInMarkdown(fact) && standingOf(fact, index) === "live" && !isShellsOwn(fact.snippet);
}

function wayOut(path: string, index: FactIndex): ReturnType<typeof step> | null {
  for (const fact of index.operations("send")) {
    if (fact.at.path !== path || !carries(fact) || standingOf(fact, index) !== "live") continue;
    const destination = destinationOf(fact.operation.destination);
    if (destination === null || isNobodyElses(destination) || destination.class === "provider") continue;
    return step(fact, `sends data to ${describeDestination(destination)}`);
  }
  return null;
}

function carries({ operation }: OperationOf<"send">): boolean {
  return operation.payload.some(({ text }) => text === null);
}
