import * as z from "zod";

import { IN_TOTO } from "../dsse.ts";
import { jsonDocument } from "../json-document.ts";
import { Refusal } from "../refusal.ts";

/** An in-toto statement, GitHub in-toto/attestation spec/v1/statement.md. */
export interface Attestation {
  readonly type: string;
  readonly predicateType: string;
  readonly subjects: readonly { readonly name: string; readonly digest: ReadonlyMap<string, string> }[];
  /** As it came: hostile until compared. */
  readonly predicate: unknown;
}

const TYPES: ReadonlySet<string> = new Set(["https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1"]);
const MAX_SUBJECTS = 10_000;
const STATEMENT = z.object({
  _type: z.string(),
  predicateType: z.string().min(1),
  subject: z
    .array(z.object({ name: z.string().default(""), digest: z.record(z.string(), z.string()) }))
    .min(1)
    .max(MAX_SUBJECTS),
  predicate: z.unknown(),
});

/** Throws Refusal for everything that is no in-toto statement of a known version. */
export function readAttestation(payloadType: string, payload: Uint8Array): Attestation {
  if (payloadType !== IN_TOTO) throw new Refusal("STATEMENT", "what was signed is no in-toto statement");
  const parsed = STATEMENT.safeParse(jsonDocument(payload, "the signed statement"));
  if (!parsed.success) throw new Refusal("MALFORMED", "what was signed is no in-toto statement");
  const { _type: type, predicateType, subject, predicate } = parsed.data;
  if (!TYPES.has(type)) throw new Refusal("STATEMENT", "the statement is of an unknown version");
  const subjects = subject.map(({ name, digest }) => ({ name, digest: new Map(Object.entries(digest)) }));
  return { type, predicateType, subjects, predicate };
}
