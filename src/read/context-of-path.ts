import type { Context } from "../model/context.ts";
import { CODE } from "./source.ts";
import { endsAsScript } from "./kind/script-language.ts";

const TEST =
  /(^|\/)(__tests__|tests?|specs?|evals?|fixtures?|test-fixtures|testdata|mocks?|samples?)\/|[._-](test|spec)\.[a-z]+$|(^|\/)test_[^/]+\.py$/iu;
const LICENCE = /(^|\/)(licen[cs]e|copying|notice|third[-_ ]?party[^/]*)(\.[a-z]+)?$/iu;
/** What a file's place says about why its text is there. A forged folder name lowers confidence, never to nothing. */
export function contextOfPath(path: string): Context {
  // `licence.py` checks one or says that it does: whatever it is, it is no text of one.
  if (LICENCE.test(path) && !endsAsScript(path)) return { ...CODE, role: "licence" };
  if (TEST.test(path)) return { ...CODE, role: "test" };
  return CODE;
}
