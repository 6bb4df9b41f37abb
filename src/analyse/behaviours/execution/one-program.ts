import type { FactIndex } from "../../fact-index.ts";

/** Files of code. */
const MOST = 40;

/** So little code that what stands in one file of it belongs to what stands in another; a larger package is many programs. */
export function isOneProgram(index: FactIndex): boolean {
  return new Set(index.of("operation").map(({ at }) => at.path)).size <= MOST;
}
