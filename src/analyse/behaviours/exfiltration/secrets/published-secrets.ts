import type { Match } from "../../../../model/finding.ts";
import { commandLine } from "../../../command-line.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { secretOf } from "../../../secrets.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { show, step, stepAt } from "../../../step.ts";
import { saysThatItMovesSecrets } from "../told-deed.ts";

/** Under the account of whoever runs it, where its author finds it by a search. */
const MADE_PUBLIC =
  /\bgh\s+repo\s+create\b[^\n|;&]{0,200}\s--public\b|\bgh\s+gist\s+create\b[^\n|;&]{0,200}\s(?:-p|--public)\b/u;
const PUSHES =
  /\bgh\s+(?:repo|gist|release)\s+(?:create|upload)\b|\bgit\s(?:-\S{1,80}\s(?:\S{1,80}\s)?){0,3}push\b|\bgh\s+api\b[^\n|;&]{0,200}\b(?:PUT|POST|PATCH)\b|\bnpm\s+publish\b|\btwine\s+upload\b/u;

type Write = OperationOf<"write-file">;
type Start = OperationOf<"spawn">;

/** Secrets are written into a folder that the same program then publishes: no address of its author's is needed. */
export function* publishedSecrets(index: FactIndex): Iterable<Match> {
  for (const write of index.operations("write-file")) {
    if (isInMarkdown(write) || standingOf(write, index) !== "live") continue;
    const found = new Map<string, ReturnType<typeof stepAt>>();
    for (const origin of write.operation.content?.origins ?? []) {
      const secret = secretOf(origin);
      if (secret?.grave === true) found.set(secret.label, stepAt(origin.at, `reads ${secret.label}`));
    }
    if (found.size === 0) continue;
    const start = publication(write, index);
    if (start === null) continue;
    const what = [...found.keys()].slice(0, 3).join(", ");
    const isPublic = MADE_PUBLIC.test(commandLine(start));
    yield {
      signature: "exfiltration/secret-to-collector",
      at: write.at,
      snippet: write.snippet,
      subject: `${what} repository`,
      confidence: (isPublic || found.size > 1) && !saysThatItMovesSecrets(index) ? "high" : "medium",
      message: `writes ${what} into ${show(write.operation.path.shape)} and publishes it`,
      chain: [
        ...[...found.values()].slice(0, 3),
        step(write, `writes it into ${show(write.operation.path.shape)}`),
        step(start, `publishes it: ${show(commandLine(start))}`),
      ],
    };
    return;
  }
}

function publication(write: Write, index: FactIndex): Start | null {
  const starts = index
    .operations("spawn")
    .filter((fact) => fact.at.path === write.at.path && PUSHES.test(commandLine(fact)));
  return starts.find((fact) => MADE_PUBLIC.test(commandLine(fact))) ?? starts[0] ?? null;
}
