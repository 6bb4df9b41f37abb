import { readFile, rm } from "node:fs/promises";
import { ServiceError } from "../service-error.ts";
import type { BlobStore } from "./blob-store.ts";
import { checked } from "./folder-store.ts";
import { storageFailure } from "./storage-failure.ts";

export interface S3Settings {
  /** Such as https://s3.eu-central-1.example; the bucket is the first part of the path ("path style"). */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A store that does not answer in this time is down; an upload of the largest size takes a third of it. */
const SECONDS = 60;
/** Tries of one request, with growing pauses, before a scan is failed and tried again as a whole. */
const TRIES = 3;

/** Any store that speaks S3 with signature version 4: workers on many machines reach the same bytes. */
export async function openS3Store(settings: S3Settings): Promise<BlobStore> {
  const { AwsClient } = await import("aws4fetch");
  const { accessKeyId, secretAccessKey, region } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: TRIES - 1 });
  const base = `${settings.endpoint.replace(/\/$/u, "")}/${encodeURIComponent(settings.bucket)}`;
  const urlOf = (sha256: string): string => `${base}/${settings.prefix}${sha256.slice(0, 2)}/${sha256}`;

  async function ask(
    url: string,
    init: RequestInit & { readonly headers?: Record<string, string> },
  ): Promise<Response> {
    try {
      return await client.fetch(url, { ...init, signal: AbortSignal.timeout(SECONDS * 1000) });
    } catch (cause) {
      throw new ServiceError("unavailable", "the store for uploads does not answer", { cause });
    }
  }

  return {
    place: `${base}/${settings.prefix}`,
    async keep(sha256, file) {
      const bytes = await readFile(file).catch((cause: unknown) => {
        throw storageFailure(cause);
      });
      // Signed with the digest: the store refuses bytes that were damaged on the way.
      const answer = await ask(urlOf(sha256), {
        method: "PUT",
        body: bytes,
        headers: { "x-amz-content-sha256": sha256 },
      });
      await drop(answer);
      if (!answer.ok) throw refused(answer.status);
      await rm(file, { force: true });
    },
    async read(sha256) {
      const answer = await ask(urlOf(sha256), { method: "GET" });
      if (answer.status === 404) {
        await drop(answer);
        return null;
      }
      if (!answer.ok) {
        await drop(answer);
        throw refused(answer.status);
      }
      return checked(sha256, new Uint8Array(await answer.arrayBuffer()));
    },
    async check() {
      const answer = await ask(`${base}?list-type=2&max-keys=0`, { method: "GET" });
      await drop(answer);
      if (!answer.ok) throw refused(answer.status);
    },
  };
}

/** Stores say in prose why they refuse, with account numbers in it: the status is enough for the log. */
function refused(status: number): ServiceError {
  if (status === 507) return new ServiceError("disk-full", "the store for uploads is full");
  return new ServiceError("unavailable", `the store for uploads answered ${status}`);
}

async function drop(answer: Response): Promise<void> {
  await answer.body?.cancel();
}
