import type { Fact, OperationFact } from "../../../model/fact.ts";
import { startedOnInstall } from "../../dependencies/lifecycle-scripts.ts";
import { isOperation, type FactIndex } from "../../fact-index.ts";
import type { FetchedCode } from "./fetched-code.ts";

/** What an installer may have a reason for, and what only hides a run from whoever sits there or on the line. */
type Cover = "loosens" | "hides";

interface Sign {
  readonly does: string;
  readonly cover: Cover;
}

/** Lines after a program was made ready in which it is started. */
const REACH = 4;

/** Started so that nobody sees it, and that goes on when its parent has ended. */
const UNSEEN =
  /(?:&?>|2>&1)\s{0,4}\/dev\/null\b[^\n;|]{0,20}&\s{0,4}(?:$|\n)|\bdetached["']?\s{0,4}:\s{0,4}true|windowshide["']?\s{0,4}:\s{0,4}true|-windowstyle\s{1,4}(?:hidden|1)\b|\b(?:nohup|setsid|disown)\b|start_new_session\s{0,4}=\s{0,4}true|\b(?:DETACHED_PROCESS|CREATE_NO_WINDOW)\b/iu;
/** A temporary file that a listing of the folder does not show. */
const UNLISTED = /(?:^|[/\\])(?:tmp|temp)[/\\]\.\w/iu;

/** What a program that was downloaded is covered with: three such things, or two of which one hides it, are no accident. */
export function coversOf({ fact, chain }: FetchedCode, index: FactIndex): readonly string[] {
  const from = chain.find(({ at }) => at.path === fact.at.path)?.at.line ?? fact.at.line;
  const near = index
    .inFile(fact.at.path)
    .filter(({ at }) => at.line >= Math.min(from, fact.at.line) - REACH && at.line <= fact.at.line + REACH);
  const signs = new Map<string, Sign>();
  for (const each of near) {
    if (each.kind !== "operation" || each.context.negated) continue;
    for (const sign of signsOf(each, fact)) signs.set(sign.does, sign);
  }
  if (startedOnInstall(index).has(fact.at.path)) signs.set(ON_INSTALL.does, ON_INSTALL);
  const found = [...signs.values()];
  const isCovered = found.length >= 3 || (found.length === 2 && found.some(({ cover }) => cover === "hides"));
  return isCovered ? found.map(({ does }) => does) : [];
}

const ON_INSTALL: Sign = { does: "when the package is installed", cover: "hides" };

function* signsOf(fact: OperationFact, run: Fact): Iterable<Sign> {
  const { operation } = fact;
  if (operation.op === "disable-safeguard") {
    if (operation.safeguard === "tls-verification") yield { does: "whoever's certificate it has", cover: "loosens" };
    if (operation.safeguard === "gatekeeper") yield { does: "without the mark of a download", cover: "loosens" };
    if (operation.safeguard === "antivirus") yield { does: "unseen by the virus scanner", cover: "hides" };
  }
  if (fact.at.line < run.at.line) return;
  if (operation.op === "escalate" && operation.how === "sudo") yield { does: "as root", cover: "loosens" };
  if (isOperation(fact, "spawn") && UNSEEN.test(fact.snippet)) yield { does: "in the background", cover: "hides" };
  if (isOperation(fact, "spawn") && UNLISTED.test(fact.operation.program.shape))
    yield { does: "under a name that no listing shows", cover: "hides" };
}
