import { lstat, mkdir, realpath } from "node:fs/promises";
import path from "node:path";
import { ScanError } from "../model/scan-error.ts";

/** Paths of inputs, relative to the checkout. Whoever writes a pull request decides what is a link in it. */
export interface Workspace {
  /** As GITHUB_WORKSPACE says. */
  readonly folder: string;
  /** The same with no link in it. */
  readonly real: string;
}

export async function openWorkspace(folder: string | undefined): Promise<Workspace> {
  if (folder === undefined || folder === "") throw new ScanError("usage", "GITHUB_WORKSPACE is not set");
  return { folder, real: await realpath(folder) };
}

/**
 * A folder or file to be scanned, as the target `./…`. A link in a pull request must not lead out of the checkout, or
 * its author would read in the report what else is on the runner.
 */
export async function targetOf(given: string, workspace: Workspace): Promise<string> {
  const absolute = path.resolve(workspace.folder, given);
  const relative = path.relative(workspace.folder, absolute);
  if (isOutside(relative)) throw new ScanError("usage", `input path: ${given} is not in the repository`);
  await mustStayInside(absolute, given, workspace);
  return relative === "" ? "." : `./${relative.split(path.sep).join("/")}`;
}

/** A policy or baseline may lie elsewhere when the workflow says so, but no link in the checkout may lead there. */
export async function ruleFileOf(given: string, workspace: Workspace): Promise<string> {
  const absolute = path.resolve(workspace.folder, given);
  if (!isOutside(path.relative(workspace.folder, absolute))) await mustStayInside(absolute, given, workspace);
  return absolute;
}

async function mustStayInside(absolute: string, given: string, workspace: Workspace): Promise<void> {
  let real: string;
  try {
    real = await realpath(absolute);
  } catch (cause) {
    throw new ScanError("not-found", `there is no ${given} in the repository`, { cause });
  }
  if (isOutside(path.relative(workspace.real, real))) {
    throw new ScanError("refused", `${given} is a link that leads out of the repository`);
  }
}

/** Where a document of ours is written to; a link that is there is refused rather than followed. */
export async function outputFile(given: string, workspace: Workspace): Promise<string> {
  const absolute = path.resolve(workspace.folder, given);
  await mkdir(path.dirname(absolute), { recursive: true });
  const isInWorkspace = !isOutside(path.relative(workspace.folder, absolute));
  if (isInWorkspace) await mustStayInside(path.dirname(absolute), given, workspace);
  try {
    if (!(await lstat(absolute)).isFile()) throw new ScanError("refused", `${given} is there already, and no file`);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  return absolute;
}

export function isOutside(relative: string): boolean {
  return relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}
