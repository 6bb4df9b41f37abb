import { execFile, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { installDebianPackage, otherInstallationsEnded } from "./debian-package.ts";

const run = promisify(execFile);

/** A real PostgreSQL of this machine, on a folder and a port of its own. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Ends every connection at once and comes back, as after a crash. */
  restart(): Promise<void>;
  /** The same with something in between. */
  whileStopped(work: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Throws when there is no PostgreSQL and none can be installed: tests that need one must not pass without it. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = await binaries();
  const folder = mkdtempSync(path.join(tmpdir(), "skillscan-postgres-"));
  const user = serverUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const port = await freePort();
  const data = path.join(folder, "data");
  const log = path.join(folder, "log");
  // PostgreSQL refuses to run as root.
  const as = async (program: string, ...words: readonly string[]): Promise<void> => {
    const file = path.join(bin, program);
    if (user === null) await run(file, words, { cwd: folder });
    else await run("runuser", ["-u", user.name, "--", file, ...words], { cwd: folder });
  };
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`;
  const start = (): Promise<void> => as("pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "-t", "60", "start");
  await as("initdb", "-D", data, "-U", "skillscan", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
  await start().catch((cause: unknown) => {
    throw new Error(`PostgreSQL does not start: ${readFileSync(log, "utf8").slice(-2_000)}`, { cause });
  });
  const urlOf = (name: string): string => `postgres://skillscan@127.0.0.1:${port}/${name}`;
  const stop = (): Promise<void> => as("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
  const whileStopped = async (work: () => Promise<void>): Promise<void> => {
    await stop();
    try {
      await work();
    } finally {
      await start();
    }
  };
  return {
    whileStopped,
    restart: () => whileStopped(async () => undefined),
    async newDatabase() {
      const name = `t_${randomBytes(6).toString("hex")}`;
      const client = new Client({ connectionString: urlOf("postgres") });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where Debian puts them; installed when they are absent and that is possible. */
async function binaries(): Promise<string> {
  const find = (): string | undefined => globSync("/usr/lib/postgresql/*/bin/initdb").toSorted().at(-1);
  await otherInstallationsEnded();
  const found = find() ?? (await installDebianPackage("postgresql").then(find));
  if (found === undefined)
    throw new Error("there is no PostgreSQL under /usr/lib/postgresql, also after installing it");
  return path.dirname(found);
}

/** Who the server runs as: root may not, so the user that Debian's package makes; null: whoever runs the tests. */
function serverUser(): { readonly name: string; readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string): number => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  return { name: "postgres", uid: idOf("-u"), gid: idOf("-g") };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
