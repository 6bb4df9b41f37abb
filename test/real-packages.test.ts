import { expect, test } from "vitest";
import { scan } from "../src/index.ts";
import type { ScanReport } from "../src/model/report.ts";
import { ScanError } from "../src/model/scan-error.ts";

// Published plugins at fixed versions, small ones; docs/real-packages.md has the large ones (`npm run real-packages`).
test.for([
  ["npm:@openclaw/twitch@2026.9.4", "plugin"],
  ["npm:@openclaw/tlon@2026.9.4", "plugin"],
  ["npm:@openclaw/bluebubbles@2026.5.7", "plugin"],
])("%s is a %s, wholly scanned and not malicious", async ([target = "", kind], { skip }) => {
  const report = await scanUnlessUnreachable(target, skip);
  expect(report).toMatchObject({ packageKind: kind, complete: true });
  expect(report.verdict).not.toBe("malicious");
  expect(report.proofs).toContainEqual(expect.objectContaining({ kind: "npm-integrity", status: "verified" }));
});

/** Skips, and says why, only where the npm registry cannot be reached: every other failure is ours. */
async function scanUnlessUnreachable(target: string, skip: (note: string) => never): Promise<ScanReport> {
  try {
    const [report] = await scan(target, { environment: process.env });
    if (report === undefined) throw new Error(`${target}: no report`);
    return report;
  } catch (cause) {
    if (!(cause instanceof ScanError) || cause.code !== "unreachable") throw cause;
    return skip(`${target}: ${cause.message}`);
  }
}
