import type { Reading, Source } from "../../model/source.ts";

/** Brackets and blocks inside each other; people write ten, the stack holds some thousands. */
export const MAX_NESTING = 120;

/** What a text was too deep or too long for is said, never passed over. */
export function tellLimits(source: Source, reading: Reading, isTooDeep: boolean, isTooLong: boolean): void {
  const { path } = source;
  if (isTooDeep) {
    const message = `${path}: brackets nested too deep (${MAX_NESTING} levels or less) were not read`;
    reading.gap({ code: "too-deep", path, message, blocking: true });
  }
  if (isTooLong) {
    const message = `${path}: does more than can be followed; the rest of its ${source.language} was not read`;
    reading.gap({ code: "too-many", path, message, blocking: true });
  }
}
