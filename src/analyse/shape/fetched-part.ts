import type { FileFact } from "../../model/fact.ts";
import type { Confidence, Step } from "../../model/finding.ts";
import { describeDestination, destinationOf, isNobodyElses, isThrowaway } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { step } from "../step.ts";

interface Fetched {
  readonly signature: string;
  readonly message: string;
  readonly confidence: Confidence;
  readonly chain: readonly Step[];
}

/** A document whose template or object lies on a server: macros come with it, and the user's login goes there. */
export function fetchedPart(fact: FileFact, { index }: { readonly index: FactIndex }): Fetched | null {
  const download = index
    .operations("download")
    .find(({ at }) => at.path === fact.at.path && at.line === fact.at.line && at.column === fact.at.column);
  const destination = download === undefined ? null : destinationOf(download.operation.url);
  // Word notes where its user keeps his own template.
  if (download === undefined || destination === null || isNobodyElses(destination)) return null;
  const where = describeDestination(destination);
  const message = `carries a document that fetches its template or an object from ${where} as soon as it is opened`;
  return {
    signature: "carrier/document-action",
    message,
    confidence: isThrowaway(destination) ? "high" : "medium",
    chain: [step(download, message)],
  };
}
