import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const LOCK = path.join(tmpdir(), "skillscan-apt.lock");
const run = promisify(execFile);

/** Waits for what another test file is installing: half of a package's programs is worse than none. */
export async function otherInstallationsEnded(): Promise<void> {
  await run("flock", [LOCK, "true"]);
}

/** Installs a package of Debian, one at a time: several test files need one at once, and apt-get takes a single caller. */
export async function installDebianPackage(name: string): Promise<void> {
  if (process.getuid?.() !== 0)
    throw new Error(`these tests need ${name}: apt-get install ${name} (only root can do that for you)`);
  const commands = `apt-get update -q && apt-get install -q -y --no-install-recommends ${name}`;
  await run("flock", [LOCK, "sh", "-c", commands], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    maxBuffer: 64_000_000,
  });
}
