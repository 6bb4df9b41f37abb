import type { Reading, Source } from "../../model/source.ts";
import { tellLimits } from "../machine/limits.ts";
import { Programs } from "../machine/programs.ts";
import { Teller } from "../machine/teller.ts";
import { MAX_STEPS, PsEvaluator } from "./run/evaluator.ts";
import { PsParser } from "./syntax/parser.ts";

/** PowerShell text of any origin: scripts, snippets of manuals, what `powershell -c` and `-EncodedCommand` get. */
export function readPowerShell(source: Source, reading: Reading): void {
  const reader = new PsParser(source.text);
  const body = reader.body(null);
  const teller = new Teller(source, reading);
  const programs = new Programs(source, reading, teller);
  const evaluator = new PsEvaluator(teller, programs);
  tellAmsi(source, evaluator);
  evaluator.run(body);
  tellLimits(source, reading, reader.tooDeep, evaluator.steps > MAX_STEPS || programs.isCut);
}

/** The names by which the antimalware interface is switched off in one's own process stand in nobody's honest script. */
const AMSI = /amsiInitFailed|AmsiScanBuffer|AmsiUtils/u;

function tellAmsi(source: Source, evaluator: PsEvaluator): void {
  const found = AMSI.exec(source.text);
  if (found !== null)
    evaluator.tell(
      { op: "disable-safeguard", safeguard: "antivirus" },
      { start: found.index, end: found.index + found[0].length },
    );
}
