import { hash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Sql } from "./database/database.ts";
import type { Principal } from "./http/principal.ts";
import { audit } from "./store/audit.ts";
import { insertToken, revokeToken, tokenById, type Scope } from "./store/tokens.ts";
import { ServiceError } from "./service-error.ts";

const ID_BYTES = 6;
/** 256 bits of chance: nobody guesses that, so a plain hash protects it as well as a slow one. */
const SECRET_BYTES = 32;
const FORM = /^skt_([0-9a-f]{12})_([0-9A-Za-z_-]{43})$/u;

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly ratePerMinute: number | null;
}

/** Makes a token; its text is in the answer and nowhere else, the database keeps a hash. */
export async function createToken(sql: Sql, wanted: NewToken, actor: string): Promise<{ id: string; token: string }> {
  const id = randomBytes(ID_BYTES).toString("hex");
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const { name, ratePerMinute } = wanted;
  const scopes = [...new Set(wanted.scopes)];
  await insertToken(sql, { id, name, scopes, hash: hashOf(secret), rate_per_minute: ratePerMinute });
  await audit(sql, { actor, action: "token.created", subject: `token:${id}`, detail: { name, scopes } });
  return { id, token: `skt_${id}_${secret}` };
}

export async function endToken(sql: Sql, id: string, actor: string): Promise<void> {
  if (!(await revokeToken(sql, id))) throw new ServiceError("not-found", `there is no token ${id} that is valid`);
  await audit(sql, { actor, action: "token.revoked", subject: `token:${id}`, detail: {} });
}

/** Whose token this is; null: nobody's, or revoked. */
export async function principalOf(sql: Sql, token: string): Promise<Principal | null> {
  const [, id = "", secret = ""] = FORM.exec(token) ?? [];
  if (id === "") return null;
  const row = await tokenById(sql, id);
  const known = row === null ? hashOf("") : row.hash;
  const fits = timingSafeEqual(Buffer.from(hashOf(secret), "hex"), Buffer.from(known, "hex"));
  if (row === null || !fits || row.revoked_at !== null) return null;
  return { actor: `token:${id}`, name: row.name, scopes: row.scopes, requestsPerMinute: row.rate_per_minute };
}

function hashOf(secret: string): string {
  return hash("sha256", secret, "hex");
}
