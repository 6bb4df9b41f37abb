import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { confidenceFor } from "../standing.ts";
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
  return fact?.kind === "mention" ? fact.value : null;
}

/** Somebody else's electricity. */
export function* mining(index: FactIndex): Iterable<Match> {
  const announced = /\b(?:mining|miner|mine[sd]?|hashrate|xmrig|monero)\b/iu.test(
    `${index.profile.description} ${index.profile.name ?? ""} ${index.profile.slug ?? ""}`,
  );
  for (const fact of index.operations("mine")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const pool = show(fact.operation.pool);
    yield {
      signature: "impact/hidden-mining",
      at: fact.at,
      snippet: fact.snippet,
      subject: pool,
      confidence: announced ? "low" : confidence,
      message: `mines for ${pool}${announced ? "" : ", which its description does not mention"}`,
      chain: [step(fact, `mines for ${pool}`)],
    };
  }
}
