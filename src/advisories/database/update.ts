import { randomUUID } from "node:crypto";
import { access, mkdir, open, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import type { Ecosystem } from "../../model/fact.ts";
import { ScanError } from "../../model/scan-error.ts";
import type { Environment, OnProgress } from "../../network/connection.ts";
import { createHttp, type HttpAnswer } from "../../network/http.ts";
import { databaseOf, ourCacheFolder } from "./locate.ts";
import { databaseStatus, type EcosystemStatus } from "./status.ts";

/** https://google.github.io/osv.dev/data: `<ECOSYSTEM>/all.zip` below it, made anew every few hours. */
export const OSV_DATA = "https://osv-vulnerabilities.storage.googleapis.com";

/** npm's has some 250 MB with its 200,000 records of malware. */
const MAX_BYTES = 2_000_000_000;
const MAX_SECONDS = 1_800;
const MAX_IDLE_SECONDS = 60;

export interface UpdateOptions {
  readonly folder: string;
  readonly ecosystem: Ecosystem;
  readonly environment: Environment;
  readonly signal: AbortSignal | null;
  /** Base address in place of OSV's. */
  readonly url?: string;
  readonly onProgress: OnProgress | null;
  readonly onIndexing: ((done: number, all: number) => void) | null;
}

export type UpdateOutcome =
  | { readonly result: "updated" | "unchanged"; readonly status: EcosystemStatus }
  | { readonly result: "failed"; readonly why: string };

/** What the server said of the file that is here, so that it is fetched only when there is another. */
const CONDITIONS = z.object({ url: z.string(), etag: z.string().nullable(), lastModified: z.string().nullable() });

/** Fetches one ecosystem's database where it has changed. The old one stays until the new one is whole and readable. */
export async function updateDatabase(options: UpdateOptions): Promise<UpdateOutcome> {
  const { folder, ecosystem, environment, onIndexing } = options;
  const base = (options.url ?? OSV_DATA).replace(/\/+$/u, "");
  const url = `${base}/${encodeURIComponent(ecosystem)}/all.zip`;
  const zip = databaseOf(folder, ecosystem) ?? path.join(folder, "osv-scanner", ecosystem, "all.zip");
  const place = path.dirname(zip);
  const temporary = path.join(place, `.all.zip.${randomUUID()}`);
  try {
    await mkdir(place, { recursive: true });
    const answer = await download(url, temporary, await conditionsFor(zip, url), options);
    if (answer.status === 304) await utimes(zip, new Date(), new Date()); // as fresh as if it had been fetched
    else await putInPlace(temporary, zip, url, answer, options);
    const status = await databaseStatus({ folder, ecosystem, environment, onIndexing });
    if (status === null) throw new Error(`${zip} is not there after the download`);
    return { result: answer.status === 304 ? "unchanged" : "updated", status };
  } catch (cause) {
    if (options.signal?.aborted === true) throw new ScanError("interrupted", "interrupted", { cause });
    return { result: "failed", why: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    await rm(temporary, { force: true });
  }
}

async function download(
  url: string,
  temporary: string,
  conditions: Readonly<Record<string, string>>,
  { environment, signal, onProgress }: UpdateOptions,
): Promise<HttpAnswer> {
  const limits = { maxSeconds: MAX_SECONDS, maxIdleSeconds: MAX_IDLE_SECONDS };
  const http = createHttp({ environment, limits, allowInsecure: false, signal, onProgress });
  const file = await open(temporary, "wx", 0o644);
  try {
    const answer = await http.get({
      url,
      accept: "application/zip",
      maxBytes: MAX_BYTES,
      named: true,
      progress: true,
      conditions,
      sink: (chunk) => file.writeFile(chunk),
    });
    if (answer.status === 304 && Object.keys(conditions).length > 0) return answer;
    if (answer.status !== 200)
      throw new ScanError(
        answer.status === 404 ? "not-found" : "unreachable",
        `${url} answers with status ${answer.status}`,
      );
    await file.sync();
    return answer;
  } finally {
    await file.close();
    await http.close();
  }
}

function sidecar(zip: string): string {
  return path.join(path.dirname(zip), ".all.zip.skillscan.json");
}

async function conditionsFor(zip: string, url: string): Promise<Readonly<Record<string, string>>> {
  try {
    await access(zip);
    const known = CONDITIONS.parse(JSON.parse(await readFile(sidecar(zip), "utf8")));
    if (known.url !== url) return {};
    if (known.etag !== null) return { "if-none-match": known.etag };
    return known.lastModified === null ? {} : { "if-modified-since": known.lastModified };
  } catch {
    return {}; // nothing is here, or nothing is known of it: the whole file
  }
}

async function putInPlace(
  temporary: string,
  zip: string,
  url: string,
  answer: HttpAnswer,
  options: UpdateOptions,
): Promise<void> {
  const { openEcosystem } = await import("./open-ecosystem.ts");
  // A sign-in page, or half an archive, must not take the place of a database that works.
  const { ecosystem, environment, signal, onIndexing } = options;
  const indexFolder = path.join(ourCacheFolder(environment), "osv-index");
  const zips = { zip: temporary, indexedAs: zip };
  const { head, close } = await openEcosystem({ ...zips, ecosystem, indexFolder, signal, onProgress: onIndexing });
  await close();
  if (head.records === 0) throw new Error(`${url} holds no advisories of ${options.ecosystem}`);
  await rename(temporary, zip);
  const known = {
    url,
    etag: answer.headers.get("etag") ?? null,
    lastModified: answer.headers.get("last-modified") ?? null,
  };
  await writeFile(sidecar(zip), JSON.stringify(known), { mode: 0o644 });
}
