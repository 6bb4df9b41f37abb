import type { Layer } from "../../../model/context.ts";
import type { OperationFact } from "../../../model/fact.ts";
import type { Confidence, Match } from "../../../model/finding.ts";
import { HIDING_WORDS } from "../../../model/hiding.ts";
import { describeOperation } from "../../describe-operation.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { confidenceFor, isConcealed } from "../../standing.ts";
import { payloadSteps } from "./payload-steps.ts";
import { isTelling, type TellingKind } from "./telling-operations.ts";

/** What one hidden line does is one finding; of a long one so much is looked at. */
const MAX_OPERATIONS = 32;

/** Payloads behind 200 blanks or after the end of an image: whatever runs there was not meant to be seen. */
export function* concealedExecution(index: FactIndex): Iterable<Match> {
  const lines = new Map<string, Hidden[]>();
  for (const fact of index.of("operation")) {
    const hidden = hiddenOf(fact, index);
    if (hidden === null) continue;
    const line = `${fact.at.path}\n${fact.at.line}\n${hidden.confidence}`;
    const known = lines.get(line);
    if (known === undefined) lines.set(line, [hidden]);
    else if (known.length < MAX_OPERATIONS) known.push(hidden);
  }
  for (const all of lines.values()) {
    const [first] = all;
    if (first === undefined) continue;
    const { fact, how, confidence } = first;
    yield {
      signature: "concealment/hidden-code",
      at: fact.at,
      message: `hides code ${how}: ${describeOperation(fact.operation)}`,
      snippet: fact.snippet,
      chain: payloadSteps(all.map((each) => each.fact)),
      subject: fact.operation.op,
      confidence,
    };
  }
}

interface Hidden {
  readonly fact: OperationOf<TellingKind>;
  readonly how: string;
  readonly confidence: Confidence;
}

function hiddenOf(fact: OperationFact, index: FactIndex): Hidden | null {
  const { operation } = fact;
  if (!isConcealed(fact) || !isTelling(fact)) return null;
  if (operation.op === "spawn" && operation.program.shape.length < 3) return null;
  const layer = fact.layers.find((each) => each.kind === "hidden" || each.kind === "tail");
  if (layer?.kind === "hidden" && isFolded(layer)) return null;
  const confidence = confidenceFor(fact, index);
  if (confidence === null) return null;
  const how = layer?.kind === "hidden" ? HIDING_WORDS[layer.technique] : "behind the end of the file it pretends to be";
  return { fact, how, confidence };
}

/** Comments and parts that fold are everyday, and judged by what they say. */
function isFolded({ technique }: Extract<Layer, { kind: "hidden" }>): boolean {
  return technique === "html-comment" || technique === "collapsed" || technique === "alt-text";
}
