import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Multipart } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import * as z from "zod";
import { FORMAT_BYTES, formatOf, type Claims, type DeliveryFormat } from "../../tasks/delivery.ts";
import { storageFailure } from "../blobs/storage-failure.ts";
import { ServiceError } from "../service-error.ts";

/** Fields of the form beside the package. The longest file list that ClawHub can have: 10,000 files. */
export const CLAIM_LIMITS = { fieldBytes: 4_000_000, files: 10_000 } as const;

const NAME = z
  .string()
  .min(1)
  .max(214) // npm's longest name
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, "has control or invisible characters");

export const UPLOAD_FORM = z.object({
  package: z.string().meta({ contentEncoding: "binary", description: "The archive: zip, tgz or tar" }),
  owner: NAME.optional().meta({ description: "Publisher, as the registry knows it, without @" }),
  name: NAME.optional(),
  version: NAME.optional(),
  files: z.string().optional().meta({
    description: "JSON list of {path, sha256, size}: what the registry says is in it; every file is compared",
  }),
});

const FILES = z
  .array(
    z.object({
      path: z.string().min(1).max(4_096),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      size: z.int().min(0),
    }),
  )
  .max(CLAIM_LIMITS.files);
const FIELDS = UPLOAD_FORM.omit({ package: true });

export interface Upload {
  /** The whole package, on this machine's disk. Whoever takes it moves or removes it. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: DeliveryFormat;
  readonly claims: Claims;
}

/** Streams an upload to the disk, counting and hashing on the way. Nothing of it is looked into but the first bytes. */
export async function receiveUpload(request: FastifyRequest, incoming: string, maxBytes: number): Promise<Upload> {
  const fields = new Map<string, string>();
  let received: Omit<Upload, "claims"> | null = null;
  try {
    const parts: AsyncIterable<Multipart> = request.parts({ limits: limitsOf(maxBytes) });
    for await (const part of parts) {
      if (part.type === "file") {
        if (received !== null || part.fieldname !== "package") {
          throw new ServiceError("bad-request", "send one file, in the field package");
        }
        received = await store(part.file, path.join(incoming, `${randomUUID()}.upload`), maxBytes);
      } else {
        fields.set(part.fieldname, typeof part.value === "string" ? part.value : "");
      }
    }
    if (received === null) throw new ServiceError("bad-request", "the field package is missing: the archive itself");
    return { ...received, claims: claimsOf(fields) };
  } catch (cause) {
    if (received !== null) await rm(received.file, { force: true });
    throw cause;
  }
}

function limitsOf(maxBytes: number): {
  fileSize: number;
  files: number;
  fields: number;
  fieldSize: number;
  parts: number;
} {
  // one more than allowed, so that our own count sees the excess
  return { fileSize: maxBytes + 1, files: 1, fields: 4, fieldSize: CLAIM_LIMITS.fieldBytes, parts: 5 };
}

async function store(stream: Readable, file: string, maxBytes: number): Promise<Omit<Upload, "claims">> {
  const hash = createHash("sha256");
  const first: Buffer[] = [];
  let bytes = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (bytes < FORMAT_BYTES) first.push(chunk.subarray(0, FORMAT_BYTES));
      bytes += chunk.byteLength;
      hash.update(chunk);
      if (bytes > maxBytes) done(new ServiceError("too-large", `more than ${maxBytes} bytes are not taken`));
      else done(null, chunk);
    },
  });
  const kept = createWriteStream(file, { flags: "wx", mode: 0o600 });
  try {
    await pipeline(stream, watch, kept);
  } catch (cause) {
    // A file that is still open keeps its space after it was removed: the next upload would find the disk as full.
    if (!kept.closed) await once(kept, "close");
    await rm(file, { force: true });
    throw cause instanceof ServiceError || !isFileError(cause) ? cause : storageFailure(cause);
  }
  const format = formatOf(Buffer.concat(first).subarray(0, FORMAT_BYTES));
  if (format === null) {
    await rm(file, { force: true });
    throw new ServiceError("not-a-package", "the file is neither a zip nor a tar nor a tgz");
  }
  return { file, sha256: hash.digest("hex"), bytes, format };
}

/** Errors of the disk name the file; those of the connection do not. */
function isFileError(cause: unknown): boolean {
  return cause instanceof Error && "syscall" in cause && (cause.syscall === "write" || cause.syscall === "open");
}

function claimsOf(fields: ReadonlyMap<string, string>): Claims {
  const { owner = null, name = null, version = null, files } = FIELDS.strict().parse(Object.fromEntries(fields));
  return { owner, name, version, files: files === undefined ? null : FILES.parse(parseJson(files)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ServiceError("bad-request", "files is not JSON", { cause });
  }
}
