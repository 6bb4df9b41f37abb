import * as z from "zod";
import { archiveFormat } from "../acquire/folder/archive-format.ts";
import type { AcquireOptions } from "../acquire/acquire.ts";
import { parseTarget, type LocalFacts } from "../acquire/parse-target.ts";
import { ScanError } from "../model/scan-error.ts";
import type { Acquired, ListedFile, Target } from "../model/target.ts";

type Archive = Extract<Acquired["content"], { readonly kind: "archive" }>;
export type DeliveryFormat = Archive["format"];

/** All that is known of an archive besides its bytes, fit for JSON: bytes and note may be kept apart and scanned later. */
export interface DeliveryNote extends Omit<Acquired, "content"> {
  readonly content: Omit<Archive, "bytes">;
}

/** What whoever hands in an archive says of it. Nothing of this is believed: a file list is compared with the bytes. */
export interface Claims {
  readonly owner: string | null;
  readonly name: string | null;
  readonly version: string | null;
  readonly files: readonly ListedFile[] | null;
}

/** A note that this program wrote as JSON before. */
export const DELIVERY_NOTE = z.custom<DeliveryNote>(
  (value) => typeof value === "object" && value !== null && "content" in value && "origin" in value,
);

/** How many first bytes `formatOf` needs: the mark of a tar lies at 257. */
export const FORMAT_BYTES = 512;

/** What an archive is by its first bytes; null: no archive that could be unpacked. */
export function formatOf(first: Uint8Array): DeliveryFormat | null {
  return archiveFormat(first);
}

/** The note of an archive that somebody uploaded. */
export function noteOfUpload(sha256: string, format: DeliveryFormat, claims: Claims): DeliveryNote {
  const { owner, name, version, files } = claims;
  const named = name === null ? `sha256:${sha256}` : `${owner === null ? "" : `@${owner}/`}${name}`;
  return {
    origin: {
      kind: "file",
      reference: version === null ? named : `${named}@${version}`,
      ...(owner === null ? {} : { owner }),
      ...(name === null ? {} : { name }),
      ...(version === null ? {} : { version }),
      sha256,
    },
    content: { kind: "archive", format, strip: 0 },
    listed: files,
    registry: null,
    notes: [],
    proofs: [],
  };
}

/** A stranger's words may name a registry's package, never a file, a folder, a repository or an address. */
const NO_FILES: LocalFacts = { home: "/", kindOf: () => "missing" };

/** Understands `@owner/slug@1.2.3` and `npm:name@1.2.3`, and nothing else; throws ScanError. */
export function parseReference(text: string): Extract<Target, { kind: "clawhub" | "npm" }> {
  const target = parseTarget(text, NO_FILES);
  if (target.kind === "clawhub" || target.kind === "npm") return target;
  throw new ScanError("usage", "only versions in a registry can be referred to: @owner/slug@1.2.3 or npm:name@1.2.3");
}

/** Fetches what a reference names; throws ScanError. What registries hand out is an archive. */
export async function fetchDelivery(
  reference: string,
  options: AcquireOptions,
): Promise<{ readonly note: DeliveryNote; readonly bytes: Uint8Array }> {
  const { acquire } = await import("../acquire/acquire.ts");
  const { content, ...rest } = await acquire(parseReference(reference), options);
  if (content.kind !== "archive") throw new ScanError("not-a-package", `${reference} is no archive`);
  const { bytes, ...form } = content;
  return { note: { ...rest, content: form }, bytes };
}

/** Note and bytes put together again. */
export function withBytes(note: DeliveryNote, bytes: Uint8Array): Acquired {
  return { ...note, content: { ...note.content, bytes } };
}
