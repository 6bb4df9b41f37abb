import type { OperationFact } from "../../model/fact.ts";
import type { Confidence, Match } from "../../model/finding.ts";
import { destinationOf, describeDestination, isKnownInstaller, isThrowaway } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import type { Address } from "../host.ts";
import { toldDownload } from "../instructions/told-download.ts";
import { accountsForHost } from "../profile.ts";
import { confidenceFor, isConcealed, isInMarkdown } from "../standing.ts";
import { hidingEncodings } from "./encodings.ts";
import { fetchedCode, type FetchedCode } from "./fetched-code.ts";

const INSTALLER_FILE =
  /(?:^|\/)[^/]*(?:install|setup|bootstrap|update|upgrade|deploy)[^/]*$|dockerfile|makefile|package\.json$|\.ya?ml$/iu;

/** `curl … | sh` in all its forms: the place that the code comes from decides. */
export function* downloadAndRun(index: FactIndex): Iterable<Match> {
  for (const fetched of fetchedCode(index)) {
    const match = decide(fetched, index);
    if (match !== null) yield match;
  }
  yield* toldDownload(index);
}

function decide(fetched: FetchedCode, index: FactIndex): Match | null {
  const { fact, url } = fetched;
  const live = confidenceFor(fact, index);
  if (live === null) return null;
  const destination = destinationOf(url);
  if (destination === null) return isOwnChunk(url, index) ? null : unknownSource(fetched, live);
  if (destination.class === "local" || destination.class === "placeholder") return null;
  const where = describeDestination(destination);
  const { host, path } = destination.address;
  const base = { at: fact.at, snippet: fact.snippet, chain: fetched.chain, subject: `${host}${path}` };
  const hidden =
    hidingEncodings(fact.layers).length > 0 || isConcealed(fact) || fetched.obfuscated || isSpeltInNumbers(fact, index);
  if (hidden) {
    const message = `downloads code from ${where} and runs it, behind an encoding that hides it from its reader`;
    return { ...base, signature: "execution/hidden-download-and-run", message, confidence: live };
  }
  if (isThrowaway(destination)) {
    // Copied from an example or obeyed at once: no serious installer lives at such an address.
    const confidence: Confidence =
      destination.class === "paste" && isInMarkdown(fact) && live !== "high" ? "medium" : "high";
    return {
      ...base,
      signature: "execution/download-and-run-from-stranger",
      message: `downloads code from ${where} and runs it`,
      confidence,
    };
  }
  if (isKnownInstaller(destination.address)) {
    return {
      ...base,
      signature: "capability/well-known-installer",
      message: `runs the installer of ${destination.address.host}`,
    };
  }
  const atRunTime = !isInMarkdown(fact) && !INSTALLER_FILE.test(fact.at.path) && fact.context.trigger !== "install";
  if (!atRunTime && isRepository(destination.address)) {
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
  if (fetched.checked) return null;
  const message = `downloads a script from ${where} and runs it unseen`;
  return {
    ...base,
    signature: "execution/unreviewed-installer",
    message,
    confidence: live === "high" ? "medium" : live,
  };
}

/** Six letters in a row as `\167` or `\x77`: nobody quotes a line break like that. */
const NUMBERS = /(?:\\{1,2}(?:[0-7]{2,3}|x[0-9a-f]{2})){6}/iu;

function isSpeltInNumbers(fact: OperationFact, index: FactIndex): boolean {
  if (!fact.layers.some((layer) => layer.kind === "decoded" && layer.encoding === "escapes")) return false;
  return index
    .inFile(fact.at.path)
    .some((other) => other.at.line === fact.at.line && other !== fact && NUMBERS.test(other.snippet));
}

/** A repository as a whole, whose files and history anybody can read before they run it. */
function isRepository({ host, path }: Address): boolean {
  return (
    /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht)$/u.test(host) &&
    /^\/[^/]+\/[^/?#]+\/?$/u.test(path)
  );
}

/** `publicPath + "chunk.min.js"`, as bundlers load the rest of a program: a file that the package holds. */
function isOwnChunk(url: string, { package: pkg }: FactIndex): boolean {
  const name = /^\u{FFFC}\/?([\w.@-]{1,200}\.[cm]?js)$/u.exec(url)?.[1];
  return name !== undefined && pkg.paths.some((path) => path === name || path.endsWith(`/${name}`));
}

/** WebAssembly, what JavaScript runs beside itself: it reaches nothing but the functions that the program hands to it. */
function isWasm({ operation, language }: OperationFact): boolean {
  return (
    operation.op === "evaluate" &&
    operation.language === "unknown" &&
    (language === "javascript" || language === "typescript")
  );
}

/** The address is computed: what runs is whatever its answer says. */
function unknownSource({ fact, url, chain }: FetchedCode, live: Confidence): Match | null {
  if (fact.operation.op !== "evaluate" || live !== "high") return null;
  if (isWasm(fact)) return null;
  const message = "runs as code what it received from an address that is only known when it runs";
  return {
    signature: "execution/remote-code",
    at: fact.at,
    message,
    snippet: fact.snippet,
    chain,
    subject: url,
    confidence: "medium",
  };
}
