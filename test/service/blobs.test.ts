import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BlobStore } from "../../src/service/blobs/blob-store.ts";
import { openFolderStore } from "../../src/service/blobs/folder-store.ts";
import { openS3Store } from "../../src/service/blobs/s3-store.ts";
import { embedded } from "./backends.ts";
import { skillZip } from "./packages.ts";
import { detailOf, errorOf, startTestService } from "./running-service.ts";
import { S3_KEYS, startS3, type S3Imitation } from "./s3-imitation.ts";

const BYTES = new TextEncoder().encode("the bytes of a package");
const DIGEST = hash("sha256", BYTES, "hex");
let folder: string;
let s3: S3Imitation;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "skillscan-blobs-"));
  s3 = await startS3();
});
afterEach(() => {
  s3.close();
  rmSync(folder, { recursive: true, force: true });
});

function incoming(bytes: Uint8Array = BYTES): string {
  const file = path.join(folder, "incoming");
  writeFileSync(file, bytes);
  return file;
}

const STORES: readonly (readonly [string, () => Promise<BlobStore>])[] = [
  ["a folder", async () => openFolderStore(path.join(folder, "blobs"))],
  ["an S3 bucket", () => openS3Store({ ...S3_KEYS, endpoint: s3.endpoint, prefix: "skillscan/" })],
];

describe.each(STORES)("%s", (_, open) => {
  test("gives back what it was given, as often as it was given", async () => {
    const store = await open();
    await store.check();
    await store.keep(DIGEST, incoming());
    expect(existsSync(path.join(folder, "incoming"))).toBe(false);
    await store.keep(DIGEST, incoming());
    expect(await store.read(DIGEST)).toEqual(expect.objectContaining({ length: BYTES.length }));
    expect(Buffer.from((await store.read(DIGEST)) ?? [])).toEqual(Buffer.from(BYTES));
  });

  test("says that it has not what it never got", async () => {
    expect(await (await open()).read("a".repeat(64))).toBeNull();
  });
});

test("bytes that changed in a folder are not taken for those that were stored", async () => {
  const store = openFolderStore(path.join(folder, "blobs"));
  await store.keep(DIGEST, incoming());
  const entries = readdirSync(path.join(folder, "blobs"), { recursive: true, withFileTypes: true });
  const place = entries.find((entry) => entry.isFile());
  const file = path.join(place?.parentPath ?? "", place?.name ?? "");
  expect(statSync(file).size).toBe(BYTES.length);
  writeFileSync(file, "other bytes");
  await expect(store.read(DIGEST)).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("another digest"),
  });
});

test("bytes that changed in a bucket are not taken for those that were stored", async () => {
  const store = await openS3Store({ ...S3_KEYS, endpoint: s3.endpoint, prefix: "" });
  await store.keep(DIGEST, incoming());
  for (const key of s3.objects.keys()) s3.objects.set(key, Buffer.from("other bytes"));
  await expect(store.read(DIGEST)).rejects.toMatchObject({ code: "unavailable" });
});

test("a bucket with another secret refuses, and the answer has no account in it", async () => {
  const store = await openS3Store({ ...S3_KEYS, secretAccessKey: "wrong", endpoint: s3.endpoint, prefix: "" });
  await expect(store.keep(DIGEST, incoming())).rejects.toMatchObject({
    code: "unavailable",
    message: "the store for uploads answered 403",
  });
  await expect(store.check()).rejects.toMatchObject({ code: "unavailable" });
});

test("a bucket that fails for a moment is asked again", async () => {
  const store = await openS3Store({ ...S3_KEYS, endpoint: s3.endpoint, prefix: "" });
  s3.failNext(500, 2);
  await store.keep(DIGEST, incoming());
  s3.failNext(503, 1);
  expect(Buffer.from((await store.read(DIGEST)) ?? [])).toEqual(Buffer.from(BYTES));
});

test("a service with a bucket keeps uploads there, and judges from there", async () => {
  const backend = embedded();
  const place = await backend.newPlace();
  const running = await startTestService(place, { s3: { ...S3_KEYS, endpoint: s3.endpoint, prefix: "" } });
  const scan = await running.ended(detailOf(await running.upload(skillZip("bucket"), { name: "bucket" })).id, 200);
  expect(scan).toMatchObject({ state: "done", verdict: "clean" });
  expect([...s3.objects.keys()]).toEqual([`/uploads/${scan.sha256?.slice(0, 2)}/${scan.sha256}`]);
  expect(readdirSync(path.join(place.dataFolder, "incoming"))).toEqual([]);
  s3.failNext(507, 20);
  const refused = await running.upload(skillZip("full"), { name: "full" });
  expect({ status: refused.status, code: errorOf(refused).code }).toEqual({ status: 507, code: "disk-full" });
  await running.service.stop();
  await backend.stop();
}, 300_000);

// File systems of their own that are full, which only root may mount: elsewhere this fails, and does not pass unseen.
test("a full disk is said to be full, and nothing half is left", async () => {
  const backend = embedded();
  const place = await backend.newPlace();
  const blobs = path.join(place.dataFolder, "blobs");
  const received = path.join(place.dataFolder, "incoming");
  for (const mounted of [blobs, received]) {
    mkdirSync(mounted, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", mounted]);
  }
  const running = await startTestService(place);
  try {
    const large = skillZip("large", { "data.txt": "x".repeat(400_000) });
    const refused = await running.upload(large, { name: "large" });
    expect({ status: refused.status, code: errorOf(refused).code }).toEqual({ status: 507, code: "disk-full" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(readdirSync(received)).toEqual([]);
    const { id } = detailOf(await running.upload(skillZip("small"), { name: "small" }));
    expect(await running.ended(id, 200)).toMatchObject({ state: "done", verdict: "clean" });
  } finally {
    await running.service.stop();
    for (const mounted of [blobs, received]) execFileSync("umount", [mounted]);
    await backend.stop();
  }
}, 300_000);
