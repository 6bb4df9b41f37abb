import { ScanError } from "../model/scan-error.ts";
import { explainSignature } from "../tasks/explain.ts";
import { renderExplanation } from "../report/explanation.ts";
import { EXIT } from "./exit-code.ts";

/** `--explain <signature>`: what it looks for, why it matters, what clears it, and examples of both sides. */
export function explain(id: string): number {
  const { signature, similar } = explainSignature(id);
  if (signature === null) {
    const hint = similar.length === 0 ? "docs/signatures.md lists them all" : `did you mean ${similar.join(", ")}?`;
    throw new ScanError("usage", `there is no signature ${id}`, { hint });
  }
  process.stdout.write(renderExplanation(signature, process.stdout.columns));
  return EXIT.ok;
}
