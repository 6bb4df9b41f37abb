export { CORPUS, corpusCases, type CorpusCase } from "../src/documents/corpus-cases.ts";
