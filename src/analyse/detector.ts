import type { Finding, Match } from "../model/finding.ts";
import type { FactIndex } from "./fact-index.ts";

/** Decides about one idea. Pure: the same facts give the same matches in the same order. */
export type Detector = (index: FactIndex) => Iterable<Match>;

/** The same with what the others have found. */
export type SecondLook = (index: FactIndex, findings: readonly Finding[]) => Iterable<Match>;
