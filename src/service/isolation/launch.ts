import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { OperatorRules } from "../settings.ts";

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** ts from source, js from the built package. */
const EXTENSION = path.extname(import.meta.url);
const PROJECT = path.resolve(HERE, "../../..");
/** A heap that grows beyond this ends the process by itself; the watch over all its memory usually comes first. */
const HEAP_SHARE = 0.75;

/** How children are cut off from the network. `guard`: only by our own code, where the system gives nothing better. */
export type NetworkIsolation = "namespace" | "permission" | "guard";

export interface LaunchOptions {
  readonly rules: OperatorRules;
  readonly megabytes: number;
  readonly isolation: NetworkIsolation;
  /** Another program than child.ts: tests put packages into it that hang or eat memory. */
  readonly program?: string;
}

/**
 * What this machine offers: an empty network namespace from util-linux's `unshare` (as root, or with user namespaces),
 * or a Node whose permission model covers the network (from 25 on).
 */
export function networkIsolation(): NetworkIsolation {
  if (unshareCommand() !== null) return "namespace";
  return process.allowedNodeEnvironmentFlags.has("--allow-net") ? "permission" : "guard";
}

let unshare: readonly string[] | null | undefined;

/** The words before `node` that start it in a network of its own, with not even loopback up; null: not possible here. */
function unshareCommand(): readonly string[] | null {
  if (unshare !== undefined) return unshare;
  const ways = [
    ["unshare", "--net", "--"],
    ["unshare", "--user", "--net", "--"],
  ];
  unshare =
    ways.find(([program = "", ...words]) => {
      const { status } = spawnSync(program, [...words, process.execPath, "--version"], { stdio: "ignore" });
      return status === 0;
    }) ?? null;
  return unshare;
}

/**
 * A child with an empty environment, that may read the program (and the operator's advisories, where there are any) and
 * nothing else, write nothing, start nothing, and reach nobody. Bytes and answers go through its message channel.
 */
export function launchChild({ rules, megabytes, isolation, program }: LaunchOptions): ChildProcess {
  const script = program ?? path.join(HERE, `child${EXTENSION}`);
  const node = [
    process.execPath,
    "--permission",
    "--allow-worker", // files are read in threads, which end with the file that hangs them
    ...[...readable(script), ...advisoriesOf(rules)].map((folder) => `--allow-fs-read=${folder}`),
    `--max-old-space-size=${Math.floor(megabytes * HEAP_SHARE)}`,
    "--require", // not --import, which does not come first in every kind of thread
    path.join(HERE, `no-network${EXTENSION}`),
    script,
  ];
  const [command = process.execPath, ...words] =
    isolation === "namespace" ? [...(unshareCommand() ?? []), ...node] : node;
  return spawn(command, words, {
    env: {},
    cwd: PROJECT,
    serialization: "advanced", // bytes as bytes
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

function advisoriesOf({ advisories }: OperatorRules): readonly string[] {
  return [advisories?.folder, advisories?.indexFolder].filter((folder) => folder !== undefined);
}

/** The program's own files and its libraries, which may lie in a node_modules further up. */
function readable(script: string): readonly string[] {
  const folders = [HERE.endsWith("dist/service/isolation") ? "dist" : "src", "signatures", "package.json"].map((name) =>
    path.join(PROJECT, name),
  );
  for (let folder = PROJECT; ; folder = path.dirname(folder)) {
    const modules = path.join(folder, "node_modules");
    if (existsSync(modules)) folders.push(modules, realpathSync(modules)); // permissions are asked for where links lead to
    if (folder === path.dirname(folder)) break;
  }
  return [...folders, path.dirname(script)];
}
