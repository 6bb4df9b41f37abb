export { recordList } from "../../src/advisories/record-list.ts";
