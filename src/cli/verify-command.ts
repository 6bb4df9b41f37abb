import * as z from "zod";
import { ScanError } from "../model/scan-error.ts";
import type { VerifyReport } from "../model/verification.ts";
import { loadTrust } from "../tasks/trust-policy.ts";
import { verifyTarget } from "../tasks/verify-target.ts";
import { EXIT } from "./exit-code.ts";
import { describeFailure } from "./failure.ts";
import { coloured, print } from "./output.ts";
import { trustOptions } from "./trust-flags.ts";

const FLAGS = z.object({
  format: z.enum(["text", "json"]),
  bundle: z.string().optional(),
  registry: z.string().optional(),
  offline: z.boolean().default(false),
  insecure: z.boolean().default(false),
  verbose: z.boolean().default(false),
  debug: z.boolean().default(false),
});

/** `skillscan verify <target>…`: resolves to the exit code. Only the report goes to standard output. */
export async function runVerify(targets: readonly string[], rawFlags: unknown): Promise<number> {
  const flags = FLAGS.parse(rawFlags);
  if (targets.length === 0) {
    throw new ScanError("usage", "no target given", { hint: "for example: skillscan verify ./skill" });
  }
  if (flags.bundle !== undefined && targets.length > 1) {
    throw new ScanError("usage", "--bundle is a signature over one file, and there are several targets");
  }
  const trust = await loadTrust({
    ...trustOptions(rawFlags, process.env),
    online: !flags.offline,
    ...(flags.bundle === undefined ? {} : { bundle: flags.bundle }),
  });
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const reports: VerifyReport[] = [];
  let failures = 0;
  try {
    for (const target of targets) {
      try {
        const found = await verifyTarget(target, {
          environment: process.env,
          workingDirectory: process.cwd(),
          ...(flags.registry === undefined ? {} : { registry: flags.registry }),
          offline: flags.offline,
          allowInsecure: flags.insecure,
          signal: interrupt.signal,
          trust,
        });
        reports.push(...found);
        if (flags.format === "text") await print(await renderText(found, flags.verbose), reports.length > found.length);
      } catch (cause) {
        failures += 1;
        process.stderr.write(describeFailure(cause, target, flags.debug));
        if (interrupt.signal.aborted) return EXIT.interrupted;
      }
    }
    if (flags.format === "json" && reports.length > 0) {
      const { renderVerificationJson } = await import("../report/verification.ts");
      await print(renderVerificationJson(reports, targets.length > 1), false);
    }
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
  if (reports.some(({ ok }) => !ok)) return EXIT.found;
  return failures > 0 ? EXIT.failed : EXIT.ok;
}

async function renderText(reports: readonly VerifyReport[], verbose: boolean): Promise<string> {
  const { renderVerification } = await import("../report/verification.ts");
  return renderVerification(reports, { columns: process.stdout.columns, colour: coloured(), verbose });
}
