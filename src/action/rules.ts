import path from "node:path";
import { POLICY_PRESETS } from "../model/policy.ts";
import type { ScanOptions } from "../scan.ts";
import type { Inputs } from "./inputs.ts";
import { isOutside, ruleFileOf, type Workspace } from "./workspace.ts";

type Rules = Pick<ScanOptions, "policy" | "baseline">;

/** The rules that the workflow names. None is taken by its place: a pull request must not bring its own judge along. */
export async function rulesFromInputs(
  { policy: named, baseline, failOn }: Inputs,
  workspace: Workspace,
): Promise<Rules> {
  if (named === null && baseline === null) return {};
  const { readBaseline, readPolicy } = await import("../tasks/policies.ts");
  if (named !== null && !isPreset(named)) await ruleFileOf(named, workspace);
  if (baseline !== null) await ruleFileOf(baseline, workspace);
  const policy = named === null ? null : await readPolicy(named, workspace.folder);
  return {
    ...(policy === null
      ? {}
      : { policy: failOn === null ? policy : { ...policy, failVerdict: { value: failOn, line: null } } }),
    ...(baseline === null ? {} : { baseline: await readBaseline(baseline, workspace.folder) }),
  };
}

function isPreset(name: string): boolean {
  return POLICY_PRESETS.some((preset) => preset === name);
}

/** The rules that a change itself touches: whoever reviews it has to look at them first. */
export function changedRules(
  { policy, baseline }: Inputs,
  changed: readonly string[],
  workspace: Workspace,
): readonly string[] {
  return [policy, baseline]
    .filter((given) => given !== null && !isPreset(given))
    .flatMap((given) => {
      const relative = path.relative(workspace.folder, path.resolve(workspace.folder, given ?? ""));
      const name = relative.split(path.sep).join("/");
      return !isOutside(relative) && changed.includes(name) ? [name] : [];
    });
}
