import type { OperationFact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import { commandLine } from "../../command-line.ts";
import type { FactIndex } from "../../fact-index.ts";
import { confidenceFor } from "../../standing.ts";
import { show, step } from "../../step.ts";

/** Miners are renamed; the pool's protocol and their own options stay. */
const POOL = /\bstratum\d?(?:\+(?:tcp|ssl|tls))?:\/\/[\w\u{FFFC}$[{][^\s"']{1,200}/iu;
const OPTIONS = /\s--(?:coin|algo|donate-level|nicehash|cpu-max-threads-hint|randomx-[\w-]{1,30})(?=[\s=]|$)/giu;

/** UTF-16 units of a file of settings. */
const MAX_SETTINGS = 20_000;

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

/** Settings of a miner, two of which no other program has. */
const MINER_SETTINGS = /["'](?:donate-level|randomx|max-threads-hint|huge-pages|rig-id|pools|nicehash)["']\s{0,4}:/gu;
const POOL_URL = /["']url["']\s{0,4}:\s{0,4}["']([^"'\n]{4,200})["']/u;

function* miners(index: FactIndex): Iterable<readonly [OperationFact, string]> {
  // `/stratum\+tcp:\/\//` looks for a pool in other people's files and names none.
  for (const fact of index.operations("mine"))
    if (!/:\/{0,4}$/u.test(fact.operation.pool.shape)) yield [fact, show(fact.operation.pool)];
  for (const fact of index.operations("write-file")) {
    const content = fact.operation.content?.shape.slice(0, MAX_SETTINGS) ?? "";
    if (new Set(content.match(MINER_SETTINGS) ?? []).size >= 3)
      yield [fact, show(POOL_URL.exec(content)?.[1] ?? "an unnamed pool")];
  }
  for (const fact of index.operations("spawn")) {
    const line = commandLine(fact);
    const pool = POOL.exec(line)?.[0];
    if (pool !== undefined) yield [fact, show(pool)];
    else if (/\s-o\s/u.test(line) && new Set(line.match(OPTIONS) ?? []).size >= 2) yield [fact, "an unnamed pool"];
  }
}
