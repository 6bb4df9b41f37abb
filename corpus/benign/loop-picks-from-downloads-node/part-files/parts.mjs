import { readdir, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

const folder = join(homedir(), "Downloads");
const names = (await readdir(folder)).filter((name) => /\.(?:part|crdownload)$/.test(name));
for (const name of names) {
  const file = join(folder, name);
  const { mtimeMs } = await stat(file);
  if (Date.now() - mtimeMs < 7 * 24 * 3600 * 1000) continue;
  console.log(`removes ${name}`);
  await rm(file, { recursive: true });
}
