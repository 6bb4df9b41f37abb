import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";

export interface DatabaseSettings {
  /** A PostgreSQL server; null: embedded, in the data folder. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly connections: number;
}

/** Opens what is configured and brings its schema up to date. */
export async function openDatabase(settings: DatabaseSettings, onError: (error: Error) => void): Promise<Database> {
  const database = await open(settings, onError);
  try {
    await migrate(database);
    return database;
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function open(settings: DatabaseSettings, onError: (error: Error) => void): Promise<Database> {
  const { databaseUrl, dataFolder, connections } = settings;
  if (databaseUrl === null) {
    const { openEmbedded } = await import("./embedded.ts");
    return openEmbedded(dataFolder);
  }
  const { openPostgres } = await import("./postgres.ts");
  return openPostgres({ url: databaseUrl, connections, onError });
}
