import type { ConstructorOptions, Db } from "pg-boss";
import type * as z from "zod";

/** Statements of one connection or transaction. */
export interface Sql {
  /** Rows, each checked against a schema: what a migration forgot shows here and not three calls later. */
  rows<Row>(schema: z.ZodType<Row>, text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Hands the same connection to pg-boss, so that a job comes and goes with the rows that it is about. */
  readonly jobs: Db;
}

/** PostgreSQL, on a server or embedded. Errors of the connection itself are `DatabaseUnreachable`. */
export interface Database extends Sql {
  readonly kind: "postgres" | "embedded";
  /** Commits when the work resolves, else takes everything back. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** Calls back for each NOTIFY. Notices can get lost when the connection does: whoever waits also looks by itself. */
  listen(channel: string, onNotice: (payload: string) => void): Promise<void>;
  /** How pg-boss reaches the same database. */
  readonly jobOptions: ConstructorOptions;
  close(): Promise<void>;
}

/** The first row, where a statement always gives one. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error("the database gave no row where there is always one");
  return row;
}
