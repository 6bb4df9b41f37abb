import type { Fact } from "../../model/fact.ts";
import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { show, step } from "../step.ts";

/** The user is not to be asked, said of him and not of a question of taste. */
const UNASKED =
  /\b(?:do not|don['’]t|never|must not)\b[^\n.;]{0,20}\bask\b[^\n.;]{0,24}\b(?:users?|human|owner|operator)\b[^\n.;]{0,24}\b(?:permission|confirmation|approval|consent)\b|\bwithout (?:asking|waiting for) (?:the )?(?:users?|human|owner|operator)(?:['’]s)? (?:permission|confirmation|approval|consent)\b/iu;
/** Nor to be waited for: what follows follows by itself. */
const UNSTOPPED =
  /\bfully autonomous\b|\bwithout (?:waiting|stopping|pausing) for (?:any )?(?:the )?(?:user|human|owner)\b|\bjust (?:proceed|continue|do it)\b|\bimmediately (?:proceed|continue|begin|start)\b|\bdo not (?:wait|stop|pause) for (?:any )?(?:the )?(?:user|human|owner|confirmation|approval)\b/iu;
/** Lines within which both belong to one order. */
const REACH = 20;
/** Sentences looked at around one order. */
const MAX_LOOKED_AT = 120;

/** An order to leave the user out twice over: not to be asked, and not to be waited for. */
export function* userShutOut(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const fact of index.of("instruction")) {
    if (told.has(fact.at.path) || !counts(fact, index) || !UNASKED.test(fact.text.slice(0, 4_000))) continue;
    const other = companionOf(fact, index);
    if (other === null) continue;
    told.add(fact.at.path);
    yield {
      signature: "prompt-injection/user-shut-out",
      at: fact.at,
      snippet: fact.snippet,
      subject: "consent",
      confidence: "medium",
      severity: "medium",
      message: `has the agent go on by itself, step after step, without the user: "${show(fact.text)}"`,
      chain: [step(fact, "forbids to ask the user"), step(other, "and to wait for him")],
    };
  }
}

function companionOf(fact: Fact, index: FactIndex): Fact | null {
  let looked = 0;
  for (const other of index.inFile(fact.at.path)) {
    if (other.kind !== "instruction" || other === fact || Math.abs(other.at.line - fact.at.line) > REACH) continue;
    looked += 1;
    if (looked > MAX_LOOKED_AT) return null;
    if (counts(other, index) && UNSTOPPED.test(other.text.slice(0, 4_000))) return other;
  }
  return null;
}

function counts(fact: Fact, index: FactIndex): boolean {
  // A prohibition is what is looked for: `negated` says nothing here.
  return fact.context.role === "instruction" || standingOf(fact, index) === "live";
}
