import type { OperationFact } from "../../../model/fact.ts";
import type { Confidence, Match } from "../../../model/finding.ts";
import { HOLE, type Origin } from "../../../model/value.ts";
import { isFromOutside } from "../../../read/handed-values.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isInMarkdown } from "../../standing.ts";
import type { FetchedCode } from "./fetched-code.ts";
import { addressFetched } from "./fetching-line.ts";
import { codeGiven } from "./given-code.ts";

/* How what was fetched runs: by itself, as it arrived, or unread on its way. */

/** Opening the folder, starting the agent or installing the package is enough. */
const BY_ITSELF =
  /(?:^|\/)(?:setup\.py|build\.rs|\.vscode\/tasks\.json|hooks\.json|\.?mcp\.json|devcontainer\.json|\.claude\/settings(?:\.local)?\.json)$/u;

export function runsByItself({ at, context }: OperationFact): boolean {
  return context.trigger === "install" || BY_ITSELF.test(at.path);
}

/** Code, or a whole command line, as it arrived; what lands in a file first may be a program that people know. */
export function isCodeItself(fact: OperationFact): boolean {
  const { operation } = fact;
  if (operation.op === "evaluate") return true;
  if (operation.op !== "spawn") return false;
  const given = operation.shell ? operation.program : codeGiven({ ...fact, operation });
  // What another file hands over was followed there: it is what was downloaded.
  return given?.shape === HOLE && (given.origins.some(isFetched) || given.origins.every(isFromOutside));
}

/** What the network answers, or a program whose output that is: `curl -s https://…`. */
function isFetched(origin: Origin): boolean {
  return origin.kind === "network" || (origin.kind === "command" && addressFetched(origin.command) !== null);
}

/** A command line as it arrived, wherever between the files of the package it went through. */
export function isLineItself(fact: OperationFact): boolean {
  const { operation } = fact;
  return operation.op === "spawn" && operation.shell && operation.program.shape === HOLE;
}

/** No program needs both: to run what a server sends, and to get it in a form that only the program can read. */
export function isUnreadable({ fact, unreadable, checked }: FetchedCode, live: Confidence): boolean {
  return (
    unreadable === true &&
    !checked &&
    live === "high" &&
    !isInMarkdown(fact) &&
    !isWasm(fact) &&
    fact.operation.op === "evaluate"
  );
}

/** WebAssembly, what JavaScript runs beside itself: it reaches nothing but the functions that the program hands to it. */
function isWasm({ operation, language }: OperationFact): boolean {
  return (
    operation.op === "evaluate" &&
    operation.language === "unknown" &&
    (language === "javascript" || language === "typescript")
  );
}

/** `curl … | sh`: a text that speaks of such lines. Nobody is told which address to put there, as `<url>` would tell him. */
const ELLIPSIS = /^(?:https?:\/\/)?(?:…|\.{3})$/u;

/** The address is computed: what runs is whatever its answer says. */
export function unknownSource(fetched: FetchedCode, live: Confidence, index: FactIndex): Match | null {
  const { fact, url, chain, obfuscated } = fetched;
  if (live !== "high" || isWasm(fact) || (isInMarkdown(fact) && ELLIPSIS.test(url))) return null;
  const unreadable = isUnreadable(fetched, live);
  if (obfuscated || unreadable) {
    const message = unreadable
      ? "downloads code from an address that is only known when it runs, decodes it and runs it"
      : "downloads code and runs it; where from is hidden by an encoding until it runs";
    return {
      signature: "execution/hidden-download-and-run",
      at: fact.at,
      message,
      snippet: fact.snippet,
      chain,
      subject: url,
      confidence: live,
    };
  }
  if (fact.operation.op !== "evaluate" && !fetched.computed) return null;
  const message = "runs as code what it received from an address that is only known when it runs";
  return {
    signature: "execution/remote-code",
    at: fact.at,
    message,
    snippet: fact.snippet,
    chain,
    subject: url,
    ...(isPageScript(fact) || isNobodysCall(fact, index) ? FAINT : { confidence: "medium" }),
  };
}

const FAINT = { severity: "low", confidence: "low" } as const;

/** `script.src = …`, and not `eval(await get(options.src))`: a page loads its scripts, which reach what the page reaches. */
function isPageScript({ language, snippet }: OperationFact): boolean {
  return /^(?:java|type)script$/u.test(language) && /^[\w$.]{1,80}\.src(?:\s{0,4}=(?!=)|$)/u.test(snippet);
}

/** A function of a library which nothing in the library leads to: whoever calls it gives the address, and means it. */
function isNobodysCall({ at }: OperationFact, { flows, package: pkg }: FactIndex): boolean {
  return flows.wayTo(at.path) === null && !pkg.paths.some((path) => /(?:^|\/)SKILL\.md$/iu.test(path));
}
