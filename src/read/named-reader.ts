import type { Reader } from "../model/source.ts";
import { holdsCommands, readCommandPlaces } from "./carriers/read-command-places.ts";
import { readRequirements } from "./manifest/packages/read-requirements.ts";
import { isRequirementsFile } from "./kind/requirements-name.ts";

const READERS: readonly (readonly [RegExp, () => Promise<Reader>])[] = [
  [/^yarn\.lock$/iu, async () => (await import("./lock/yarn-lock.ts")).readYarnLock],
  [/^(?:gemfile\.lock|gems\.locked)$/iu, async () => (await import("./lock/gemfile-lock.ts")).readGemfileLock],
  [/^(?:gemfile|gems\.rb)$|\.gemspec$/iu, async () => (await import("./manifest/packages/gemfile.ts")).readGemfile],
  [/^go\.mod$/iu, async () => (await import("./manifest/packages/go-mod.ts")).readGoMod],
  [/^go\.sum$/iu, async () => (await import("./lock/go-sum.ts")).readGoSum],
  [/^setup\.cfg$/iu, async () => (await import("./manifest/packages/setup-cfg.ts")).readSetupCfg],
  [/\.reg$/iu, async () => (await import("./manifest/registry-file.ts")).readRegistryFile],
  [/^brewfile$/iu, async () => (await import("./manifest/packages/brewfile.ts")).readBrewfile],
];

/** Who reads a file for the packages that it names, or for the commands that it holds, because of its name and beside the reader of its language. */
export function namedReader(path: string): Promise<Reader> | null {
  if (isRequirementsFile(path)) return Promise.resolve(readRequirements);
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("!")) + 1);
  if (holdsCommands(path)) return Promise.resolve(readCommandPlaces);
  return READERS.find(([pattern]) => pattern.test(name))?.[1]() ?? null;
}
