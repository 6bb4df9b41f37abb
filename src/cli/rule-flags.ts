import type { Threshold } from "../model/policy.ts";
import type { SignaturePack } from "../tasks/signature-packs.ts";
import type { RuleOptions } from "../pipeline/user-rules.ts";

export interface RuleFlags {
  readonly policy?: string | undefined;
  readonly baseline?: string | undefined;
  readonly signatures?: readonly string[] | undefined;
  readonly failOn?: Threshold | undefined;
}

/** The user's own rules from flags, or from the folder in which the user works. Throws ScanError. */
export async function rulesFromFlags(
  { policy: named, baseline, failOn, signatures }: RuleFlags,
  targets: readonly string[],
  warn: (line: string) => void,
): Promise<RuleOptions> {
  const { existsSync } = await import("node:fs");
  const here = process.cwd();
  // The name is repeated from policy/read-policy.ts: a scan without rules must not load their reader.
  const packs = signatures === undefined ? {} : { signaturePacks: await packsIn(signatures) };
  if (named === undefined && baseline === undefined && !existsSync("skillscan.policy.yaml")) return packs;
  const { discoverPolicy, readBaseline, readPolicy, POLICY_NAME } = await import("../tasks/policies.ts");
  const found = named === undefined ? await discoverPolicy(here, targets) : null;
  if (found?.ignored === true) {
    warn(`${POLICY_NAME} here is part of a package and not used; --policy ${POLICY_NAME} uses it all the same`);
  }
  const policy = named === undefined ? (found?.policy ?? null) : await readPolicy(named, here);
  const failing = policy === null || failOn === undefined ? policy : { ...policy, failVerdict: fromFlag(failOn) };
  return {
    ...packs,
    ...(failing === null ? {} : { policy: failing }),
    ...(baseline === undefined ? {} : { baseline: await readBaseline(baseline, here) }),
  };
}

/** `--fail-on` outranks the file. */
function fromFlag(value: Threshold): { readonly value: Threshold; readonly line: null } {
  return { value, line: null };
}

async function packsIn(folders: readonly string[]): Promise<readonly SignaturePack[]> {
  const { readPacks } = await import("../tasks/signature-packs.ts");
  return readPacks(folders, process.cwd());
}
