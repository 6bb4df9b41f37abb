import { createHash } from "node:crypto";
import type { PackageFile } from "../../../model/package-tree.ts";
import { BAD_FILES } from "../../data/indicators.ts";
import type { Detector } from "../../detector.ts";
import { stepAt } from "../../step.ts";

/** The listed files are texts and pictures of some kilobytes; whoever adds a byte has another digest anyway. */
const MAX_BYTES = 1_048_576;

/** Files of known campaigns, those inside archives too, by their digests. */
export function knownFiles(files: readonly PackageFile[], bad: ReadonlyMap<string, string> = BAD_FILES): Detector {
  return function* () {
    for (const { path, bytes } of files) {
      if (bytes.length > MAX_BYTES) continue;
      const digest = createHash("sha256").update(bytes).digest("hex");
      const seen = bad.get(digest);
      if (seen === undefined) continue;
      const message = `is, byte for byte, a file that carried malware in ${seen}`;
      const at = { path, line: 1, column: 1 };
      yield {
        signature: "deception/known-campaign",
        at,
        snippet: `sha256 ${digest}`,
        subject: digest,
        message,
        chain: [stepAt(at, message)],
      };
    }
  };
}
