import { setTimeout as pause } from "node:timers/promises";
import type { Client, Pool, PoolClient } from "pg";
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
  const listeners = new Set<Client>();
  const closing = new AbortController();

  /** One connection that hears a channel; when it is lost, exactly one other takes its place. */
  async function hear(channel: string, onNotice: (payload: string) => void): Promise<void> {
    const client = new pg.Client({ connectionString: url, application_name: "skillscan-listen", keepAlive: true });
    let state: "connecting" | "hearing" | "lost" = "connecting";
    const lose = (error: Error): void => {
      if (state !== "hearing" || closing.signal.aborted) return;
      state = "lost";
      listeners.delete(client);
      onError(error);
      void hearAgain(channel, onNotice);
    };
    client.on("notification", ({ payload }) => onNotice(payload ?? ""));
    client.on("error", lose);
    client.on("end", () => lose(new Error("the database closed the connection for notices")));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (cause) {
      state = "lost";
      await client.end().catch(() => undefined); // it was none yet
      throw cause;
    }
    state = "hearing";
    listeners.add(client);
  }

  async function hearAgain(channel: string, onNotice: (payload: string) => void): Promise<void> {
    while (!closing.signal.aborted) {
      await pause(RECONNECT_MILLISECONDS, undefined, { ref: false });
      try {
        await hear(channel, onNotice);
        return;
      } catch (cause) {
        onError(cause instanceof Error ? cause : new Error(String(cause)));
      }
    }
  }

  return {
    kind: "postgres",
    ...sqlOf(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken = false;
      // While it is ours the pool does not listen: an error without a listener would end the process.
      const onLost = (): void => {
        broken = true;
      };
      client.on("error", onLost);
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
        client.off("error", onLost);
        client.release(broken);
      }
    },
    listen: hear,
    jobOptions: { connectionString: url, max: 4, application_name: "skillscan-jobs" },
    async close() {
      closing.abort();
      await Promise.allSettled([pool.end(), ...[...listeners].map((client) => client.end())]);
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
