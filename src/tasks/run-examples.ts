import { analyseExample } from "./analyse-example.ts";
import type { Signature, SignatureExample } from "../model/signature.ts";
import type { Signatures } from "../pipeline/signatures.ts";

/** How one example came out. */
export interface ExampleResult {
  readonly id: string;
  readonly side: "match" | "no-match";
  readonly why: string;
  readonly passed: boolean;
  /** Every signature that was found in it. */
  readonly found: readonly string[];
}

/** Runs the examples of these signatures through the real readers and all detectors, one after the other. */
export async function* runExamples(signatures: Signatures, ids: readonly string[]): AsyncIterable<ExampleResult> {
  for (const id of ids) {
    const { examples }: Signature = signatures.catalogue.withExamples(id);
    for (const example of examples.match) yield await run(id, "match", example, signatures);
    for (const example of examples.noMatch) yield await run(id, "no-match", example, signatures);
  }
}

async function run(
  id: string,
  side: ExampleResult["side"],
  example: SignatureExample,
  signatures: Signatures,
): Promise<ExampleResult> {
  const findings = await analyseExample(example, signatures);
  const found = [...new Set(findings.map((finding) => finding.id))];
  return { id, side, why: example.why, passed: found.includes(id) === (side === "match"), found };
}
