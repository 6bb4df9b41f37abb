import * as z from "zod";
import type { Sql } from "../database/database.ts";

export const SCOPES = ["upload", "read", "review", "admin"] as const;
export type Scope = (typeof SCOPES)[number];

const TOKEN_ROW = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  hash: z.string(),
  rate_per_minute: z.int().nullable(),
  created_at: z.date(),
  revoked_at: z.date().nullable(),
});
export type TokenRow = z.infer<typeof TOKEN_ROW>;
const COLUMNS = "id, name, scopes, hash, rate_per_minute, created_at, revoked_at";

export async function insertToken(
  sql: Sql,
  token: Pick<TokenRow, "id" | "name" | "scopes" | "hash" | "rate_per_minute">,
): Promise<void> {
  await sql.rows(
    z.unknown(),
    `insert into skillscan.token (id, name, scopes, hash, rate_per_minute) values ($1, $2, $3, $4, $5)`,
    [token.id, token.name, token.scopes, token.hash, token.rate_per_minute],
  );
}

export async function tokenById(sql: Sql, id: string): Promise<TokenRow | null> {
  const [row] = await sql.rows(TOKEN_ROW, `select ${COLUMNS} from skillscan.token where id = $1`, [id]);
  return row ?? null;
}

export async function listTokens(sql: Sql): Promise<readonly TokenRow[]> {
  return sql.rows(TOKEN_ROW, `select ${COLUMNS} from skillscan.token order by created_at, id`);
}

/** False: there is none, or it was revoked before. */
export async function revokeToken(sql: Sql, id: string): Promise<boolean> {
  const revoked = await sql.rows(
    z.object({ id: z.string() }),
    `update skillscan.token set revoked_at = now() where id = $1 and revoked_at is null returning id`,
    [id],
  );
  return revoked.length > 0;
}
