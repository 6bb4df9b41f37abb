import type { OperationFact } from "../../../model/fact.ts";
import type { Confidence, Match } from "../../../model/finding.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import { commandLine } from "../../command-line.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";

const PUSH = /\bpush\b/u;
const FORCE = /\s(?:-[a-zA-Z]{0,3}f[a-zA-Z]{0,3}|--force|--mirror|--delete)(?=\s|$)|\s\+\S/u;
const EVERY_BRANCH = /\s(?:--mirror|--all|--prune)(?=\s|$)/u;
/** Commands that list what somebody owns. */
export const LISTING = /^(?:gh\s+(?:repo\s+list|api\s)|glab\s+(?:repo|project)\s+list|curl\b[^\n]{0,400}\/repos\b)/u;
/** UTF-16 units of a command line. */
const MAX_LINE = 2_000;
const FRESH_START = /\bcheckout\s(?:[^\n]{0,80}\s)?--orphan\b|\bupdate-ref\s+-d\b/u;

/** An address that a setting begins: `$GITEA_URL/me/$name.git`. */
function isElsewhere({ shape, origins }: Value): boolean {
  const isSet = origins.some(({ kind }) => kind === "environment" || kind === "input");
  return isSet && (shape.startsWith(HOLE) || /^[a-z]{3,6}:\/\/\u{FFFC}/u.test(shape));
}

/** History that is replaced by force, in repositories that the program looked up or with a history made for it. */
export function* emptiedRepositories(index: FactIndex): Iterable<Match> {
  const freshStarts = new Map<string, OperationFact>();
  const pushes: (readonly [fact: OperationOf<"spawn">, line: string])[] = [];
  for (const fact of index.operations("spawn")) {
    const line = commandLine(fact).slice(0, MAX_LINE);
    if (FRESH_START.test(line) && !freshStarts.has(fact.at.path)) freshStarts.set(fact.at.path, fact);
    if (/^(?:\S{0,100}\/)?git\s/u.test(line) && PUSH.test(line) && FORCE.test(line)) pushes.push([fact, line]);
  }
  for (const [fact, line] of pushes) {
    // A copy on the user's own server bears the names of a list, and empties nothing that is on it.
    const { arguments: given } = fact.operation;
    const origins = given.some(isElsewhere) ? [] : given.flatMap((value) => value.origins);
    const listed = origins.some((origin) => origin.kind === "command" && LISTING.test(origin.command));
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
