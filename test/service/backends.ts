import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { hash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "../../src/service/database/open-database.ts";
import { startPostgres, type PostgresServer } from "./postgres-server.ts";

/** A database of its own for one service. */
export interface Place {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

export interface Backend {
  readonly name: "embedded" | "postgres";
  start(): Promise<void>;
  newPlace(): Promise<Place>;
  stop(): Promise<void>;
}

/** The two databases that the service can have: every test of it runs against both. */
export function backends(): readonly Backend[] {
  return [embedded(), postgres()];
}

export function embedded(): Backend {
  const places: string[] = [];
  return {
    name: "embedded",
    start: async () => undefined,
    async newPlace() {
      const dataFolder = newFolder(places);
      cpSync(await emptyDatabase(), dataFolder, { recursive: true });
      return { databaseUrl: null, dataFolder };
    },
    stop: async () => remove(places),
  };
}

export function postgres(): Backend & { server(): PostgresServer } {
  const places: string[] = [];
  let server: PostgresServer | null = null;
  const running = (): PostgresServer => {
    if (server === null) throw new Error("PostgreSQL was not started");
    return server;
  };
  return {
    name: "postgres",
    server: running,
    async start() {
      server = await startPostgres();
    },
    async newPlace() {
      return { databaseUrl: await running().newDatabase(), dataFolder: newFolder(places) };
    },
    async stop() {
      await server?.stop();
      remove(places);
    },
  };
}

export function newFolder(places: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "skillscan-service-"));
  places.push(folder);
  return folder;
}

function remove(places: readonly string[]): void {
  for (const place of places) rmSync(place, { recursive: true, force: true });
}

/** Making an embedded database takes seconds; a copy of an empty one takes none. Made once for each schema. */
async function emptyDatabase(): Promise<string> {
  const project = path.resolve(import.meta.dirname, "../..");
  const versions = [
    readFileSync(path.join(project, "node_modules/@electric-sql/pglite/package.json"), "utf8"),
    readFileSync(path.join(project, "src/service/database/migrations.ts"), "utf8"),
  ];
  const parent = path.join(tmpdir(), "skillscan-empty-databases");
  const ready = path.join(parent, hash("sha256", versions.join("\n"), "hex").slice(0, 16));
  if (existsSync(ready)) return ready;
  mkdirSync(parent, { recursive: true });
  const draft = mkdtempSync(path.join(parent, "draft-"));
  const database = await openDatabase({ databaseUrl: null, dataFolder: draft, connections: 1 }, () => undefined);
  await database.close();
  try {
    renameSync(draft, ready);
  } catch (cause) {
    // Another test file was faster.
    if (!existsSync(ready)) throw cause;
    rmSync(draft, { recursive: true, force: true });
  }
  return ready;
}
