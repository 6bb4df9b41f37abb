import path from "node:path";
import type * as z from "zod";
import { createToken, endToken, type NewToken } from "./access.ts";
import type { Database } from "./database/database.ts";
import { openDatabase } from "./database/open-database.ts";
import { tokenResource } from "./http/resources.ts";
import type { TOKEN } from "./http/schemas.ts";
import { askOperatorSocket, isServing } from "./operator-client.ts";
import { databaseUrl } from "./read-settings.ts";
import { DEFAULTS } from "./settings.ts";
import { listTokens } from "./store/tokens.ts";

export { SCOPES } from "./store/tokens.ts";

/** What `skillscan token` does, wherever the tokens are. */
export interface TokenAdministration {
  create(wanted: NewToken): Promise<{ readonly token: string }>;
  list(): Promise<readonly z.infer<typeof TOKEN>[]>;
  revoke(id: string): Promise<void>;
  close(): Promise<void>;
}

const OPERATOR = "operator";

/** Through the database server; else through the service that has the data folder open; else in the folder itself. */
export async function openTokenAdministration(
  data: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  needPackages: (embedded: boolean) => Promise<void>,
): Promise<TokenAdministration> {
  const dataFolder = path.resolve(data ?? environment["SKILLSCAN_DATA"] ?? DEFAULTS.dataFolder);
  const url = databaseUrl(environment);
  if (url === null && (await isServing(dataFolder))) return askOperatorSocket(dataFolder);
  await needPackages(url === null);
  return inDatabase(await openDatabase({ databaseUrl: url, dataFolder, connections: 1 }, () => undefined));
}

function inDatabase(database: Database): TokenAdministration {
  return {
    create: (wanted) => database.transaction((sql) => createToken(sql, wanted, OPERATOR)),
    list: async () => (await listTokens(database)).map(tokenResource),
    revoke: (id) => database.transaction((sql) => endToken(sql, id, OPERATOR)),
    close: () => database.close(),
  };
}
