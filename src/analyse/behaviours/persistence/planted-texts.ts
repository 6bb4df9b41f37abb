import type { Step } from "../../../model/finding.ts";
import type { Value } from "../../../model/value.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";

/** UTF-16 units of one text: a job, a hook or a profile's line is short. */
const MAX_TEXT = 8_000;
const MAX_TEXTS = 12;

/** What is written where it runs by itself: as far as it is known here, and what other modules put into it. */
export function plantedTexts(
  { at, operation }: OperationOf<"persist"> | OperationOf<"write-file">,
  index: FactIndex,
): readonly string[] {
  const { content } = operation;
  if (content === null) return [];
  const texts = [content.shape, ...readings(content, index)];
  // `write(path, plist(label, ["sh", "-c", line]))`: the other module's text has a gap where the argument goes.
  const modules = new Set(content.origins.flatMap((origin) => (origin.kind === "module" ? [origin.target] : [])));
  if (modules.size > 0)
    for (const fact of index.inFile(at.path))
      if (fact.kind === "call" && modules.has(fact.target))
        texts.push(...fact.arguments.map(({ value }) => value.shape));
  return texts.slice(0, MAX_TEXTS).map((text) => text.slice(0, MAX_TEXT));
}

function readings(content: Value, index: FactIndex): readonly string[] {
  return index.flows
    .readings(content)
    .flatMap(({ value, via }) => (via.length > 0 && !via.some(isShown) ? [value.shape] : []));
}

/** What a manual gives on the command line is an example of what its reader puts there. */
function isShown({ at }: Step): boolean {
  return /\.mdx?$/iu.test(at.path);
}
