import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import * as z from "zod";
import { accept, gravest, renderBaseline, type Acceptance, type Accepted } from "../tasks/accept.ts";
import type { Finding } from "../model/finding.ts";
import type { ScanReport } from "../model/report.ts";
import { ScanError } from "../model/scan-error.ts";
import { readBaseline } from "../tasks/policies.ts";
import { cleanLine } from "../report/clean-text.ts";
import { openScanner } from "../scan.ts";
import { EXIT } from "./exit-code.ts";
import { rulesFromFlags } from "./rule-flags.ts";

const FLAGS = z.object({
  output: z.string(),
  reason: z.string().trim().min(1, "a baseline needs a reason"),
  author: z.string().optional(),
  expires: z.string(),
  signature: z.array(z.string()).default([]),
  acceptMalicious: z.boolean().default(false),
  registry: z.string().optional(),
  offline: z.boolean().default(false),
  insecure: z.boolean().default(false),
  recursive: z.boolean().default(false),
  indicators: z.boolean().default(true),
  policy: z.string().optional(),
  signatures: z.array(z.string()).optional(),
});
type Flags = z.infer<typeof FLAGS>;

const DAY_MILLISECONDS = 86_400_000;

/** `skillscan baseline <target>… -o FILE`: accepts what is found now. Exit code 1: it refuses to. */
export async function runBaseline(targets: readonly string[], rawFlags: unknown): Promise<number> {
  const parsed = FLAGS.safeParse(rawFlags);
  if (!parsed.success) throw new ScanError("usage", parsed.error.issues[0]?.message ?? "wrong usage");
  const flags = parsed.data;
  const acceptance = acceptanceOf(flags, new Date());
  const here = process.cwd();
  const before = existsSync(flags.output) ? await readBaseline(flags.output, here) : null;
  const reports = await scanAll(targets, flags);
  const grave = gravest(reports).filter(({ id }) => flags.signature.length === 0 || flags.signature.includes(id));
  if (grave.length > 0 && !flags.acceptMalicious) {
    process.stderr.write(refusal(grave));
    return EXIT.found;
  }
  const accepted = accept(reports, acceptance, before);
  await writeFile(flags.output, renderBaseline(accepted.baseline));
  process.stderr.write(summary(accepted, flags.output, acceptance));
  return EXIT.ok;
}

async function scanAll(targets: readonly string[], flags: Flags): Promise<readonly ScanReport[]> {
  // Without a baseline: what one accepts already is to be found again, and kept.
  const { policy, signatures } = flags;
  const rules = await rulesFromFlags({ policy, signatures }, targets, (line) =>
    process.stderr.write(`skillscan: ${line}\n`),
  );
  const scanner = openScanner({
    ...rules,
    environment: process.env,
    workingDirectory: process.cwd(),
    offline: flags.offline,
    allowInsecure: flags.insecure,
    indicators: flags.indicators,
    recursive: flags.recursive,
    ...(flags.registry === undefined ? {} : { registry: flags.registry }),
  });
  try {
    const reports: ScanReport[] = [];
    for (const target of targets) reports.push(...(await scanner.scan(target)));
    return reports;
  } finally {
    await scanner.close();
  }
}

function acceptanceOf({ reason, author, expires, signature }: Flags, now: Date): Acceptance {
  const environment = process.env;
  const who = author ?? environment["GIT_AUTHOR_NAME"] ?? environment["USER"] ?? environment["USERNAME"];
  if (who === undefined || who === "") {
    throw new ScanError("usage", "nobody accepts these findings", { hint: "--author NAME says who does" });
  }
  return { reason, author: who, today: dayOf(now), expires: expiry(expires, now), signatures: signature };
}

/** `90d`, `2027-01-31`, `never`. */
function expiry(text: string, now: Date): string | null {
  if (text === "never") return null;
  const days = /^(\d{1,4})d$/u.exec(text)?.[1];
  const day = days === undefined ? text : dayOf(new Date(now.getTime() + Number(days) * DAY_MILLISECONDS));
  if (!z.iso.date().safeParse(day).success) {
    throw new ScanError("usage", `${text} is no time to expire`, { hint: "for example 90d, 2027-01-31, never" });
  }
  if (day <= dayOf(now)) throw new ScanError("usage", `${text} is over: nothing would be accepted`);
  return day;
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function refusal(grave: readonly Finding[]): string {
  const lines = grave.map(({ id, at, message }) => `  ${id} ${at.path}:${at.line} ${message}`);
  return `${[
    "skillscan: not written: these findings say that the package means harm",
    ...lines.map((line) => cleanLine(line, 200)),
    "  hint: if you are sure, --accept-malicious accepts them as well",
  ].join("\n")}\n`;
}

function summary({ added, kept, dropped, baseline }: Accepted, file: string, { expires }: Acceptance): string {
  const until = expires === null ? "for ever" : `until ${expires}`;
  const lines = added.map(({ signature, path, message }) => cleanLine(`  ${signature} ${path} ${message}`, 200));
  return `${[
    ...lines,
    `${file}: ${added.length} accepted ${until}, ${kept.length} as before, ${dropped.length} no longer needed; ${baseline.entries.length} in all`,
  ].join("\n")}\n`;
}
