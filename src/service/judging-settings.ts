import { hash } from "node:crypto";
import path from "node:path";
import { readBaseline, readPolicy } from "../tasks/policies.ts";
import type { DatabaseSnapshot } from "../tasks/database.ts";
import type { PackTexts } from "../tasks/signature-packs.ts";
import type { Trust } from "../tasks/trust-policy.ts";
import type { JudgingSettings, OperatorRules } from "./settings.ts";

/** Flags that name the operator's rules, as `skillscan scan` has them. */
export interface RuleFiles {
  readonly policy?: string | undefined;
  readonly baseline?: string | undefined;
  readonly signatures: readonly string[];
  readonly trust?: string | undefined;
  readonly osvDb?: string | undefined;
}

/** Reads and checks what the flags name, once, so that all scans of this process are made with the same. Throws ScanError. */
export async function judgingSettings(flags: RuleFiles, dataFolder: string): Promise<JudgingSettings> {
  const here = process.cwd();
  const { policy, baseline, signatures, trust, osvDb } = flags;
  const snapshot = osvDb === undefined ? null : await snapshotOf(path.resolve(here, osvDb), dataFolder);
  const rules: OperatorRules = {
    ...(policy === undefined ? {} : { policy: await readPolicy(policy, here) }),
    ...(baseline === undefined ? {} : { baseline: await readBaseline(baseline, here) }),
    ...(signatures.length === 0 ? {} : { packs: await packsIn(signatures, here) }),
    ...(trust === undefined ? {} : { trust: await trustIn(trust, here) }),
    ...(snapshot === null
      ? {}
      : {
          advisories: {
            from: "database",
            folder: snapshot.folder,
            indexFolder: snapshot.indexFolder,
            // the same on every machine: reports say it
            name: `OSV database ${snapshot.digest.slice(0, 12)}`,
          },
        }),
  };
  return { rules, identity: identityOf(rules), touchAdvisories: snapshot === null ? null : () => snapshot.touch() };
}

async function snapshotOf(folder: string, dataFolder: string): Promise<DatabaseSnapshot> {
  const { snapshotDatabases } = await import("../tasks/database.ts");
  return snapshotDatabases(folder, path.join(dataFolder, "advisories"));
}

/** Compiled once here, so that a mistake is told at the start; each child compiles its own. */
async function packsIn(folders: readonly string[], here: string): Promise<readonly PackTexts[]> {
  const { compilePacks, readPackTexts } = await import("../tasks/signature-packs.ts");
  const packs = await readPackTexts(folders, here);
  await compilePacks(packs);
  return packs;
}

async function trustIn(file: string, here: string): Promise<Trust> {
  const { loadTrust } = await import("../tasks/trust-policy.ts");
  return loadTrust({ policyFile: file, workingDirectory: here, online: false });
}

/** Changes whenever a rule does. Maps are written out: JSON would take them for empty; the hour of the start is no rule. */
function identityOf(rules: OperatorRules): string {
  const { advisories, ...others } = rules;
  const named = { ...others, ...(advisories === undefined ? {} : { advisories: advisories.name }) };
  if (Object.keys(named).length === 0) return "default";
  const text = JSON.stringify(named, (key, value: unknown) => {
    if (key === "now") return undefined;
    return value instanceof Map ? [...value] : value;
  });
  return hash("sha256", text, "hex");
}
