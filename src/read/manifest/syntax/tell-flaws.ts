import type { Reading, Source } from "../../../model/source.ts";
import type { Flaw } from "./node.ts";
import { tellUnread } from "../../tell-unread.ts";

/**
 * Gaps for what a document keeps from its reader. A broken line is stepped over and what follows is read, so only a
 * manifest that programs act upon is incomplete by it: elsewhere broken JSON is a template, or an example with dots.
 */
export function tellFlaws(source: Source, reading: Reading, flaws: readonly Flaw[], isActedUpon: boolean): void {
  const first = flaws.find(({ code }) => code === "unparsable");
  for (const flaw of flaws) {
    const { code, offset, message } = flaw;
    // One broken line makes more of them.
    if (code === "unparsable" && flaw !== first) continue;
    const isHarmless = code === "unparsable" && !(isActedUpon && source.layers.length === 0);
    tellUnread(source, reading, code, message, { offset, isHarmless });
  }
}
