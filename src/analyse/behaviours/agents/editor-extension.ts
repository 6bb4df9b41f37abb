import type { Match } from "../../../model/finding.ts";
import { commandLine } from "../../command-line.ts";
import { describeDestination, destinationOf, isKnownInstaller, isNobodyElses } from "../../destination.ts";
import type { FactIndex, FactOf } from "../../fact-index.ts";
import { standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";

/** `code --install-extension /tmp/x.vsix`: a file, where the editor would ask its marketplace for a name. */
const INSTALLS =
  /^(?:\S{0,200}[/\\])?(?:code(?:-insiders)?|codium|cursor|windsurf|positron|antigravity)(?:\.cmd)?\s(?:[^\n]{0,200}\s)?--install-extension[ =]["']?([^\s"']{1,300}\.vsix)/iu;
/** What an editor has against extensions of strangers, switched off or clicked away. */
const CHECK_OFF =
  /\b(?:extensions\.verifySignature|security\.workspace\.trust\.enabled)\b[^\n]{0,24}\b(?:false|off|0)\b|\btrust publisher\b|\bpublisher is not trusted\b/iu;
/** Lines around the installation. */
const REACH = 20;

/** An extension that reads every file and terminal of an editor, from a stranger's host and past what checks it. */
export function* editorExtension(index: FactIndex): Iterable<Match> {
  for (const start of index.operations("spawn")) {
    const file = INSTALLS.exec(commandLine(start))?.[1];
    if (file === undefined || standingOf(start, index) === "mentioned" || start.context.negated) continue;
    const fetched = index
      .operations("download")
      .find(
        (fact) =>
          fact.operation.destination?.text === file || (/^https?:/u.test(file) && fact.operation.url.text === file),
      );
    const destination = fetched === undefined ? null : destinationOf(fetched.operation.url);
    if (fetched === undefined || destination === null || isNobodyElses(destination)) continue;
    if (destination.class === "provider" || isKnownInstaller(destination.address)) continue;
    const off = checkOffNear(start.at, index);
    // Releases of a project: where many extensions come from besides the marketplace.
    const isRelease = destination.class === "upload";
    if (isRelease && off === null) continue;
    const where = describeDestination(destination);
    yield {
      signature: off === null ? "execution/remote-code" : "supply-chain/install-from-stranger",
      at: start.at,
      snippet: start.snippet,
      subject: show(file),
      confidence: off === null || isRelease ? "medium" : "high",
      message: `has an extension from ${where} installed in the editor, past its marketplace${off === null ? "" : " and past its check of who made it"}`,
      chain: [
        step(fetched, `downloads ${show(file)} from ${where}`),
        ...(off === null ? [] : [step(off, "has the editor's check of extensions switched off or overruled")]),
        step(start, "installs it in the editor"),
      ],
    };
    return;
  }
}

function checkOffNear(
  at: { readonly path: string; readonly line: number },
  index: FactIndex,
): FactOf<"instruction"> | null {
  for (const fact of index.inFile(at.path))
    if (
      fact.kind === "instruction" &&
      !fact.context.negated &&
      Math.abs(fact.at.line - at.line) <= REACH &&
      CHECK_OFF.test(fact.text.slice(0, MAX_LENGTH)) &&
      !KEEPS.test(fact.text.slice(0, MAX_LENGTH))
    )
      return fact;
  return null;
}

/** Of a sentence. */
const MAX_LENGTH = 1_000;
const KEEPS = /\b(?:never|do not|don['’]t|must not|should not|keep)\b/iu;
