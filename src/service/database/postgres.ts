import type { Pool, PoolClient } from "pg";
import * as z from "zod";
import type { Database, Sql } from "./database.ts";

export interface PostgresOptions {
  readonly url: string;
  /** Connections of this process beside those of pg-boss. */
  readonly connections: number;
  readonly onError: (error: Error) => void;
}

const RECONNECT_MILLISECONDS = 1_000;
const CONNECT_MILLISECONDS = 10_000;

export async function openPostgres({ url, connections, onError }: PostgresOptions): Promise<Database> {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    application_name: "skillscan",
  });
  pool.on("error", onError); // an idle connection that the server closed is replaced by the pool
  const listeners: (() => Promise<void>)[] = [];
  let closed = false;

  async function listen(channel: string, onNotice: (payload: string) => void): Promise<void> {
    const client = new pg.Client({ connectionString: url, application_name: "skillscan-listen", keepAlive: true });
    const again = (error: Error): void => {
      client.removeAllListeners();
      client.on("error", () => undefined); // it ends in pieces
      if (closed) return;
      onError(error);
      setTimeout(() => void retry(), RECONNECT_MILLISECONDS).unref();
    };
    const retry = async (): Promise<void> => {
      if (closed) return;
      try {
        await listen(channel, onNotice);
      } catch (cause) {
        again(cause instanceof Error ? cause : new Error(String(cause)));
      }
    };
    client.on("notification", ({ payload }) => onNotice(payload ?? ""));
    client.on("error", again);
    client.on("end", () => again(new Error("the database closed the connection for notices")));
    await client.connect();
    await client.query(`listen ${channel}`);
    listeners.push(() => client.end());
  }

  return {
    kind: "postgres",
    ...sqlOf(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken = false;
      try {
        await client.query("begin");
        const result = await work(sqlOf(client));
        await client.query("commit");
        return result;
      } catch (cause) {
        // A connection that cannot even roll back is thrown away.
        await client.query("rollback").catch(() => {
          broken = true;
        });
        throw cause;
      } finally {
        client.release(broken);
      }
    },
    listen,
    jobOptions: { connectionString: url, max: 4, application_name: "skillscan-jobs" },
    async close() {
      closed = true;
      await Promise.allSettled([pool.end(), ...listeners.map((end) => end())]);
    },
  };
}

function sqlOf(connection: Pool | PoolClient): Sql {
  const executeSql = async (text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> =>
    connection.query<Record<string, unknown>>(text, [...values]);
  return {
    rows: async (schema, text, values) => z.array(schema).parse((await executeSql(text, values)).rows),
    jobs: { executeSql },
  };
}
