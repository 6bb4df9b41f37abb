import type { Match } from "../../../model/finding.ts";
import { commandLine } from "../../command-line.ts";
import type { FactIndex } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step, stepAt } from "../../step.ts";
import { LISTING } from "./emptied-repositories.ts";

/** Sources: the manuals of gh and glab. */
const DELETES =
  /^(?:\S{0,100}\/)?(?:(?:gh|glab)\s+(?:repo|project)\s+delete\s|(?:gh|glab)\s+api\s(?=[^\n]{0,400}-X\s?DELETE\b|[^\n]{0,400}--method[ =]DELETE\b)[^\n]{0,400}\b(?:repos|projects)\/)/u;
/** The list is of some of them: forks, archived ones, those of a topic. */
const CHOSEN =
  /\s--(?:fork|source|archived|topic|language|visibility|search|limit[ =]1)\b|\bselect\(|\btest\(|\bgrep\b|\bfzf\b/u;
/** A tool that says so is asked to. */
const SAYS_SO = /\b(?:delet\w*|remov\w*|clean\w*|prun\w*|purg\w*|decommission\w*|tear\w* down|archiv\w*)\b/iu;
const REPOSITORIES = /\b(?:repositor(?:y|ies)|repos?|forks?|projects?|organi[sz]ation)\b/iu;
/** UTF-16 units of a command line. */
const MAX_LINE = 2_000;

/** Every repository that a login owns is looked up and deleted, one after the other. */
export function* deletedRepositories(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    const line = commandLine(fact).slice(0, MAX_LINE);
    const standing = confidenceFor(fact, index);
    if (standing === null || isInMarkdown(fact) || !DELETES.test(line)) continue;
    const { program, arguments: given } = fact.operation;
    const listed = [program, ...given]
      .flatMap((value) => index.flows.sources(value))
      .find(({ origin }) => origin.kind === "command" && LISTING.test(origin.command));
    if (listed?.origin.kind !== "command") continue;
    const isChosen = CHOSEN.test(listed.origin.command);
    const saysSo = SAYS_SO.test(index.profile.description) && REPOSITORIES.test(index.profile.description);
    if (isChosen && saysSo) continue;
    const does = "deletes every repository that it has listed";
    yield {
      signature: "impact/destroys-user-files",
      at: fact.at,
      snippet: fact.snippet,
      confidence: isChosen || saysSo ? "medium" : standing,
      subject: "repositories",
      message: `${does}: ${show(line)}`,
      chain: [
        stepAt(listed.origin.at, `lists repositories: ${show(listed.origin.command)}`),
        ...listed.via,
        step(fact, does),
      ],
    };
    return;
  }
}
