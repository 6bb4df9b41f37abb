import type { Context } from "../model/context.ts";
import { CODE } from "./source.ts";

const TEST =
  /(^|\/)(__tests__|tests?|specs?|evals?|fixtures?|test-fixtures|testdata|mocks?|samples?)\/|[._-](test|spec)\.[a-z]+$|(^|\/)test_[^/]+\.py$/iu;
const LICENCE = /(^|\/)(licen[cs]e|copying|notice|third[-_ ]?party[^/]*)(\.[a-z]+)?$/iu;
/** `licence.py` checks one or says that it does: whatever it is, it is no text of one. */
const PROGRAM =
  /\.(?:[cm]?[jt]sx?|pyw?|sh|bash|zsh|fish|ps[dm]?1|bat|cmd|vbs|rb|php|p[lm]|go|rs|lua|swift|java|kt|cs?|cpp|r|jl)$/iu;

/** What a file's place says about why its text is there. A forged folder name lowers confidence, never to nothing. */
export function contextOfPath(path: string): Context {
  if (LICENCE.test(path) && !PROGRAM.test(path)) return { ...CODE, role: "licence" };
  if (TEST.test(path)) return { ...CODE, role: "test" };
  return CODE;
}
