import type { Match } from "../../../model/finding.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { confidenceFor } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { plantedTexts } from "../persistence/planted-texts.ts";
import { isEverything, isWhateverIsInside } from "./user-folders.ts";

/** Encryption of whatever lies in somebody's folders. One file that a person named is their own affair. */
export function* ransom(index: FactIndex): Iterable<Match> {
  const losses = lossesIn(index);
  const note = ransomNote(index);
  for (const fact of index.operations("encrypt-files")) {
    const full = confidenceFor(fact, index);
    const { path } = fact.operation;
    if (full === null || !(note !== null || isEverything(path) || isWhateverIsInside(path))) continue;
    const loss = losses.get(keyOf(fact.at.path, path)) ?? null;
    // A backup encrypts a whole folder too, and leaves it where it is.
    const confidence = note !== null || loss !== null || isEverything(path) ? full : "low";
    const where = show(path);
    yield {
      signature: "impact/encrypts-user-files",
      at: fact.at,
      snippet: fact.snippet,
      confidence,
      subject: where,
      message: `encrypts ${where}${loss === null ? "" : ` and ${loss.does}`}`,
      chain: [
        step(fact, `encrypts ${where}`),
        ...(loss === null ? [] : [step(loss.fact, loss.does)]),
        ...(note === null ? [] : [step(note, "leaves a demand for money")]),
      ],
    };
  }
}

/** What is written down for the victim: that the files are locked, and what the key costs. */
const DEMAND =
  /\b(?:files|data|documents)\b[\s\S]{0,80}\b(?:encrypted|locked)\b[\s\S]{0,600}\b(?:btc|bitcoin|xmr|monero|usdt|ransom|payment|wallet)\b/iu;

function ransomNote(index: FactIndex): OperationOf<"write-file"> | null {
  if (index.operations("encrypt-files").length === 0) return null;
  return (
    index.operations("write-file").find((fact) => plantedTexts(fact, index).some((text) => DEMAND.test(text))) ?? null
  );
}

interface Loss {
  readonly fact: OperationOf<"delete-file"> | OperationOf<"write-file">;
  readonly does: string;
}

/** What is lost, by file and path. Deletion is said before overwriting. */
function lossesIn(index: FactIndex): ReadonlyMap<string, Loss> {
  const losses = new Map<string, Loss>();
  for (const fact of index.operations("write-file")) {
    if (!fact.operation.append)
      losses.set(keyOf(fact.at.path, fact.operation.path), { fact, does: "overwrites the originals" });
  }
  for (const fact of index.operations("delete-file")) {
    const loss = { fact, does: "deletes the originals" } as const;
    losses.set(keyOf(fact.at.path, fact.operation.path), loss);
  }
  return losses;
}

function keyOf(file: string, path: Value): string {
  // A loop that deletes whatever a folder holds deletes each of its files.
  return `${file}\n${path.shape.replace(/\/\*$/u, `/${HOLE}`)}`;
}
