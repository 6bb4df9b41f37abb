import path from "node:path";
import type { PGlite, Transaction } from "@electric-sql/pglite";
import * as z from "zod";
import type { Database, Sql } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";

/** PostgreSQL inside this process, in a folder that only one process may have open. */
export async function openEmbedded(dataFolder: string): Promise<Database> {
  const unlock = await lockFolder(dataFolder);
  try {
    const [{ PGlite }, { fromPglite }] = await Promise.all([import("@electric-sql/pglite"), import("pg-boss")]);
    const pglite = await PGlite.create(path.join(dataFolder, "database"));
    return {
      kind: "embedded",
      ...sqlOf(pglite),
      jobs: fromPglite(pglite),
      transaction: (work) => pglite.transaction((transaction) => work(sqlOf(transaction))),
      async listen(channel, onNotice) {
        await pglite.listen(channel, onNotice);
      },
      jobOptions: { backend: "pglite", db: fromPglite(pglite) },
      async close() {
        await pglite.close();
        await unlock();
      },
    };
  } catch (cause) {
    await unlock();
    throw cause;
  }
}

function sqlOf(connection: PGlite | Transaction): Sql {
  const executeSql = async (text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> =>
    connection.query(text, [...values]);
  return {
    rows: async (schema, text, values) => z.array(schema).parse((await executeSql(text, values)).rows),
    jobs: { executeSql },
  };
}
