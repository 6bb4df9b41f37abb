import { createHash } from "node:crypto";
import * as z from "zod";

import type { ProofProblem } from "../../model/proof.ts";
import { IN_TOTO } from "../dsse.ts";
import { jsonDocument } from "../json-document.ts";
import { Refusal } from "../refusal.ts";
import { nameProblem } from "./resource-name.ts";

/** What the signer says about the folder. */
export interface SignedList {
  /** True for the form that version 0.2 of the reference library wrote. */
  readonly old: boolean;
  /** The folder's name when it was signed; nothing ties it to the folder's name now. */
  readonly name: string | null;
  /** SHA-256 in lower-case hex by path below the folder. */
  readonly digests: ReadonlyMap<string, string>;
  readonly allowSymlinks: boolean;
  /** As the signer wrote them. */
  readonly ignorePaths: readonly string[];
  readonly problems: readonly ProofProblem[];
}

/** A form of the format that nobody here can compare with the files. */
export interface UnknownForm {
  readonly unknown: string;
}

const STATEMENT = "https://in-toto.io/Statement/v1";
const PREDICATE = "https://model_signing/signature/v1.0";
const OLD_PREDICATE = "https://model_signing/Digests/v0.1";
/** The reference ignores these unless told otherwise; the old form has no place to say so. */
export const GIT_PATHS = [".git", ".gitattributes", ".github", ".gitignore"] as const;

const HEAD = z.object({ _type: z.string(), predicateType: z.string() });
const HEX = z.string().regex(/^[0-9a-fA-F]{1,256}$/);
const SHA256_HEX_LENGTH = 64;
const V1 = z.object({
  subject: z.array(z.object({ name: z.string().default(""), digest: z.object({ sha256: HEX }) })).length(1),
  predicate: z.object({
    serialization: z.object({
      method: z.string(),
      hash_type: z.string(),
      allow_symlinks: z.boolean(),
      ignore_paths: z.array(z.string()).nullish(),
    }),
    resources: z.array(z.object({ name: z.string(), algorithm: z.string(), digest: HEX })),
  }),
});
const V0 = z.object({ subject: z.array(z.object({ name: z.string(), digest: z.object({ sha256: HEX }) })).min(1) });

/** Reads the signed payload. Throws Refusal for one that is not a statement about a folder at all. */
export function readStatement(payloadType: string, payload: Uint8Array): SignedList | UnknownForm {
  if (payloadType !== IN_TOTO) throw new Refusal("STATEMENT", "what was signed is no in-toto statement");
  const json = jsonDocument(payload, "the signed statement");
  const head = HEAD.safeParse(json);
  if (!head.success) throw new Refusal("MALFORMED", "what was signed is no in-toto statement");
  if (head.data._type !== STATEMENT) throw new Refusal("STATEMENT", "the statement is of an unknown version");
  if (head.data.predicateType === PREDICATE) return readV1(json);
  if (head.data.predicateType === OLD_PREDICATE) return readV0(json);
  throw new Refusal("STATEMENT", "the statement is not about the files of a folder");
}

function readV1(json: unknown): SignedList | UnknownForm {
  const parsed = V1.safeParse(json);
  if (!parsed.success) throw malformed(parsed.error);
  const { subject, predicate } = parsed.data;
  const { method, hash_type: hashType, allow_symlinks: allowSymlinks, ignore_paths: ignored } = predicate.serialization;
  if (method !== "files") return { unknown: `it lists parts of files (method ${method.slice(0, 20)})` };
  if (hashType !== "sha256") return { unknown: `its digests are ${hashType.slice(0, 20)}` };

  const root = createHash("sha256");
  const problems: ProofProblem[] = [];
  const digests = new Map<string, string>();
  for (const resource of predicate.resources) {
    if (resource.algorithm !== "sha256" || resource.digest.length !== SHA256_HEX_LENGTH) throw notSha256();
    root.update(Buffer.from(resource.digest, "hex"));
    list(resource.name, resource.digest, digests, problems);
  }
  if (root.digest("hex") !== subject[0]?.digest.sha256.toLowerCase())
    problems.push({ code: "ROOT-DIGEST", message: "the digest over the whole list is not the one of its parts" });
  return {
    old: false,
    name: subject[0]?.name ?? null,
    digests,
    allowSymlinks,
    ignorePaths: ignored ?? GIT_PATHS,
    problems,
  };
}

function readV0(json: unknown): SignedList {
  const parsed = V0.safeParse(json);
  if (!parsed.success) throw malformed(parsed.error);
  const problems: ProofProblem[] = [];
  const digests = new Map<string, string>();
  for (const { name, digest } of parsed.data.subject) {
    if (digest.sha256.length !== SHA256_HEX_LENGTH) throw notSha256();
    list(name, digest.sha256, digests, problems);
  }
  const name = null;
  return { old: true, name, digests, allowSymlinks: false, ignorePaths: GIT_PATHS, problems };
}

function list(name: string, digest: string, digests: Map<string, string>, problems: ProofProblem[]): void {
  const problem = digests.has(name) ? "a name that is listed twice" : nameProblem(name);
  if (problem !== null) problems.push({ code: "NAME", path: name, message: `the signed list holds ${problem}` });
  if (!digests.has(name)) digests.set(name, digest.toLowerCase());
}

function notSha256(): Refusal {
  return new Refusal("MALFORMED", "the digest of one file is not SHA-256");
}

function malformed(error: z.ZodError): Refusal {
  return new Refusal(
    "MALFORMED",
    `the statement has not the form that it should have (${error.issues[0]?.path.join(".") ?? ""})`,
  );
}
