import type { Baseline } from "../model/baseline.ts";
import type { PackageTree } from "../model/package-tree.ts";
import type { Policy } from "../model/policy.ts";
import type { Acquired } from "../model/target.ts";
import type { UserRules } from "../judge/settle.ts";
import type { SignaturePack } from "../packs/pack.ts";

/** The user's own rules, already checked (`readPolicy`, `readBaseline`): nothing here is taken from what is scanned. */
export interface RuleOptions {
  readonly policy?: Policy;
  readonly baseline?: Baseline;
  /** The day in UTC by which entries of a baseline expire, `2026-11-25`; today when not given. */
  readonly today?: string;
  /** Signatures of others, read and compiled already (`readPacks`). */
  readonly signaturePacks?: readonly SignaturePack[];
}

/** The rules as they apply to what was acquired. */
export async function rulesFor(
  options: RuleOptions & { readonly workingDirectory?: string },
  { origin }: Acquired,
  { files }: PackageTree,
): Promise<UserRules> {
  const { policy = null, baseline = null, today = new Date().toISOString().slice(0, 10) } = options;
  if (policy === null) return { policy, baseline, today, isOwn: () => false };
  const { ownFiles } = await import("../policy/own-folder.ts");
  const paths = files.map(({ path }) => path);
  return { policy, baseline, today, isOwn: ownFiles(policy, origin, options.workingDirectory ?? process.cwd(), paths) };
}
