import type { OperationFact } from "../../../model/fact.ts";
import type { Confidence, Match } from "../../../model/finding.ts";
import { isAnybodysPage } from "../../data/anybodys-pages.ts";
import { describeDestination, destinationOf, isKnownInstaller, isNobodyElses, isThrowaway } from "../../destination.ts";
import type { FactIndex } from "../../fact-index.ts";
import { toldDownload } from "../../instructions/told-download.ts";
import { accountsForHost } from "../../profile.ts";
import { confidenceFor, isConcealed, isInMarkdown, isOnlyStated, standingOf } from "../../standing.ts";
import { step } from "../../step.ts";
import { editorExtension } from "../agents/editor-extension.ts";
import { sideloadedExtension } from "../agents/sideloaded-extension.ts";
import { saysThatItRuns } from "../exfiltration/told-deed.ts";
import { coversOf } from "./covered-run.ts";
import { hidingEncodings } from "./encodings.ts";
import { fetchedCode, type FetchedCode } from "./fetched-code.ts";
import { isHeldInImage, isPagesLibrary, isRelease, isReservedHost } from "./harmless-fetch.ts";
import { isCodeItself, isLineItself, isUnreadable, runsByItself, unknownSource } from "./run-as-it-came.ts";
import {
  isDeclaredPackage,
  isDevelopersScript,
  isForeignAccount,
  isMakersOwn,
  isOwnChunk,
  isRepository,
  isUndisclosed,
} from "./whose-code.ts";

const INSTALLER_FILE =
  /(?:^|\/)[^/]*(?:install|setup|bootstrap|update|upgrade|deploy)[^/]*$|dockerfile|makefile|package\.json$|\.ya?ml$/iu;

/** `curl … | sh` in all its forms: the place that the code comes from decides. */
export function* downloadAndRun(index: FactIndex): Iterable<Match> {
  yield* sideloadedExtension(index);
  yield* editorExtension(index);
  for (const fetched of fetchedCode(index)) {
    const match = decide(fetched, index);
    if (match !== null) yield match;
  }
  yield* toldDownload(index);
}

