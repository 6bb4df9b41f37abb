import { sentencePatterns } from "../../read/text/needles/sentence-patterns.ts";

/** For what several detectors ask of each sentence of a package, as it is written. */
export const orderPattern = sentencePatterns();
