import type { Fact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import type { WalletMove } from "../../../read/text/wallet-moves.ts";
import type { FactIndex, FactOf } from "../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { step } from "../../step.ts";

type Move = FactOf<"mention">;

/** Where a page asks the wallet that its visitor has connected. */
const PAGE = /\.(?:html?|jsx|tsx|vue|svelte)$|(?:^|\/)(?:web|public|static|www|site|frontend|client|assets)\//iu;

/**
 * Has a wallet sign that somebody may take everything: an allowance without limit, or all that it holds but for the fee
 * ("drainer"). A swap asks for the one, a wallet that moves house does the other; both together, or one of them behind
 * a button of a page, is what nobody agreed to.
 */
export function* walletDrain(index: FactIndex): Iterable<Match> {
  const files = Map.groupBy(
    index.of("mention").filter((fact) => fact.what === "wallet-move" && isLive(fact, index)),
    ({ at }) => at.path,
  );
  for (const [path, moves] of files) {
    const first = (move: WalletMove): Move | undefined => moves.find(({ value }) => value === move);
    const signs = first("asks for a signature");
    const allows = first("allows without limit");
    const takes = first("takes it all");
    const does = takes ?? allows;
    const between = first("stands between");
    const looks = first("looks for addresses");
    if (between !== undefined && looks !== undefined)
      yield swap(between, looks, first("gives to another") ?? allows, index);
    if (signs === undefined || does === undefined) continue;
    const isBoth = takes !== undefined && allows !== undefined;
    if (!isBoth && !PAGE.test(path)) continue;
    const chain = [step(signs, "has a wallet sign")];
    if (allows !== undefined) chain.push(step(allows, "allows somebody to take tokens without limit"));
    if (takes !== undefined) chain.push(step(takes, "moves all that the wallet holds but for the fee"));
    yield {
      signature: "finance/wallet-drain",
      at: does.at,
      snippet: does.snippet,
      subject: path,
      confidence: isBoth && !saysThatItEmpties(index) ? "high" : "medium",
      message: isBoth
        ? "has a wallet allow everything and hand over its whole balance"
        : `has the wallet of a page's visitor ${takes === undefined ? "allow everything" : "hand over its whole balance"}`,
      chain,
    };
  }
}

/** Looks for addresses in what a page sends and gets, and passes on something else (the "chalk" packages of September 2025). */
function swap(between: Move, looks: Move, gives: Move | undefined, index: FactIndex): Match {
  const isTold = gives !== undefined && index.inFile(between.at.path).some((fact) => isTransfer(fact));
  const hasAccount = index
    .inFile(between.at.path)
    .some((fact) => fact.kind === "mention" && fact.what === "wallet-address");
  return {
    signature: "finance/wallet-drain",
    at: between.at,
    snippet: between.snippet,
    subject: `${between.at.path} between`,
    confidence: hasAccount || isTold ? "high" : "medium",
    message: "puts itself between a page and its wallet or server, and looks for wallet addresses there",
    chain: [
      step(looks, "looks for wallet addresses"),
      step(between, "puts itself between"),
      ...(isTold ? [step(gives, "gives a transfer that the page has asked for to another")] : []),
    ],
  };
}

/** The page's own request to its wallet is looked at. */
function isTransfer(fact: Fact): boolean {
  return fact.kind === "mention" && fact.what === "wallet-move" && fact.value === "asks for a signature";
}

function isLive(fact: Move, index: FactIndex): boolean {
  return !isInMarkdown(fact) && fact.as !== "prose" && standingOf(fact, index) === "live";
}

/** Whoever says that he moves everything may be asked to. */
function saysThatItEmpties({ profile }: FactIndex): boolean {
  return /\b(?:sweep\w*|consolidat\w*|drain\w*|empt(?:y|ies)|migrat\w*|unlimited|allowances?|approvals?)\b/iu.test(
    profile.description,
  );
}
