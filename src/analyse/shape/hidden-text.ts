import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { step, show } from "../step.ts";

/** Fewer hidden letters than this are accidents of editors and flags made of tag characters. */
const MIN_LETTERS = 12;

/** Text that only the agent sees. Comments, collapsed parts and alternative texts are everyday and judged by what they say. */
export function* hiddenText(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("hidden-text")) {
    const { technique, text } = fact;
    if (
      technique === "html-comment" ||
      technique === "collapsed" ||
      technique === "alt-text" ||
      technique === "homoglyph" ||
      technique === "control-characters"
    )
      continue;
    if (
      fact.context.role === "test" ||
      fact.context.role === "pattern" ||
      fact.context.role === "licence" ||
      fact.context.negated
    )
      continue;
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < MIN_LETTERS) continue;
    yield {
      signature: "concealment/hidden-text",
      at: fact.at,
      snippet: fact.snippet,
      subject: technique,
      message: `hides text from people (${technique}): "${show(text)}"`,
      chain: [step(fact, `hides text by ${technique}`)],
    };
  }
}
