import { changedFiles } from "./changed-files.ts";
import { changedTargets } from "./changed-targets.ts";
import type { Surroundings } from "./event.ts";
import type { GithubApi } from "./github-api.ts";
import type { Inputs } from "./inputs.ts";
import { changedRules } from "./rules.ts";
import type { Annotation } from "./workflow-commands.ts";
import { targetOf, type Workspace } from "./workspace.ts";

export interface Whereabouts {
  readonly workspace: Workspace;
  readonly surroundings: Surroundings;
  readonly api: GithubApi | null;
  readonly note: (kind: Annotation["kind"], message: string) => void;
}

/** What is to be scanned, as inputs and the change say; what somebody should know of it is noted. */
export async function chooseTargets(
  inputs: Inputs,
  { workspace, surroundings, api, note }: Whereabouts,
): Promise<readonly string[]> {
  const targets = [];
  for (const given of inputs.path) targets.push(await targetOf(given, workspace));
  const hasRules = inputs.policy !== null || inputs.baseline !== null;
  if (!inputs.changedOnly && !hasRules) return targets;
  const changed = await changedFilesOrNull(workspace, surroundings, api);
  for (const file of changedRules(inputs, changed ?? [], workspace)) {
    note("warning", `This change touches ${file}, by which it is judged here. Review that first.`);
  }
  if (!inputs.changedOnly) return targets;
  if (changed === null) {
    note("notice", "Which files changed cannot be told here, so everything was scanned.");
    return targets;
  }
  const narrowed = await changedTargets(workspace.folder, targets, changed);
  return Promise.all(narrowed.map((target) => targetOf(target, workspace)));
}

/** A GitHub that does not answer must not keep the scan from being made, only make it a longer one. */
async function changedFilesOrNull(
  workspace: Workspace,
  surroundings: Surroundings,
  api: GithubApi | null,
): Promise<readonly string[] | null> {
  try {
    return await changedFiles(workspace.folder, surroundings, api);
  } catch {
    return null; // said by the caller, who scans everything
  }
}
