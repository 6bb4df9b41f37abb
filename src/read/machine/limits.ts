import type { Reading, Source } from "../../model/source.ts";
import { tellUnread } from "../tell-unread.ts";

/** Brackets and blocks inside each other; people write ten, the stack holds some thousands. */
export const MAX_NESTING = 120;

/** What a text was too deep or too long for is said, never passed over. */
export function tellLimits(source: Source, reading: Reading, isTooDeep: boolean, isTooLong: boolean): void {
  if (isTooDeep)
    tellUnread(source, reading, "too-deep", `brackets nested too deep (${MAX_NESTING} levels or less) were not read`);
  if (isTooLong) {
    const what = `does more than can be followed; the rest of its ${source.language} was not read`;
    tellUnread(source, reading, "too-many", what);
  }
}
