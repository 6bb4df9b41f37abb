export { CORPUS, corpusCases } from "../src/documents/corpus-cases.ts";
