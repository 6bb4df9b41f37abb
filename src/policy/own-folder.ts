import { realpathSync } from "node:fs";
import path from "node:path";
import type { Policy } from "../model/policy.ts";
import type { PackageOrigin } from "../model/target.ts";

/** Written by the registry's client into what it installs: such a folder is somebody else's. */
const INSTALLED = /(?:^|\/)\.claw(?:d)?hub\/origin\.json$/u;

/**
 * True for the files whose comments may suppress findings: the policy says so, and they lie in a folder of this machine
 * at or below the policy's own, were not installed there from a registry, and are not inside an archive. Everything else
 * is a third party's, who must not be able to silence the scanner.
 */
export function ownFiles(
  policy: Policy | null,
  origin: PackageOrigin,
  workingDirectory: string,
  paths: readonly string[],
): (path: string) => boolean {
  const never = (): boolean => false;
  if (policy === null || !policy.inlineSuppressions.value || policy.folder === null) return never;
  if (origin.kind !== "directory") return never;
  const folder = realPath(path.resolve(workingDirectory, origin.reference));
  if (!isWithin(folder, realPath(policy.folder)) || isVendored(folder.split(path.sep).join("/"))) return never;
  const installed = paths.filter((file) => INSTALLED.test(file)).map((file) => file.replace(INSTALLED, ""));
  return (file) =>
    !file.includes("!/") && !isVendored(file) && !installed.some((root) => root === "" || file.startsWith(`${root}/`));
}

function isVendored(file: string): boolean {
  return /(?:^|\/)node_modules(?:\/|$)/u.test(file);
}

export function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** With links resolved, where there is something to resolve. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file); // not there (yet): a name of the registry, or a typing error that acquire reports
  }
}
