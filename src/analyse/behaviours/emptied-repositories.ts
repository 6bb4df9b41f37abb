import type { OperationFact } from "../../model/fact.ts";
import type { Confidence, Match } from "../../model/finding.ts";
import type { Origin } from "../../model/value.ts";
import type { FactIndex } from "../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../standing.ts";
import { show, step } from "../step.ts";

const PUSH = /\bpush\b/u;
const FORCE = /\s(?:-f|--force|--mirror|--delete)(?=\s|$)|\s\+\S/u;
const EVERY_BRANCH = /\s(?:--mirror|--all|--prune)(?=\s|$)/u;
/** Commands that list what somebody owns. */
const LISTING = /^(?:gh\s+(?:repo\s+list|api\s)|glab\s+(?:repo|project)\s+list|curl\b[^\n]{0,400}\/repos\b)/u;
const FRESH_START = /\bcheckout\s(?:[^\n]{0,80}\s)?--orphan\b|\bupdate-ref\s+-d\b/u;

/** History that is replaced by force, in repositories that the program looked up or with a history made for it. */
export function* emptiedRepositories(index: FactIndex): Iterable<Match> {
  const freshStarts = new Map<string, OperationFact>();
  for (const fact of index.operations("spawn")) {
    if (!freshStarts.has(fact.at.path) && FRESH_START.test(lineOf(fact))) freshStarts.set(fact.at.path, fact);
  }
  for (const fact of index.operations("spawn")) {
    const line = lineOf(fact);
    if (!/^(?:\S{0,100}\/)?git\s/u.test(line) || !PUSH.test(line) || !FORCE.test(line)) continue;
    const listed = originsOf(fact).some((origin) => origin.kind === "command" && LISTING.test(origin.command));
    const fresh = freshStarts.get(fact.at.path);
    const full = confidenceFor(fact, index);
    if (full === null || !(listed || (fresh !== undefined && EVERY_BRANCH.test(line)))) continue;
    const confidence: Confidence = isInMarkdown(fact) ? "low" : listed ? full : "medium";
    const does = `replaces the history of ${listed ? "every repository that it lists" : "a repository"} by force`;
    yield {
      signature: "impact/destroys-user-files",
      at: fact.at,
      snippet: fact.snippet,
      confidence,
      subject: "git push",
      message: `${does}: ${show(line)}`,
      chain: [...(fresh === undefined ? [] : [step(fresh, "starts a history without a past")]), step(fact, does)],
    };
  }
}

function lineOf({ operation }: OperationFact): string {
  if (operation.op !== "spawn") return "";
  const { program, arguments: rest } = operation;
  return [program, ...rest]
    .map((value) => value.shape)
    .join(" ")
    .slice(0, 2_000);
}

function originsOf({ operation }: OperationFact): readonly Origin[] {
  return operation.op === "spawn" ? operation.arguments.flatMap((value) => value.origins) : [];
}
