import * as z from "zod";
import { DELIVERY_NOTE, type DeliveryNote } from "../../tasks/delivery.ts";
import { only, type Sql } from "../database/database.ts";

const ID = z.object({ id: z.coerce.number() });
const SUBJECT_ROW = z.object({
  id: z.coerce.number(),
  key: z.string(),
  sha256: z.string(),
  owner: z.string().nullable(),
  name: z.string().nullable(),
  note: DELIVERY_NOTE,
});
export type SubjectRow = z.infer<typeof SUBJECT_ROW>;

const ARTIFACT_ROW = z.object({
  sha256: z.string(),
  bytes: z.coerce.number(),
  format: z.string(),
  stored_at: z.date(),
});
export type ArtifactRow = z.infer<typeof ARTIFACT_ROW>;

export interface Subject {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly owner: string | null;
  readonly name: string | null;
  readonly note: DeliveryNote;
}

/** The number of a subject, new or known; its bytes are in the blob store already. */
export async function keepSubject(sql: Sql, subject: Subject): Promise<number> {
  const { key, sha256, bytes, owner, name, note } = subject;
  await sql.rows(
    z.unknown(),
    `insert into skillscan.artifact (sha256, bytes, format) values ($1, $2, $3) on conflict do nothing`,
    [sha256, bytes, note.content.format],
  );
  await sql.rows(
    z.unknown(),
    `insert into skillscan.subject (key, sha256, owner, name, note) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [key, sha256, owner, name, JSON.stringify(note)],
  );
  return only(await sql.rows(ID, `select id from skillscan.subject where key = $1`, [key])).id;
}

export async function subjectById(sql: Sql, id: number): Promise<SubjectRow | null> {
  const [row] = await sql.rows(
    SUBJECT_ROW,
    `select id, key, sha256, owner, name, note from skillscan.subject where id = $1`,
    [id],
  );
  return row ?? null;
}

export async function artifactByDigest(sql: Sql, sha256: string): Promise<ArtifactRow | null> {
  const [row] = await sql.rows(
    ARTIFACT_ROW,
    `select sha256, bytes, format, stored_at from skillscan.artifact where sha256 = $1`,
    [sha256],
  );
  return row ?? null;
}
