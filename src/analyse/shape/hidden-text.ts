import type { Match } from "../../model/finding.ts";
import { HIDING_WORDS } from "../../model/hiding.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { isInMarkdown } from "../standing.ts";
import { step, show } from "../step.ts";

/** Fewer hidden letters than this are accidents of editors and flags made of tag characters. */
const MIN_LETTERS = 12;

const NAMES_A_CONTROL = /(?:\bU\+|\\u\{?|&#x)20(?:2[A-E]|6[6-9])\b/iu;

/** Text that only the agent sees. Comments, collapsed parts and alternative texts are everyday and judged by what they say. */
export function* hiddenText(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("hidden-text")) {
    const { technique, text } = fact;
    if (
      technique === "html-comment" ||
      technique === "collapsed" ||
      technique === "alt-text" ||
      (technique === "homoglyph" && !isDisguisedName(fact)) ||
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
    // Columns of tables and boxes of drawings are filled up with blanks, and stand side by side.
    if (technique === "far-right" && /^[|\u{2500}-\u{257F}]/u.test(text) && isInMarkdown(fact)) continue;
    // Pages have parts that a script shows later; what those say is judged like any text.
    if (technique === "invisible-style" && !isInMarkdown(fact)) continue;
    // A listing shows its source to whoever reads it; what it says is judged like any text.
    if (technique === "invisible-style" && fact.layers.some((layer) => layer.kind === "fence")) continue;
    // "U+202E reverses the text": who names the character shows it rather than hides behind it.
    if (technique === "bidi-control" && NAMES_A_CONTROL.test(text)) continue;
    // A title that is white on the dark page of a slide: two words order nothing.
    if (technique === "invisible-style" && /^[A-Za-z-]{1,40}(?: [A-Za-z-]{1,40}){0,2}$/u.test(text.trim())) continue;
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < MIN_LETTERS && technique !== "homoglyph") continue;
    yield {
      signature: "concealment/hidden-text",
      at: fact.at,
      snippet: fact.snippet,
      subject: technique,
      // In prose it is a trick on the reader; beside what acts it hides from whoever checks the program (CVE-2021-42574).
      severity: technique === "bidi-control" && (actsNear(fact, index) || looksLikeOtherCode(fact)) ? "high" : "medium",
      message: `hides text from people ${HIDING_WORDS[technique]}: "${show(text)}"`,
      chain: [step(fact, `hides text ${HIDING_WORDS[technique]}`)],
    };
  }
}

/** A name of a program in letters that its language takes for others, as opposed to a word of a sentence. */
function isDisguisedName({ layers }: FactOf<"hidden-text">): boolean {
  const layer = layers.at(-1);
  return layer?.kind === "hidden" && layer.technique === "homoglyph";
}

/** Brackets, semicolons and ends of comments that are shown where they do not stand, in a text without letters to turn. */
function looksLikeOtherCode({ context, text }: FactOf<"hidden-text">): boolean {
  return (
    context.role === "code" && /[{}();]|\*\/|\/\*/u.test(text) && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
  );
}

/** Lines within which reordered code is about what acts. */
const ACT_REACH = 5;
const ACTS: ReadonlySet<string> = new Set(["send", "spawn", "evaluate", "download", "connect"]);

function actsNear(hidden: FactOf<"hidden-text">, index: FactIndex): boolean {
  if (hidden.context.role !== "code") return false;
  return index
    .inFile(hidden.at.path)
    .some(
      (fact) =>
        fact.kind === "operation" &&
        ACTS.has(fact.operation.op) &&
        Math.abs(fact.at.line - hidden.at.line) <= ACT_REACH,
    );
}
