import * as examples from "../../src/tasks/analyse-example.ts";
import type { Catalogue } from "../../src/catalogue/load.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { SignatureExample } from "../../src/model/signature.ts";

/** With the built-in signatures only. */
export function analyseExample(example: SignatureExample, catalogue: Catalogue): Promise<readonly Finding[]> {
  return examples.analyseExample(example, { catalogue, detectorsFor: () => [] });
}
