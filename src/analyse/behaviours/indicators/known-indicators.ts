import type { Match } from "../../../model/finding.ts";
import { BAD_ACCOUNTS, BAD_HOSTS, BAD_PAGES, BAD_PUBLISHERS } from "../../data/indicators.ts";
import type { FactIndex } from "../../fact-index.ts";
import { addressOf } from "../../host.ts";
import { accountOf } from "../../profile.ts";
import { standingOf } from "../../standing.ts";
import { step, stepAt } from "../../step.ts";

/** Hosts, accounts and pages of known campaigns. */
export function* knownIndicators(index: FactIndex): Iterable<Match> {
  yield* knownPublisher(index);
  for (const fact of index.of("mention")) {
    if (fact.what !== "url" && fact.what !== "ip" && fact.what !== "host") continue;
    const address = addressOf(fact.value);
    if (address === null) continue;
    const page = `${address.host}${address.path}`.toLowerCase();
    const account = accountOf(address);
    const known = BAD_HOSTS.includes(address.host)
      ? address.host
      : account !== null && BAD_ACCOUNTS.includes(account)
        ? account
        : BAD_PAGES.find((bad) => page.startsWith(bad));
    if (known === undefined) continue;
    yield {
      signature: "deception/known-campaign",
      at: fact.at,
      snippet: fact.snippet,
      subject: known,
      message: `names ${known}, which served malware in a known campaign`,
      chain: [step(fact, `names ${known}`)],
      confidence: standingOf(fact, index) === "mentioned" ? "low" : "high",
    };
  }
}

/** What else an account has published says nothing certain of this package; who installs it should know. */
function* knownPublisher(index: FactIndex): Iterable<Match> {
  const owner = index.profile.owner?.toLowerCase() ?? "";
  if (!BAD_PUBLISHERS.includes(owner)) return;
  const message = `is published by @${owner}, an account that published malware in a known campaign`;
  const declaration = index.of("declaration")[0];
  const at = declaration?.at ?? { path: "SKILL.md", line: 1, column: 1 };
  yield {
    signature: "deception/known-campaign",
    at,
    snippet: declaration?.snippet ?? owner,
    subject: owner,
    message,
    chain: [stepAt(at, message)],
    confidence: "medium",
  };
}