function decide(fetched: FetchedCode, index: FactIndex): Match | null {
  const { fact, url } = fetched;
  const standing = confidenceFor(fact, index);
  const live = standing ?? (isOnlyStated(fact) ? "medium" : null);
  if (live === null || isSpecimen(fact, index)) return null;
  if (isInMarkdown(fact) && (DEFANGED.test(url) || ELLIPSIS.test(url) || isReservedHost(url))) return null;
  const destination = destinationOf(url);
  if (destination === null) return isOwnChunk(url, index) ? null : unknownSource(fetched, live, index);
  if (isNobodyElses(destination)) return null;
  const where = describeDestination(destination);
  const { host, path } = destination.address;
  const base = { at: fact.at, snippet: fact.snippet, chain: fetched.chain, subject: `${host}${path}` };
  const hidden =
    hidingEncodings(fact.layers).length > 0 || isConcealed(fact) || fetched.obfuscated || isSpeltInNumbers(fact, index);
  if (hidden) {
    const message = `downloads code from ${where} and runs it, behind an encoding that hides it from its reader`;
    return { ...base, signature: "execution/hidden-download-and-run", message, confidence: live };
  }
  if (isDeclaredPackage(destination.address, index)) {
    const message = `fetches a dependency that it declares from ${destination.address.host} and runs it`;
    return { ...base, signature: "capability/makers-installer", message };
  }
  if (destination.class === "other" && isUnreadable(fetched, live)) {
    const message = `downloads code from ${where}, decodes it and runs it: on its way nobody can read it`;
    return { ...base, signature: "execution/hidden-download-and-run", message, confidence: live };
  }
  if (isThrowaway(destination)) {
    // Copied from an example or obeyed at once: no serious installer lives at such an address.
    const confidence: Confidence =
      standing === null || (destination.class === "paste" && isInMarkdown(fact) && live !== "high") ? "medium" : "high";
    return {
      ...base,
      signature: "execution/download-and-run-from-stranger",
      message: `downloads code from ${where} and runs it`,
      confidence,
    };
  }
  const blinded = index
    .operations("disable-safeguard")
    .find(({ at, operation }) => at.path === fact.at.path && operation.safeguard === "antivirus");
  if (blinded !== undefined && live === "high" && !isInMarkdown(fact)) {
    return {
      ...base,
      signature: "execution/download-and-run-from-stranger",
      message: `switches off the virus scanner and runs what it downloads from ${where}`,
      chain: [step(blinded, "switches off the virus scanner"), ...fetched.chain],
      confidence: live,
    };
  }
  const covers =
    (destination.class === "other" || isForeignAccount(destination, index)) && live === "high"
      ? coversOf(fetched, index)
      : [];
  if (covers.length > 0) {
    return {
      ...base,
      signature: "execution/download-and-run-from-stranger",
      message: `downloads a program from ${where} and runs it ${covers.join(", ")}`,
      confidence: live,
    };
  }
  const atRunTime = !isInMarkdown(fact) && !INSTALLER_FILE.test(fact.at.path) && fact.context.trigger !== "install";
  if (isKnownInstaller(destination.address)) {
    if (atRunTime && live === "high" && !fetched.checked && !isRelease(destination.address)) {
      const message = `while it works, fetches the installer of ${where} as it is by then and runs it`;
      return { ...base, signature: "execution/installer-at-run-time", message, confidence: "medium" };
    }
    return {
      ...base,
      signature: "capability/well-known-installer",
      message: `runs the installer of ${destination.address.host}`,
    };
  }
  if (isRepository(destination.address) && (!atRunTime || isDevelopersScript(fact, destination, index))) {
    return {
      ...base,
      signature: "capability/cloned-source",
      subject: destination.address.path,
      message: `builds or runs what it clones from ${destination.address.host}${destination.address.path}`,
    };
  }
  if (destination.address.scheme === "http" && atRunTime && !accountsForHost(index.profile, destination.address)) {
    const message = `while it works, downloads code from ${where} without encryption and runs it`;
    return { ...base, signature: "execution/download-and-run-from-stranger", message, confidence: live };
  }
  if (fetched.checked || isPagesLibrary(fact, destination.address)) return null;
  if (isMakersOwn(destination, fact, atRunTime, index)) {
    return {
      ...base,
      signature: "capability/makers-installer",
      message: `runs what ${where} gives out, by its name the maker of what the skill is about`,
    };
  }
  if (destination.class === "other" && atRunTime && isLineItself(fact) && live === "high" && !saysThatItRuns(index)) {
    const message = `while it works, runs every command that ${where} sends, and no text says that it runs any`;
    return { ...base, signature: "execution/download-and-run-from-stranger", message, confidence: live };
  }
  if (atRunTime && live === "high" && isLineItself(fact) && isAnybodysPage(destination.address)) {
    const message = `while it works, takes a command out of what somebody has written on ${host} and runs it`;
    return { ...base, signature: "execution/download-and-run-from-stranger", message, confidence: live };
  }
  if (isUndisclosed(destination, index) && (runsByItself(fact) || (atRunTime && isCodeItself(fact)))) {
    const when = runsByItself(fact) ? "without being asked" : "while it works";
    const message = `${when}, downloads code from ${where}, which nothing in the skill names to its reader, and runs it`;
    return { ...base, signature: "execution/download-and-run-from-stranger", message, confidence: live };
  }
  const message = `downloads a script from ${where} and runs it unseen`;
  return {
    ...base,
    signature: "execution/unreviewed-installer",
    message,
    confidence: isHeldInImage(fact, destination.address) ? "low" : live === "high" ? "medium" : live,
  };
}

/** Written so that nobody fetches it by mistake, as analysts do; it runs nothing. */
const DEFANGED = /^(?:hxxps?|h\*\*ps?|meow):|^https?:\/\/[^/\s]{1,200}\[\.\]/iu;

/** `curl ... | bash`: how a text speaks of a command that stands elsewhere. */
const ELLIPSIS = /^(?:https?:\/\/)?(?:\.{2,4}|…)$/u;

/** A specimen in the middle of a text that says, in the same paragraph, not to run such things: nobody does. */
function isSpecimen(fact: OperationFact, index: FactIndex): boolean {
  if (!isInMarkdown(fact) || standingOf(fact, index) !== "mentioned") return false;
  return index
    .inFile(fact.at.path)
    .some((other) => other.kind === "instruction" && other.at.line === fact.at.line && NEVER_RUN.test(other.text));
}

const NEVER_RUN =
  /^(?:never|do not|don['’]t)\s(?:ever\s)?(?:run|execute)\b(?![^.!?\n]{0,120}\b(?:without|unless|until|before|twice|again|if|when|with|yourself|manually|by hand|agent|as (?:root|admin\w*))\b)/iu;

/** Six letters in a row as `\167` or `\x77`: nobody quotes a line break like that. */
const NUMBERS = /(?:\\{1,2}(?:[0-7]{2,3}|x[0-9a-f]{2})){6}/iu;

function isSpeltInNumbers(fact: OperationFact, index: FactIndex): boolean {
  if (!fact.layers.some((layer) => layer.kind === "decoded" && layer.encoding === "escapes")) return false;
  return index
    .inFile(fact.at.path)
    .some((other) => other.at.line === fact.at.line && other !== fact && NUMBERS.test(other.snippet));
}
