import type { OperationFact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import { type FactIndex, isOperation } from "../../fact-index.ts";
import { confidenceFor, isConcealed } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { codeFromPicture } from "./code-from-picture.ts";
import { encodedObjects } from "./encoded-objects.ts";
import { areHiding, hidingEncodings } from "./encodings.ts";
import { codeGiven } from "./given-code.ts";
import { PICTURE } from "./pictures.ts";
import { isPlainWasm, isSelfContainedWasm } from "./self-contained-wasm.ts";

/** Decoded text that does one of these was hidden because of it. */
const TELLING: ReadonlySet<string> = new Set([
  "spawn",
  "download",
  "send",
  "connect",
  "attach-shell",
  "persist",
  "read-secret",
  "delete-file",
  "mine",
  "evaluate",
  "encrypt-files",
  "make-executable",
]);

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
        step(fact, `decodes ${code.encodings.join(" and ")} text and runs it`),
        ...inner.slice(0, 3).map((each) => step(each, describe(each))),
      ];
      const telling = inner.length > 0 && isOperation(fact, "evaluate");
      if (!telling && isPlainWasm(code.shape)) continue;
      yield telling
        ? {
            ...base,
            signature: "execution/encoded-shell",
            message: `runs text hidden by ${code.encodings.join(" and ")}: ${show(code)}`,
            chain,
            confidence,
          }
        : {
            ...base,
            signature: "execution/encoded-code",
            message: `runs text hidden by ${code.encodings.join(" and ")}: ${show(code)}`,
            chain,
            ...(isMachineCode(fact) ? { confidence } : UNCLEAR),
          };
    } else if (
      code.text === null &&
      (isOperation(fact, "evaluate") || given !== null || (fact.operation.shell && code.shape === HOLE)) &&
      code.origins.some((origin) => origin.kind === "decoded") &&
      confidence === "high"
    ) {
      yield {
        ...base,
        signature: "execution/encoded-code",
        message: "decodes data and runs the result as code",
        chain: [step(fact, "decodes and runs")],
        ...(isOutOfData(code) || opensPicture(fact, index) ? { confidence } : UNCLEAR),
      };
    }
  }
}

/** What is decoded may be data of its own that happens to be code. */
const UNCLEAR = { severity: "medium", confidence: "medium" } as const;

/** Code that lies inside a picture, a font or another file that is no program, and is taken out to be run. */
function isOutOfData({ origins }: Value): boolean {
  return origins.some((origin) => origin.kind === "file" && PICTURE.test(origin.path));
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

/** Payloads behind 200 blanks or after the end of an image: whatever runs there was not meant to be seen. */
export function* concealedExecution(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("operation")) {
    if (
      !isConcealed(fact) ||
      !TELLING.has(fact.operation.op) ||
      (fact.operation.op === "spawn" && fact.operation.program.shape.length < 3)
    )
      continue;
    const layer = fact.layers.find((each) => each.kind === "hidden" || each.kind === "tail");
    if (
      layer?.kind === "hidden" &&
      (layer.technique === "html-comment" || layer.technique === "collapsed" || layer.technique === "alt-text")
    )
      continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const how = layer?.kind === "hidden" ? layer.technique : "behind the end of the file it pretends to be";
    yield {
      signature: "concealment/hidden-code",
      at: fact.at,
      message: `hides code (${how}): ${describe(fact)}`,
      snippet: fact.snippet,
      chain: [step(fact, describe(fact))],
      subject: fact.operation.op,
      confidence,
    };
  }
}

function innerOperations(outer: OperationFact, index: FactIndex): readonly OperationFact[] {
  return index
    .inFile(outer.at.path)
    .filter(
      (fact): fact is OperationFact =>
        fact.kind === "operation" &&
        fact !== outer &&
        TELLING.has(fact.operation.op) &&
        hidingEncodings(fact.layers).length > 0 &&
        Math.abs(fact.at.line - outer.at.line) <= 5,
    );
}

function describe(fact: OperationFact): string {
  const { operation } = fact;
  switch (operation.op) {
    case "spawn":
      return `runs ${show(operation.program)}`;
    case "download":
      return `downloads ${show(operation.url)}`;
    case "send":
      return `sends data to ${show(operation.destination)}`;
    case "connect":
      return `connects to ${show(operation.peer)}`;
    case "attach-shell":
      return `gives a shell to ${show(operation.peer)}`;
    case "evaluate":
      return `runs ${operation.language} code`;
    default:
      return operation.op.replaceAll("-", " ");
  }
}
