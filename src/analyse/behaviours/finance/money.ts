import type { Match } from "../../../model/finding.ts";
import type { Value } from "../../../model/value.ts";
import { readsClipboard } from "../../../read/clipboard-programs.ts";
import type { WalletMove } from "../../../read/text/wallet-moves.ts";
import type { FactIndex } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";

/** Bitcoin, Ethereum, Tron and Solana addresses, as a whole text. */
const ADDRESS =
  /^(?:0x[0-9a-f]{40}|(?:bc1|ltc1)[a-z0-9]{25,70}|[13][a-km-z1-9]{25,34}|t[a-km-z1-9]{33}|[1-9a-hj-np-z]{43,44})$/iu;

/** Of a program that looks for addresses, without asking whether the checksum is right: letters and figures in one word. */
const LIKE_ADDRESS = /^(?=[^\n]{0,70}\d)(?:0x)?[0-9a-z]{25,70}$/iu;

const LOOKS: WalletMove = "looks for addresses";

/** A wallet address written into the clipboard replaces the one that the user copied. */
export function* clipboardSwap(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("write-clipboard")) {
    const confidence = confidenceFor(fact, index);
    const { content } = fact.operation;
    if (confidence === null) continue;
    const isNear = isOfModule(index, fact.at.path);
    const pattern = index
      .of("mention")
      .find(
        ({ at, what, value }) =>
          what === "wallet-move" && value === LOOKS && (at.path === fact.at.path || isNear(at.path)),
      );
    const literal = ADDRESS.test(content.shape) || (pattern !== undefined && LIKE_ADDRESS.test(content.shape));
    const address = literal ? content.shape : addressConstant(index, fact.at.path);
    const watches = index
      .inFile(fact.at.path)
      .some(
        (other) =>
          other.kind === "operation" &&
          other.operation.op === "read-secret" &&
          other.operation.secret.kind === "clipboard",
      );
    if (!literal && !watches) continue;
    if (address === null) {
      if (pattern === undefined || isInMarkdown(fact) || confidence !== "high" || !isMadeOfClipboard(content)) continue;
      if (speaksOfCoins(index)) continue;
      yield {
        signature: "finance/clipboard-swap",
        at: fact.at,
        snippet: fact.snippet,
        subject: "pattern",
        confidence: "medium",
        message: "watches the clipboard, knows wallet addresses when it sees them, and writes into the clipboard",
        chain: [step(pattern, "looks for wallet addresses"), step(fact, "replaces the clipboard")],
      };
      continue;
    }
    yield {
      signature: "finance/clipboard-swap",
      at: fact.at,
      snippet: fact.snippet,
      subject: address,
      confidence: watches ? confidence : "medium",
      message: `puts the wallet address ${show(address)} into the clipboard${watches ? ", which it watches" : ""}`,
      chain: [step(fact, `replaces the clipboard with ${show(address)}`)],
    };
  }
}

/** A tool for clippings that its reader is told knows such addresses, perhaps to warn of those who swap them. */
function speaksOfCoins(index: FactIndex): boolean {
  const says = (text: string): boolean =>
    /\b(?:crypto\w{0,8}|bitcoin|ethereum|wallets?|blockchain|coins?)\b/iu.test(text);
  return says(index.profile.description) || index.of("instruction").some((fact) => says(fact.text.slice(0, 600)));
}

/** What was copied comes back changed, or something from elsewhere in its place: a list of clippings is neither. */
function isMadeOfClipboard({ origins }: Value): boolean {
  return origins.some(
    (origin) =>
      origin.kind === "clipboard" ||
      origin.kind === "network" ||
      (origin.kind === "command" && readsClipboard(origin.command)),
  );
}

function addressConstant(index: FactIndex, path: string): string | null {
  const fact = index.inFile(path).find((other) => other.kind === "mention" && other.what === "wallet-address");
  return fact?.kind === "mention" ? fact.value : addressInTable(index, path);
}

/** Addresses of several currencies in a table that another module keeps; a checksum is not looked at. */
const TABLED = /(?<![\w/])(?:0x[0-9a-f]{40}|bc1[a-z0-9]{25,70}|T[1-9A-HJ-NP-Za-z]{33})(?!\w)/gu;
/** UTF-16 units of a table. */
const MAX_TABLE = 20_000;

/** Modules whose functions a file calls with what it has. */
function isOfModule(index: FactIndex, path: string): (other: string) => boolean {
  const modules = new Set(
    index.inFile(path).flatMap((fact) => (fact.kind === "call" ? [fact.target.replace(/^\.*\//u, "")] : [])),
  );
  return (other) => {
    const name = other.slice(other.lastIndexOf("/") + 1);
    return modules.has(name) || modules.has(name.replace(/\.\w{1,4}$/u, ""));
  };
}

function addressInTable(index: FactIndex, path: string): string | null {
  const isNear = isOfModule(index, path);
  for (const { at, value } of index.of("export")) {
    if (!isNear(at.path)) continue;
    const found = value.shape.slice(0, MAX_TABLE).match(TABLED) ?? [];
    if (new Set(found.map((each) => each.slice(0, 2))).size >= 2) return found[0] ?? null;
  }
  return null;
}

/** `0x000…dEaD`, `0x555…`: nobody has its key. */
const NOBODYS = /([0-9a-f])\1{19}/iu;

/** Where money goes is written out by whoever has nothing to hide: this program puts the address together when it runs. */
export function* hiddenRecipient(index: FactIndex): Iterable<Match> {
  const disclosed = new Set(
    index.of("mention").flatMap((fact) => (isInMarkdown(fact) ? [fact.value.toLowerCase()] : [])),
  );
  for (const fact of index.of("mention")) {
    if (fact.what !== "wallet-address" || fact.context.role !== "code" || fact.snippet.includes(fact.value)) continue;
    if (NOBODYS.test(fact.value)) continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    yield {
      signature: "finance/hidden-recipient",
      at: fact.at,
      snippet: fact.snippet,
      subject: fact.value,
      confidence: disclosed.has(fact.value.toLowerCase()) ? "low" : confidence,
      message: `puts the ${kindOf(fact.value)} ${show(fact.value)} together from pieces, so that nobody finds it by reading`,
      chain: [step(fact, `hides the ${kindOf(fact.value)} ${show(fact.value)}`)],
    };
  }
}

function kindOf(recipient: string): string {
  return /^[A-Z]{2}\d{2}[A-Z0-9 ]{11,38}$/u.test(recipient) ? "bank account" : "wallet address";
}
