import type { Match } from "../../../model/finding.ts";
import { commandLine } from "../../command-line.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";

const EVERY_BACKUP = "deletes every backup";

/** What deletes all of something that cannot be made again, by programs whose purpose is to keep it. */
const WIPES: readonly (readonly [string, RegExp])[] = [
  [
    EVERY_BACKUP,
    /\brestic\b[^\n]{0,200}\bforget\b(?=[^\n]{0,200}\s--prune\b)[^\n]{0,200}\s--keep-last[= ]0\b|\brestic\b[^\n]{0,200}\bforget\b[^\n]{0,200}\s--unsafe-allow-remove-all\b|\bborg\b[^\n]{0,60}\bdelete\b[^\n]{0,120}(?:--force|-a\s+['"]?\*|--glob-archives[= ]['"]?\*)|\bvelero\b[^\n]{0,60}\bdelete\b[^\n]{0,80}--all\b|\bkopia\b[^\n]{0,60}\bsnapshot\s+delete\b[^\n]{0,60}--all-snapshots-for-source\b|\bduplicity\b[^\n]{0,60}\bremove-all-but-n-full\s+0\b|\bpgbackrest\b[^\n]{0,120}\bstanza-delete\b[^\n]{0,60}--force\b|\btmutil\s+delete\b[^\n]{0,60}-a\b|\bwal-g\b[^\n]{0,60}\bdelete\s+everything\b/iu,
  ],
  [
    "deletes what git keeps of work that is in no commit",
    /\bgit\b[^\n]{0,80}\breflog\s+expire\b[^\n]{0,80}--expire(?:-unreachable)?=now\b|\bgit\b[^\n]{0,80}\bstash\s+clear\b/iu,
  ],
  [
    "deletes everything in a store",
    /\b(?:aws\s+s3\s+(?:rm|rb)\b[^\n]{0,200}(?:--recursive|--force)|gsutil\b[^\n]{0,60}\brm\b[^\n]{0,60}\s-[a-z]{0,3}r|gcloud\s+storage\s+rm\b[^\n]{0,100}(?:-r\b|--recursive)|az\s+storage\s+blob\s+delete-batch|rclone\s+(?:purge|delete)|mc\s+rb?m?\b[^\n]{0,80}--force|b2\s+rm\b[^\n]{0,60}(?:-r\b|--recursive))/iu,
  ],
  [
    "deletes everything that a cluster or machine runs and keeps",
    /\bkubectl\b[^\n]{0,120}\bdelete\b[^\n]{0,80}(?:\bns\b|\bnamespaces?\b|\bpvc?\b|\bpersistentvolumes?\b|\ball\b)[^\n]{0,60}--all\b|\bdocker\s+volume\s+(?:rm|prune)\b|\bdocker\s+system\s+prune\b[^\n]{0,60}--volumes\b|\bterraform\s+destroy\b[^\n]{0,80}-auto-approve\b|\bpulumi\s+destroy\b[^\n]{0,60}(?:-y\b|--yes)|\bhelm\s+(?:uninstall|delete)\b[^\n]{0,80}\$\(helm\s+(?:ls|list)/iu,
  ],
  [
    "deletes a whole database",
    /\bdrop\s+(?:database|schema\s+public)\b|\bdropdb\b|\bredis-cli\b[^\n]{0,120}\bflushall\b|\bdropDatabase\(\)|\bmysqladmin\b[^\n]{0,80}\bdrop\b/iu,
  ],
];

/** Nothing of what it prints is seen: no screen shows that it ran. */
const SILENCED = />\s{0,4}(?:\/dev\/null|\$null|nul)\b/iu;
const ABOUT = /\b(?:delet|remov|clean|prun|purg|wip|eras|reset|tear|destroy|drop|retention|expir|rotat|uninstall)\w*/iu;
/** UTF-16 units of a command line. */
const MAX_LINE = 2_000;

/** By a script that waits for a date, or that lets nobody see it. A manual may show any of these commands. */
export function* wipedStores(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    if (isInMarkdown(fact)) continue;
    const line = commandLine(fact).slice(0, MAX_LINE);
    const does = WIPES.find(([, pattern]) => pattern.test(line))?.[0];
    const confidence = does === undefined ? null : confidenceFor(fact, index);
    if (does === undefined || confidence === null) continue;
    const how = covertly(fact);
    // Tests take down what they have put up, and quietly; nobody takes down every backup so.
    if (how === null || (!how.isFuse && does !== EVERY_BACKUP)) continue;
    yield {
      signature: "impact/destroys-user-files",
      at: fact.at,
      snippet: fact.snippet,
      confidence: how.isFuse || !ABOUT.test(index.profile.description) ? confidence : "medium",
      subject: does,
      message: `${does}, ${how.says}: ${show(line)}`,
      chain: [step(fact, `${does}, ${how.says}`)],
    };
  }
}

function covertly(fact: OperationOf<"spawn">): { readonly says: string; readonly isFuse: boolean } | null {
  const guards = fact.context.guards ?? [];
  if (guards.some((guard) => FUSES.has(guard)))
    return { says: "only on a condition of the day or the machine", isFuse: true };
  return SILENCED.test(fact.snippet) ? { says: "and lets nobody see it", isFuse: false } : null;
}

const FUSES: ReadonlySet<string> = new Set(["date", "delay", "chance"]);
