import * as z from "zod";
import type { Database } from "./database.ts";
import { MIGRATIONS, type Migration } from "./migrations.ts";

/** Only one process migrates; the others wait, and find nothing left to do. Any number that nobody else uses. */
const MIGRATION_LOCK = 7_311_025;

const APPLIED = z.object({ number: z.int() });

/** Brings the schema up to this program's; each step in a transaction of its own. Returns the numbers applied. */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly number[]> {
  const applied: number[] = [];
  for (const { number, what, sql } of migrations) {
    const isNew = await database.transaction(async (transaction) => {
      const run = (text: string, values: readonly unknown[] = []): Promise<unknown> =>
        transaction.jobs.executeSql(text, [...values]);
      await run("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
      await run("create schema if not exists skillscan");
      await run(
        `create table if not exists skillscan.migration
           (number integer primary key, what text not null, applied_at timestamptz not null default now())`,
      );
      const known = await transaction.rows(APPLIED, "select number from skillscan.migration where number = $1", [
        number,
      ]);
      if (known.length > 0) return false;
      for (const statement of statementsOf(sql)) await run(statement);
      await run("insert into skillscan.migration (number, what) values ($1, $2)", [number, what]);
      return true;
    });
    if (isNew) applied.push(number);
  }
  await refuseNewerSchema(database, migrations);
  return applied;
}

/** An old program on a new schema would write rows that the new one does not understand. */
async function refuseNewerSchema(database: Database, migrations: readonly Migration[]): Promise<void> {
  const newest = Math.max(0, ...migrations.map(({ number }) => number));
  const unknown = await database.rows(APPLIED, "select number from skillscan.migration where number > $1", [newest]);
  if (unknown.length > 0)
    throw new Error(`the database was made by a newer skillscan (migration ${unknown[0]?.number})`);
}

/** One statement at a time, as the embedded database takes them. Statements end with `;` at the end of a line. */
function statementsOf(sql: string): readonly string[] {
  return sql
    .split(/;\n/u)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
