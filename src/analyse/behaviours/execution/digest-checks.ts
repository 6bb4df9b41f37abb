import type { OperationFact } from "../../../model/fact.ts";
import type { Location } from "../../../model/location.ts";
import type { FactIndex } from "../../fact-index.ts";

const CHECKS =
  /^(?:g?sha(?:256|384|512)(?:sum)?|b[23]sum|shasum|gpgv?2?|cosign|minisign|signify|slsa-verifier|less|more|get-filehash|get-authenticodesignature|codesign)$/iu;
const CHECKING_LINE = /\b(?:openssl\s{1,8}dgst|certutil\b.{0,80}-hashfile)/iu;

export type Checks = ReadonlyMap<string, readonly number[]>;

/** Lines of each file, ascending, on which somebody compares a digest or a signature. Says not who vouches for it. */
export function checksByFile(index: FactIndex): Checks {
  const checks = new Map<string, number[]>();
  for (const fact of index.operations("spawn")) {
    const { shape } = fact.operation.program;
    const name = shape.slice(shape.lastIndexOf("/") + 1);
    if (!CHECKS.test(name) && !CHECKING_LINE.test(fact.snippet)) continue;
    const lines = checks.get(fact.at.path);
    if (lines === undefined) checks.set(fact.at.path, [fact.at.line]);
    else lines.push(fact.at.line);
  }
  for (const lines of checks.values()) lines.sort((a, b) => a - b);
  return checks;
}

export function isChecked(from: Location, run: OperationFact, checks: Checks): boolean {
  if (from.path !== run.at.path) return false;
  const after = checks.get(from.path)?.find((line) => line >= from.line);
  return after !== undefined && after <= run.at.line;
}
