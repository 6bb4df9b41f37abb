import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { show, step } from "../step.ts";
import { ordersOf } from "./orders.ts";
import { SABOTAGE } from "./patterns/sabotage.ts";

/** Orders that make the work worse for the user while it looks done. */
export function* sabotage(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const { fact, text, isShown } of ordersOf(index)) {
    const lower = text.toLowerCase();
    for (const { signature, says, needs, asks, unless } of SABOTAGE) {
      if (!needs.test(lower) || !asks(text) || unless?.test(text) === true) continue;
      const key = `${signature}\n${fact.at.path}`;
      if (told.has(key)) continue;
      told.add(key);
      yield {
        signature,
        at: fact.at,
        snippet: fact.snippet,
        subject: show(text).slice(0, 80),
        confidence: isShown ? "low" : "medium",
        message: `has the agent ${says}: "${show(text)}"`,
        chain: [step(fact, says)],
      };
    }
  }
}
