import type { Match } from "../../model/finding.ts";
import type { Anomaly, AnomalyCode } from "../../model/package-tree.ts";
import type { FactIndex } from "../fact-index.ts";
import { stepAt } from "../step.ts";
import { brokenPromises } from "./broken-promises.ts";

/** Forms of archives that serve only to write outside, to hide, or to make two readers see two things. */
const HOSTILE: ReadonlySet<AnomalyCode> = new Set<AnomalyCode>([
  "absolute-path",
  "parent-path",
  "drive-path",
  "symbolic-link",
  "hard-link",
  "device",
  "name-mismatch",
  "duplicate-name",
  "compression-bomb",
]);
/** In a folder on this machine these come from tools (pnpm links out of a workspace), not from who delivered it. */
const LOCAL: ReadonlySet<AnomalyCode> = new Set<AnomalyCode>(["symbolic-link", "device"]);
/** Places of one kind that are named one by one. */
const MAX_STEPS = 5;

/** What the package's container, digests and signatures say. */
export function* integrity(index: FactIndex): Iterable<Match> {
  const isFolder = index.package.origin.kind === "directory";
  for (const [first, ...others] of byCode(index.package.anomalies)) {
    const at = { path: first.path, line: 1, column: 1 };
    const hostile = HOSTILE.has(first.code) && !(isFolder && LOCAL.has(first.code));
    yield {
      signature: hostile ? "integrity/hostile-archive" : "integrity/archive-anomaly",
      at,
      snippet: "",
      message: others.length === 0 ? said(first) : `${said(first)}, and ${others.length} more of this kind`,
      chain: [first, ...others]
        .slice(0, MAX_STEPS)
        .map((anomaly) => stepAt({ path: anomaly.path, line: 1, column: 1 }, anomaly.message)),
      subject: `${first.code} ${first.path}`,
    };
  }
  yield* brokenPromises(index.package);
}

/** One finding for each kind: fifty packed office files are one thing to know, not fifty weak signs. */
function byCode(anomalies: readonly Anomaly[]): Iterable<readonly [Anomaly, ...Anomaly[]]> {
  const groups = new Map<AnomalyCode, [Anomaly, ...Anomaly[]]>();
  for (const anomaly of anomalies) {
    const group = groups.get(anomaly.code);
    if (group === undefined) groups.set(anomaly.code, [anomaly]);
    else group.push(anomaly);
  }
  return groups.values();
}

function said({ path, message }: Anomaly): string {
  return path === "" ? message : `${path}: ${message}`;
}
