import { writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { POLICY_PRESETS, type Policy } from "../model/policy.ts";
import { ScanError } from "../model/scan-error.ts";
import {
  checkPolicy,
  MAX_POLICY_BYTES,
  policyWarnings,
  presetPolicy,
  readOwnFile,
  type Problem,
} from "../tasks/policies.ts";
import { signatureIds } from "../pipeline/signatures.ts";
import { cleanLine } from "../report/clean-text.ts";
import { describePolicy } from "../report/policy-in-force.ts";
import { policyTemplate } from "./policy-template.ts";
import { EXIT } from "./exit-code.ts";

const CHECK_FLAGS = z.object({ format: z.enum(["text", "json"]) });
const INIT_FLAGS = z.object({ extends: z.enum(POLICY_PRESETS) });

/** `skillscan policy check`: every problem with its line, exit code 1; else what is in force, exit code 0. */
export async function checkPolicyFile(file: string, rawFlags: unknown): Promise<number> {
  const { format } = CHECK_FLAGS.parse(rawFlags);
  const { policy, problems } = await checked(file);
  const warnings = policy === null ? [] : policyWarnings(policy, signatureIds());
  if (format === "json") {
    const inForce = policy === null ? null : describePolicy(policy);
    process.stdout.write(`${JSON.stringify({ file, valid: policy !== null, problems, warnings, inForce }, null, 2)}\n`);
  } else {
    process.stderr.write(lines(file, problems, "") + lines(file, warnings, "warning: "));
    if (policy !== null) process.stdout.write(`${inWords(file, policy)}\n`);
  }
  return policy === null ? EXIT.found : EXIT.ok;
}

async function checked(file: string): Promise<{ policy: Policy | null; problems: readonly Problem[] }> {
  const preset = POLICY_PRESETS.find((name) => name === file);
  if (preset !== undefined) return { policy: presetPolicy(preset), problems: [] };
  const text = await readOwnFile(path.resolve(file), file, MAX_POLICY_BYTES);
  return checkPolicy(text, { file, folder: path.dirname(path.resolve(file)) });
}

function lines(file: string, problems: readonly Problem[], kind: string): string {
  return problems.map(({ line, message }) => `${file}:${line}: ${kind}${cleanLine(message, 400)}\n`).join("");
}

function inWords(file: string, policy: Policy): string {
  const rows = describePolicy(policy).map(({ rule, value, line }) => {
    const from = line === null ? `(${policy.preset})` : `line ${line}`;
    return `  ${from.padEnd(12)} ${rule}: ${cleanLine(value, 300)}`;
  });
  return [`${file} is valid. In force:`, ...rows].join("\n");
}

/** `skillscan policy init`: never overwrites. */
export async function initPolicyFile(file: string, rawFlags: unknown): Promise<number> {
  const { extends: preset } = INIT_FLAGS.parse(rawFlags);
  try {
    await writeFile(file, policyTemplate(preset), { flag: "wx" });
  } catch (cause) {
    throw new ScanError("usage", `${file} cannot be written, or is there already`, { cause });
  }
  process.stdout.write(`wrote ${file}; skillscan policy check ${file} shows what is in force\n`);
  return EXIT.ok;
}
