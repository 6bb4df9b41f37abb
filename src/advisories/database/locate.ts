import { statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Ecosystem } from "../../model/fact.ts";
import type { Environment } from "../../network/connection.ts";

/** Go's os.UserCacheDir, which osv-scanner keeps its databases in, and we our indexes and answers. Null: no home. */
export function userCacheFolder(environment: Environment, platform: NodeJS.Platform = process.platform): string | null {
  const home = environment["HOME"] ?? environment["USERPROFILE"] ?? null;
  const at = (...parts: readonly string[]): string | null => (home === null ? null : path.join(home, ...parts));
  switch (platform) {
    case "win32":
      return environment["LocalAppData"] ?? environment["LOCALAPPDATA"] ?? at("AppData", "Local");
    case "darwin":
      return at("Library", "Caches");
    default: {
      const given = environment["XDG_CACHE_HOME"] ?? "";
      return path.isAbsolute(given) ? given : at(".cache");
    }
  }
}

/** Where osv-scanner looks, its second place (the temporary folder, where anybody can put one) left out. */
export function usualDatabase(environment: Environment): string | null {
  const given = environment["OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY"] ?? "";
  return given === "" ? userCacheFolder(environment) : given;
}

/** `<ECO>/all.zip` in the folder itself or in its `osv-scanner/`; null: there is none. */
export function databaseOf(folder: string, ecosystem: Ecosystem): string | null {
  return (
    [path.join(folder, "osv-scanner", ecosystem, "all.zip"), path.join(folder, ecosystem, "all.zip")].find((file) =>
      isFile(file),
    ) ?? null
  );
}

/** True when the folder is there and holds a database of any kind. */
export function hasDatabases(folder: string, ecosystems: Iterable<Ecosystem>): boolean {
  return [...ecosystems].some((ecosystem) => databaseOf(folder, ecosystem) !== null);
}

/** For our own files: `skillscan/…` in the user's cache, else in a folder of this user's alone. */
export function ourCacheFolder(environment: Environment): string {
  return path.join(userCacheFolder(environment) ?? path.join(os.homedir(), ".cache"), "skillscan");
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
