import { randomUUID } from "node:crypto";
import type { Sql } from "./database/database.ts";
import { noteOfUpload, parseReference, type Claims, type DeliveryFormat } from "../tasks/delivery.ts";
import type { ServiceContext } from "./http/context.ts";
import { identityOn } from "./judging-identity.ts";
import { PRIORITY } from "./queue/queues.ts";
import { isJudged } from "./store/judgements.ts";
import { insertScan, scanByIdempotencyKey, type NewScan } from "./store/scans.ts";
import { keepSubject } from "./store/subjects.ts";
import { judgementKey, subjectOf } from "./subject.ts";
import { announce } from "./work/announce.ts";

type Context = Pick<ServiceContext, "database" | "queue" | "engine" | "settings" | "metrics">;

export interface Submitter {
  readonly actor: string;
  /** Given again, the same request begins nothing new. */
  readonly idempotencyKey: string | null;
}

/** Takes in bytes that are in the blob store. Returns the scan's id; it is done already when they were judged before. */
export async function submitUpload(
  upload: { readonly sha256: string; readonly bytes: number; readonly format: DeliveryFormat; readonly claims: Claims },
  submitter: Submitter,
  context: Context,
): Promise<string> {
  const { sha256, bytes, claims } = upload;
  const { note, key, frame } = subjectOf(noteOfUpload(sha256, upload.format, claims));
  const { owner, name, version } = claims;
  return once(submitter, context, async (sql) => {
    const subjectId = await keepSubject(sql, { key, sha256, bytes, owner, name, note });
    const judgement = judgementKey(key, context.engine, identityOn(context.settings.judging));
    const known = await isJudged(sql, judgement);
    return {
      source: "upload",
      target: frame.target,
      reference: null,
      owner,
      name,
      version,
      sha256,
      subjectId,
      frame,
      judgementKey: known ? judgement : null,
    };
  });
}

/** Takes in the name of a registry's version; a worker fetches it. Throws ScanError for what is no such name. */
export async function submitReference(reference: string, submitter: Submitter, context: Context): Promise<string> {
  const parsed = parseReference(reference);
  const owner = parsed.kind === "clawhub" ? parsed.owner : null;
  const name = parsed.kind === "clawhub" ? parsed.slug : parsed.name;
  const version = parsed.kind === "clawhub" ? parsed.version : parsed.range;
  return once(submitter, context, async () => ({
    source: "reference",
    target: reference,
    reference,
    owner,
    name,
    version,
    sha256: null,
    subjectId: null,
    frame: null,
    judgementKey: null,
  }));
}

async function once(
  { actor, idempotencyKey }: Submitter,
  context: Context,
  describe: (sql: Sql) => Promise<Omit<NewScan, "id" | "rescanId" | "requestedBy" | "idempotencyKey">>,
): Promise<string> {
  const begin = context.database.transaction(async (sql) => {
    const earlier = idempotencyKey === null ? null : await scanByIdempotencyKey(sql, actor, idempotencyKey);
    if (earlier !== null) return earlier.id;
    const id = randomUUID();
    const scan = await describe(sql);
    await insertScan(sql, { ...scan, id, rescanId: null, requestedBy: actor, idempotencyKey });
    if (scan.judgementKey === null)
      await context.queue.send(sql, "scan", { scanId: id }, { priority: PRIORITY.upload });
    else await announce(sql, id, context);
    return id;
  });
  try {
    return await begin;
  } catch (cause) {
    // Two requests with one key at the same moment: the other one was first.
    if (idempotencyKey === null || !isDuplicate(cause)) throw cause;
    const other = await scanByIdempotencyKey(context.database, actor, idempotencyKey);
    if (other === null) throw cause;
    return other.id;
  }
}

/** SQLSTATE 23505, unique_violation. */
function isDuplicate(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "23505";
}
