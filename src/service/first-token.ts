import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createToken } from "./access.ts";
import type { Database } from "./database/database.ts";
import { listTokens } from "./store/tokens.ts";

/**
 * On the very first start there is nobody who could make a token: one for an administrator is written into a file that
 * only the owner of the data folder can read. Returns the file; null: there are tokens already.
 */
export async function firstToken(database: Database, dataFolder: string): Promise<string | null> {
  if ((await listTokens(database)).length > 0) return null;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const file = path.join(dataFolder, "admin-token");
  const { token } = await database.transaction((sql) =>
    createToken(sql, { name: "first administrator", scopes: ["admin"], ratePerMinute: null }, "first start"),
  );
  await writeFile(file, `${token}\n`, { mode: 0o600 });
  return file;
}
