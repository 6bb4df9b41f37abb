import type { GapCode } from "../model/gap.ts";
import type { Reading, Source } from "../model/source.ts";

interface Particulars {
  /** Nothing that decides is in what was left out. */
  readonly isHarmless?: boolean;
  /** Where the rest begins. */
  readonly offset?: number;
}

/** Says what of a text was not read, so that nobody takes it for clean. */
export function tellUnread(
  source: Source,
  reading: Reading,
  code: GapCode,
  what: string,
  { isHarmless = false, offset }: Particulars = {},
): void {
  const { path } = source;
  const line = offset === undefined ? {} : { line: source.locate(offset).line };
  reading.gap({ code, path, ...line, message: `${path}: ${what}`, blocking: !isHarmless });
}
