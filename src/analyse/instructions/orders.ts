import type { Fact } from "../../model/fact.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";

/** What somebody is told to do or to leave undone. */
export interface Order {
  readonly fact: Fact;
  readonly text: string;
  /** An example to copy rather than an order. */
  readonly isShown: boolean;
}

/** Longer sentences are data. */
const MAX_TEXT = 2_000;

/** Orders and prohibitions alike, in the text and in descriptions: "do not keep the evidence" is asked for, though it forbids. */
export function* ordersOf(index: FactIndex): Iterable<Order> {
  for (const fact of index.of("instruction")) {
    if (fact.isBeside === true) continue;
    const standing = standingOf(fact, index);
    const isOrder = fact.context.role === "instruction" && !fact.quoted;
    if (standing === "mentioned" && !isOrder) continue;
    yield { fact, text: fact.text.slice(0, MAX_TEXT), isShown: standing === "shown" };
  }
  for (const fact of index.of("declaration"))
    if (fact.description !== null && standingOf(fact, index) !== "mentioned")
      yield { fact, text: fact.description.slice(0, MAX_TEXT), isShown: false };
}
