import type * as z from "zod";
import type { ScanRow } from "../store/scan-row.ts";
import { scanResource } from "./resources.ts";
import type { HISTORY } from "./schemas.ts";

/** Each scan with what it found that the one before did not, and the reverse. Rows come newest first. */
export function historyEntries(rows: readonly ScanRow[]): z.infer<typeof HISTORY>["entries"] {
  return rows.map((row, index) => {
    const before = rows[index + 1];
    const now = new Set(row.signature_ids);
    const then = new Set(before?.signature_ids);
    return {
      scan: scanResource(row),
      appeared: before === undefined ? [] : [...now].filter((id) => !then.has(id)),
      disappeared: [...then].filter((id) => !now.has(id)),
      verdictBefore: before?.verdict ?? null,
    };
  });
}
