import { hash, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fetchDelivery } from "../../tasks/delivery.ts";
import { ScanError, type ScanErrorCode } from "../../model/scan-error.ts";
import { storageFailure } from "../blobs/storage-failure.ts";
import { keepSubject, subjectById, type SubjectRow } from "../store/subjects.ts";
import { nameScan } from "../store/scans.ts";
import { subjectOf } from "../subject.ts";
import type { JudgeContext } from "./judge-context.ts";
import type { Outcome } from "./outcome.ts";

/** Registries have bad minutes; the pauses between the tries grow to one. */
const MOST_TRIES = 8;
/** What time may heal; everything else is the same tomorrow. */
const PASSING: ReadonlySet<ScanErrorCode> = new Set<ScanErrorCode>([
  "unreachable",
  "timed-out",
  "rate-limited",
  "locked",
  "bad-response",
  "interrupted",
]);

/** Fetches what a registry reference names into the store. The bytes are only carried, never looked into, here. */
export async function fetchReference(
  scanId: string,
  reference: string,
  context: JudgeContext,
): Promise<SubjectRow | Outcome> {
  const { database, blobs, references, incoming } = context;
  try {
    const { note: told, bytes } = await fetchDelivery(reference, references);
    const sha256 = hash("sha256", bytes, "hex");
    const file = path.join(incoming, `${randomUUID()}.fetched`);
    await writeFile(file, bytes, { mode: 0o600 }).catch((cause: unknown) => {
      throw storageFailure(cause);
    });
    await blobs.keep(sha256, file);
    const { note, key, frame } = subjectOf({ ...told, origin: { ...told.origin, sha256 } });
    const { owner = null, name = null, version = null } = told.origin;
    return await database.transaction(async (sql) => {
      const subjectId = await keepSubject(sql, { key, sha256, bytes: bytes.byteLength, owner, name, note });
      await nameScan(sql, scanId, { target: frame.target, owner, name, version, sha256, subjectId, frame });
      const subject = await subjectById(sql, subjectId);
      if (subject === null) throw new Error("a subject that was just kept is not there");
      return subject;
    });
  } catch (cause) {
    if (!(cause instanceof ScanError)) throw cause;
    const { code, message: reason } = cause;
    return PASSING.has(code) ? { kind: "broken", code, reason, tries: MOST_TRIES } : { kind: "refused", code, reason };
  }
}
