import type { OperationFact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import { encodingWords } from "../../../model/encoding-words.ts";
import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { type FactIndex, isOperation, type OperationOf } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { isVendored } from "../../vendored.ts";
import { codeFromPicture } from "./code-from-picture.ts";
import { encodedObjects } from "./encoded-objects.ts";
import { areHiding, hidingEncodings } from "./encodings.ts";
import { codeGiven } from "./given-code.ts";
import { payloadSteps } from "./payload-steps.ts";
import { PICTURE } from "./pictures.ts";
import { heldElsewhere } from "./held-elsewhere.ts";
import { isTelling, type TellingKind } from "./telling-operations.ts";
import { isPlainWasm, isSelfContainedWasm } from "../../../read/binary/plain-wasm.ts";

/** Text that is decoded only to be executed. */
export function* encodedExecution(index: FactIndex): Iterable<Match> {
  yield* encodedObjects(index);
  yield* codeFromPicture(index);
  for (const fact of [...index.operations("evaluate"), ...index.operations("spawn")]) {
    const given = isOperation(fact, "spawn") ? codeGiven(fact) : null;
    const code = isOperation(fact, "evaluate") ? fact.operation.code : (given ?? fact.operation.program);
    const confidence = confidenceFor(fact, index);
    if (confidence === null || (code.text !== null && isSelfContainedWasm(code.text))) continue;
    const base = { at: fact.at, snippet: fact.snippet, subject: fact.operation.op };
    if (areHiding(code.encodings)) {
      const inner = innerOperations(fact, index);
      const chain = [
        ...heldElsewhere(fact, code, index),
        step(fact, `decodes text hidden ${encodingWords(code.encodings)} and runs it`),
        ...payloadSteps(inner),
      ];
      const telling = inner.length > 0 && isOperation(fact, "evaluate");
      // Decoded in a lesson, it is two words.
      if (telling && isInMarkdown(fact) && inner.every((each) => isMereWords(each))) continue;
      if (!telling && isPlainWasm(code.shape)) continue;
      yield telling
        ? {
            ...base,
            signature: "execution/encoded-shell",
            message: `runs text hidden ${encodingWords(code.encodings)}: ${show(code)}`,
            chain,
            confidence,
          }
        : {
            ...base,
            signature: "execution/encoded-code",
            message: `runs text hidden ${encodingWords(code.encodings)}: ${show(code)}`,
            chain,
            ...(isMachineCode(fact) ? { confidence } : UNCLEAR),
          };
    } else if (
      code.text === null &&
      (isOperation(fact, "evaluate") || given !== null || (fact.operation.shell && code.shape === HOLE)) &&
      code.origins.some((origin) => origin.kind === "decoded") &&
      !isPastedAsText(code) &&
      confidence === "high"
    ) {
      yield {
        ...base,
        signature: "execution/encoded-code",
        message: "decodes data and runs the result as code",
        chain: [...heldElsewhere(fact, code, index), step(fact, "decodes and runs")],
        ...(isOutOfData(code) || cameAlong(code, index) || opensPicture(fact, index)
          ? { confidence }
          : isVendored(fact.at.path, index) && !code.origins.some(isPacked)
            ? OF_ITS_CALLER
            : UNCLEAR),
      };
    }
  }
}

/** `hello world`: no program that anybody knows, and nothing that it is told to do. */
function isMereWords({ operation }: OperationFact): boolean {
  if (operation.op !== "spawn" || operation.shell || operation.input !== undefined) return false;
  const words = [operation.program, ...operation.arguments];
  return (
    words.every(({ text }) => text !== null && /^\p{L}{1,30}[!?.,]?$/u.test(text)) &&
    !RUNS_ALONE.test(words[0]?.text ?? "")
  );
}

/** Programs that do what they do by their name alone, or by one word. */
const RUNS_ALONE =
  /^(?:[a-z]{0,3}sh|env|printenv|id|whoami|hostname|reboot|shutdown|poweroff|halt|history|su|sudo|doas|python|node|perl|ruby|php|osascript|open|start|cmd|powershell|pwsh|curl|wget|nc|ncat|ssh|scp|kill|killall|pkill|rm|source|exec|eval|npm|npx|pip|uvx?|brew|apt|make|docker|launchctl|crontab|systemctl|mshta|rundll|regsvr|certutil|msiexec)$/iu;

/** What is decoded may be data of its own that happens to be code. */
const UNCLEAR = { severity: "medium", confidence: "medium" } as const;

/** A dependency that runs what its caller gives it: with an address of data, a polyfill of workers. What is given stands elsewhere. */
const OF_ITS_CALLER = { severity: "low", confidence: "low" } as const;

/**
 * `python3 -c "json.loads('$decoded')"`: code that can be read, which takes what was decoded as a text. Whoever decides
 * over that text may break out of it, which is a weakness of the code and told as one.
 */
function isPastedAsText({ shape }: Value): boolean {
  const rest = shape.replaceAll(LITERALS, "");
  return rest.length < shape.length && !rest.includes(HOLE) && !RUNS_TEXT.test(rest);
}

/** Of code that is written on a command line: no such literal has an escaped quote of its own. */
const LITERALS = /'[^']{0,2000}'|"[^"]{0,2000}"/gu;

