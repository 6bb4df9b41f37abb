import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Nobody receives one package for longer: what is older was left behind by a process that was killed. */
const LEFT_BEHIND_MILLISECONDS = 3_600_000;

/** The folder for half-received packages. It may be shared with other processes, whose files stay. */
export async function openIncoming(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const now = Date.now();
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const facts = await stat(file).catch(() => null); // another process has just moved it
    if (facts !== null && now - facts.mtimeMs > LEFT_BEHIND_MILLISECONDS) await rm(file, { force: true });
  }
  return folder;
}
