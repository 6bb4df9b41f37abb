import type { Match } from "../../../model/finding.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { isProgramsOwn } from "./user-folders.ts";

/** `./*.csv`, `reports/*.md`, `~/Documents/**`: all files of a kind where the user keeps his own. */
const ALL_OF_A_KIND = /^(?:\.\/|~\/|\.\.\/)?(?:[\w .-]{1,80}\/){0,6}\*{1,2}(?:\/\*)?(?:\.\w{1,8})?$/u;
/** Words by which a text lets its reader know. */
const DISCLOSES =
  /\b(?:delet\w*|remov\w*|eras\w*|clean\w*|clear\w*|purg\w*|prun\w*|wip\w*|tid(?:y|ies)\w*|trash\w*|overwrit\w*|replac\w*|mov(?:e|es|ed|ing)|destr\w*|reset\w*|unlink\w*|discard\w*|rotat\w*|expir\w*)\b|删|清|移除|削除|消去|удал|очист|borr|elimin|limpi|apag|lösch|entfern|supprim|effac/iu;

/** A converter that removes what it was given to read: lost before anybody was told. */
export function* undisclosedDeletion(index: FactIndex): Iterable<Match> {
  const found = index.operations("delete-file").filter((fact) => isUsersOwn(fact, index));
  if (found.length === 0 || isDisclosed(index)) return;
  for (const fact of found) {
    const { shape } = fact.operation.path;
    const read = index
      .operations("read-file")
      .find((other) => other.at.path === fact.at.path && other.operation.path.shape === shape);
    if (read === undefined) continue;
    const path = show(shape);
    yield {
      signature: "impact/undisclosed-deletion",
      at: fact.at,
      snippet: fact.snippet,
      subject: path,
      confidence: "medium",
      message: `deletes all of the user's ${path} after reading them, which no text of the package says`,
      chain: [step(read, `reads ${path}`), step(fact, `deletes ${path}`)],
    };
  }
}

function isUsersOwn(fact: OperationOf<"delete-file">, index: FactIndex): boolean {
  const { shape } = fact.operation.path;
  if (isInMarkdown(fact) || standingOf(fact, index) !== "live") return false;
  return ALL_OF_A_KIND.test(shape.slice(0, 400)) && !isProgramsOwn(shape.slice(0, 400));
}

/** Said anywhere that a person or an agent reads: in a sentence or in the description. */
function isDisclosed(index: FactIndex): boolean {
  if (index.of("instruction").length === 0) return true;
  return (
    DISCLOSES.test(index.profile.description.slice(0, 4_000)) ||
    index.of("instruction").some((fact) => isInMarkdown(fact) && DISCLOSES.test(fact.text.slice(0, 2_000)))
  );
}