/** Takes a text and runs it. */
const RUNS_TEXT =
  /\b(?:exec|eval|compile|Function|system|popen|spawn\w{0,8}|subprocess|child_process|runpy|importlib|__import__|marshal|pickle|vm|writeFile\w{0,4}|source|bash|sh|iex|Invoke-Expression)\b/iu;

/** Code that lies inside a picture, a font or another file that is no program, and is taken out to be run. */
function isOutOfData({ origins }: Value): boolean {
  return origins.some((origin) => origin.kind === "file" && PICTURE.test(origin.path));
}

/**
 * It lies in the package, and nothing from outside is in it: its author wrote down what runs, and in a form that nobody can
 * read. Where nothing says what is decoded, whoever calls may have given it, as a `data:` address to a polyfill of workers.
 */
function cameAlong({ origins }: Value, { files }: FactIndex): boolean {
  const isOwn = (origin: Origin): boolean =>
    (origin.kind === "file" && files.find(origin.path, origin.at.path) !== null) ||
    (origin.kind === "module" && files.findModule(origin.target, origin.at.path) !== null);
  // Whoever may name another file on the command line gets this one unless he does.
  const isOwnChoice = ({ kind, ...origin }: Origin): boolean =>
    kind === "input" && "of" in origin && origin.of === "command-line" && origins.some(isOwn);
  return (
    origins.some((origin) => isOwn(origin) || isPacked(origin)) &&
    origins.every(
      (origin) => origin.kind === "decoded" || origin.kind === "module" || isOwn(origin) || isOwnChoice(origin),
    )
  );
}

/** Compiled, packed or encrypted, and not only written in letters that every address and mail can carry. */
function isPacked(origin: Origin): boolean {
  return origin.kind === "decoded" && origin.encoding !== "base64" && origin.encoding !== "url";
}

/** The same where the bytes are lost on their way: the only picture that a program opens as bytes beside running what it decodes. */
function opensPicture({ at }: OperationFact, index: FactIndex): boolean {
  return index
    .operations("read-file")
    .some((fact) => fact.at.path === at.path && PICTURE.test(fact.operation.path.text ?? ""));
}

/** Bytes that a script puts into memory and jumps to: no interpreter reads them, and no person. WebAssembly is JavaScript's. */
function isMachineCode({ language, operation }: OperationFact): boolean {
  return (
    operation.op === "evaluate" &&
    operation.language === "unknown" &&
    (language === "python" || language === "powershell" || language === "ruby" || language === "perl")
  );
}

function innerOperations(outer: OperationFact, index: FactIndex): readonly OperationOf<TellingKind>[] {
  return index
    .inFile(outer.at.path)
    .filter(isTelling)
    .filter(
      (fact) =>
        fact !== outer && hidingEncodings(fact.layers).length > 0 && Math.abs(fact.at.line - outer.at.line) <= 5,
    );
}
