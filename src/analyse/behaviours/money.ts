import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../standing.ts";
import { show, step } from "../step.ts";

/** Bitcoin, Ethereum, Tron and Solana addresses, as a whole text. */
const ADDRESS =
  /^(?:0x[0-9a-f]{40}|(?:bc1|ltc1)[a-z0-9]{25,70}|[13][a-km-z1-9]{25,34}|t[a-km-z1-9]{33}|[1-9a-hj-np-z]{43,44})$/iu;

/** A wallet address written into the clipboard replaces the one that the user copied. */
export function* clipboardSwap(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("write-clipboard")) {
    const confidence = confidenceFor(fact, index);
    const { content } = fact.operation;
    if (confidence === null) continue;
    const literal = ADDRESS.test(content.text ?? "") || (content.text === null && ADDRESS.test(content.shape));
    const address = literal ? content.shape : addressConstant(index, fact.at.path);
    if (address === null) continue;
    const watches = index
      .inFile(fact.at.path)
      .some(
        (other) =>
          other.kind === "operation" &&
          other.operation.op === "read-secret" &&
          other.operation.secret.kind === "clipboard",
      );
    if (!literal && !watches) continue;
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

function addressConstant(index: FactIndex, path: string): string | null {
  const fact = index.inFile(path).find((other) => other.kind === "mention" && other.what === "wallet-address");
  return fact?.kind === "mention" ? fact.value : addressInTable(index, path);
}

/** Addresses of several currencies in a table that another module keeps; a checksum is not looked at. */
const TABLED = /(?<![\w/])(?:0x[0-9a-f]{40}|bc1[a-z0-9]{25,70}|T[1-9A-HJ-NP-Za-z]{33})(?!\w)/gu;
/** UTF-16 units of a table. */
const MAX_TABLE = 20_000;

function addressInTable(index: FactIndex, path: string): string | null {
  const modules = new Set(
    index.inFile(path).flatMap((fact) => (fact.kind === "call" ? [fact.target.replace(/^\.*\//u, "")] : [])),
  );
  for (const { at, value } of index.of("export")) {
    const name = at.path.slice(at.path.lastIndexOf("/") + 1);
    if (!modules.has(name) && !modules.has(name.replace(/\.\w{1,4}$/u, ""))) continue;
    const found = value.shape.slice(0, MAX_TABLE).match(TABLED) ?? [];
    if (new Set(found.map((each) => each.slice(0, 2))).size >= 2) return found[0] ?? null;
  }
  return null;
}

/** Where money goes is written out by whoever has nothing to hide: this program puts the address together when it runs. */
export function* hiddenRecipient(index: FactIndex): Iterable<Match> {
  const disclosed = new Set(
    index.of("mention").flatMap((fact) => (isInMarkdown(fact) ? [fact.value.toLowerCase()] : [])),
  );
  for (const fact of index.of("mention")) {
    if (fact.what !== "wallet-address" || fact.context.role !== "code" || fact.snippet.includes(fact.value)) continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    yield {
      signature: "finance/hidden-recipient",
      at: fact.at,
      snippet: fact.snippet,
      subject: fact.value,
      confidence: disclosed.has(fact.value.toLowerCase()) ? "low" : confidence,
      message: `puts the wallet address ${show(fact.value)} together from pieces, so that nobody finds it by reading`,
      chain: [step(fact, `hides the wallet address ${show(fact.value)}`)],
    };
  }
}
