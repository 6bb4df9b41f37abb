import path from "node:path";
import { ScanError } from "../model/scan-error.ts";
import type { AdvisoryOptions } from "./options.ts";
import type { AdvisorySource } from "./source.ts";

/** The source that was chosen; null: none. Throws ScanError("usage") where the user named what is not there. */
export async function openSource(options: AdvisoryOptions): Promise<AdvisorySource | null> {
  const choice = options.advisories ?? { from: "none" };
  const environment = options.environment ?? {};
  const signal = options.signal ?? null;
  switch (choice.from) {
    case "none":
      return null;
    case "database": {
      const { hasDatabases, ourCacheFolder, usualDatabase } = await import("./database/locate.ts");
      const { OSV_ECOSYSTEMS } = await import("./package-name.ts");
      const folder = choice.folder ?? usualDatabase(environment);
      const isThere = folder !== null && hasDatabases(folder, OSV_ECOSYSTEMS);
      if (!isThere && choice.folder === undefined) return null;
      if (folder === null || !isThere) {
        throw new ScanError("usage", `there is no advisory database in ${folder ?? "?"}`, {
          hint: "It holds <ECOSYSTEM>/all.zip, as skillscan db update and osv-scanner make it.",
        });
      }
      const { openDatabase } = await import("./database/database-source.ts");
      const indexFolder = choice.indexFolder ?? path.join(ourCacheFolder(environment), "osv-index");
      const name = choice.name ?? `OSV database in ${path.resolve(folder)}`;
      return openDatabase({ folder, name, indexFolder, signal, onIndexing: options.onIndexing ?? null });
    }
    case "api": {
      const { openApi } = await import("./api/api-source.ts");
      return openApi({ ...choice, offline: options.offline ?? false, environment, signal });
    }
    case "program": {
      const { openProgram } = await import("./osv-scanner-program.ts");
      return openProgram({
        program: choice.program ?? "osv-scanner",
        offline: options.offline ?? false,
        environment,
        signal,
      });
    }
  }
}
