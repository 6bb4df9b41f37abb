import type { OperationFact } from "../../model/fact.ts";
import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { confidenceFor } from "../standing.ts";
import { show, step } from "../step.ts";

/** Miners are renamed; the pool's protocol and their own options stay. */
const POOL = /\bstratum\d?(?:\+(?:tcp|ssl|tls))?:\/\/[^\s"']{1,200}/iu;
const OPTIONS = /\s--(?:coin|algo|donate-level|nicehash|cpu-max-threads-hint|randomx-[\w-]{1,30})(?=[\s=]|$)/giu;

/** Somebody else's electricity. */
export function* mining(index: FactIndex): Iterable<Match> {
  const announced = /\b(?:mining|miner|mine[sd]?|hashrate|xmrig|monero)\b/iu.test(
    `${index.profile.description} ${index.profile.name ?? ""} ${index.profile.slug ?? ""}`,
  );
  const told = new Set<string>();
  for (const [fact, pool] of miners(index)) {
    const confidence = confidenceFor(fact, index);
    const place = `${fact.at.path}:${fact.at.line}`;
    if (confidence === null || told.has(place)) continue;
    told.add(place);
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

function* miners(index: FactIndex): Iterable<readonly [OperationFact, string]> {
  for (const fact of index.operations("mine")) yield [fact, show(fact.operation.pool)];
  for (const fact of index.operations("spawn")) {
    const { program, arguments: rest } = fact.operation;
    const line = [program, ...rest]
      .map((value) => value.shape)
      .join(" ")
      .slice(0, 4_000);
    const pool = POOL.exec(line)?.[0];
    if (pool !== undefined) yield [fact, show(pool)];
    else if (new Set(line.match(OPTIONS) ?? []).size >= 2 && /\s-o\s/u.test(line)) yield [fact, "an unnamed pool"];
  }
}
