import type { Match, Step } from "../../../../model/finding.ts";
import { HOLE } from "../../../../model/value.ts";
import { commandLine } from "../../../command-line.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { secretOf } from "../../../secrets.ts";
import type { Secret } from "../../../secrets/secret.ts";
import { confidenceFor, isInMarkdown } from "../../../standing.ts";
import { show, step, stepAt } from "../../../step.ts";
import { saysThatItMovesSecrets } from "../told-deed.ts";

/** Others can read it there: an issue, a request, a gist, a release. Sources: the manuals of gh and glab. */
const POSTS =
  /^(?:gh|glab)\s+(?:issue|pr|mr|snippet|gist|release|discussion|repo)\s+(?:comment|note|create|edit|new|review|upload)\b|^(?:gh|glab)\s+api\b[^\n]{0,400}\s(?:-f|-F|--field|--raw-field|--input)\b/u;
/** Which repository, where the program says it: all others are the user's choice, or the one he stands in. */
const REPOSITORY =
  /\s(?:-R|--repo)[ =]([\w.-]{1,100}(?:\/[\w.-]{1,100}){1,2})(?=\s|$)|^gh\s+api\s(?:[^\n]{0,200}\s)?\/?repos\/([\w.-]{1,100}\/[\w.-]{1,100})\//u;
/** UTF-16 units of a command line. */
const MAX_LINE = 2_000;

/** A secret is written into an issue, a comment or a gist, with the login of the one whose secret it is. */
export function* postedSecrets(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    const line = commandLine(fact).slice(0, MAX_LINE);
    if (isInMarkdown(fact) || !POSTS.test(line)) continue;
    const confidence = confidenceFor(fact, index);
    const found = secretsIn(fact, index);
    const [first] = found;
    if (confidence === null || first === undefined) continue;
    const repository =
      REPOSITORY.exec(line)
        ?.slice(1)
        .find((each) => each !== undefined) ?? null;
    const isFixed = repository !== null && !repository.includes(HOLE);
    const what = found
      .map(({ secret }) => secret.label)
      .slice(0, 3)
      .join(", ");
    const where = isFixed ? `${repository}, which the program names` : "a repository";
    yield {
      signature: "exfiltration/secret-to-collector",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${what} ${repository ?? ""}`,
      confidence: isFixed && !saysThatItMovesSecrets(index) ? confidence : "medium",
      message: `posts ${what} to ${where}`,
      chain: [...found.slice(0, 3).flatMap(({ steps }) => steps), step(fact, `posts it: ${show(line)}`)],
    };
    return;
  }
}

interface Posted {
  readonly secret: Secret;
  readonly steps: readonly Step[];
}

function secretsIn({ operation }: OperationOf<"spawn">, index: FactIndex): readonly Posted[] {
  const found = new Map<string, Posted>();
  for (const { origin, via } of operation.arguments.flatMap((value) => index.flows.sources(value))) {
    const secret = secretOf(origin);
    if (secret?.grave === true && !found.has(secret.label))
      found.set(secret.label, { secret, steps: [stepAt(origin.at, `reads ${secret.label}`), ...via] });
  }
  return [...found.values()];
}
