import { sentencePatterns } from "./needles/sentence-patterns.ts";

/** For what readers ask of each sentence, in lower case. */
export const sentencePattern = sentencePatterns();
