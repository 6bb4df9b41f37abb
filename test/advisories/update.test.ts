import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { updateDatabase, type UpdateOptions, type UpdateOutcome } from "../../src/advisories/database/update.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { send, startLoopbackServer, type LoopbackServer } from "../registry/loopback-server.ts";
import { NPM_RECORDS, RECORDS } from "./osv-records.ts";
import { writeZip } from "./write-zip.ts";

interface Store extends LoopbackServer {
  content: Buffer;
  etag: string;
}

/** OSV's storage with one file, which is sent whole unless the condition holds. */
async function startStore(content: Buffer, ecosystem = "npm"): Promise<Store> {
  const store: { content: Buffer; etag: string } = { content, etag: '"1"' };
  const server = await startLoopbackServer((request, response, url) => {
    if (url.pathname !== `/${ecosystem}/all.zip`) send(response, 404, "", {});
    else if (request.headers["if-none-match"] === store.etag) send(response, 304, "", { etag: store.etag });
    else send(response, 200, store.content, { "content-type": "application/zip", etag: store.etag });
  });
  onTestFinished(() => server.close());
  return Object.assign(store, server);
}

function zipOf(records: readonly { readonly id: string }[]): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), "skillscan-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "all.zip");
  writeZip(
    file,
    records.map((record) => [`${record.id}.json`, JSON.stringify(record)]),
  );
  return readFileSync(file);
}

async function update(url: string, folder: string, more: Partial<UpdateOptions> = {}): Promise<UpdateOutcome> {
  const environment = { XDG_CACHE_HOME: path.join(folder, "cache") };
  return updateDatabase({
    folder,
    ecosystem: "npm",
    environment,
    signal: null,
    url,
    onProgress: null,
    onIndexing: null,
    ...more,
  });
}

test("fetches once, then only what has changed; the layout is osv-scanner's", async () => {
  const store = await startStore(zipOf([RECORDS.malware]));
  const folder = temporaryFolder({});
  expect(await update(store.url, folder)).toMatchObject({
    result: "updated",
    status: { records: 1, malicious: 1, newest: "2025-04-01T00:00:00Z" },
  });
  expect(await update(store.url, folder)).toMatchObject({ result: "unchanged", status: { records: 1 } });
  Object.assign(store, { content: zipOf(NPM_RECORDS), etag: '"2"' });
  expect(await update(store.url, folder)).toMatchObject({ result: "updated", status: { records: 4 } });
  expect(existsSync(path.join(folder, "osv-scanner", "npm", "all.zip"))).toBe(true);
});

test("a database that is there already is brought up to date where it lies", async () => {
  const store = await startStore(zipOf(NPM_RECORDS));
  const folder = temporaryFolder({ "npm/all.zip": zipOf([RECORDS.malware]) });
  expect(await update(store.url, folder)).toMatchObject({
    result: "updated",
    status: { records: 4, file: path.join(folder, "npm", "all.zip") },
  });
});

test("the name of an ecosystem may need quoting", async () => {
  const action = {
    id: "GHSA-1",
    affected: [{ package: { ecosystem: "GitHub Actions", name: "o/r" }, versions: ["1"] }],
  };
  const store = await startStore(zipOf([action]), "GitHub%20Actions");
  expect(await update(store.url, temporaryFolder({}), { ecosystem: "GitHub Actions" })).toMatchObject({
    result: "updated",
    status: { records: 1 },
  });
});

test.each([
  ["a sign-in page", Buffer.from("<html>sign in</html>"), "no central directory"],
  ["half an archive", null, "no central directory"],
  ["an archive without advisories", "empty", "holds no advisories of npm"],
])("%s does not take the place of what works", async (_, content, why) => {
  const good = zipOf(NPM_RECORDS);
  const bytes =
    content === null ? good.subarray(0, good.length / 2) : content === "empty" ? zipOf([]) : Buffer.from(content);
  const store = await startStore(bytes);
  const folder = temporaryFolder({ "npm/all.zip": good });
  expect(await update(store.url, folder)).toEqual({ result: "failed", why: expect.stringContaining(why) });
  expect(readFileSync(path.join(folder, "npm", "all.zip"))).toEqual(good);
  expect(readdirSync(path.join(folder, "npm"))).toEqual(["all.zip"]);
});

test("a server without the file, and none at all", async () => {
  const store = await startStore(zipOf(NPM_RECORDS));
  expect(await update(store.url, temporaryFolder({}), { ecosystem: "PyPI" })).toEqual({
    result: "failed",
    why: expect.stringContaining("status 404"),
  });
  expect(await update("http://127.0.0.1:1", temporaryFolder({}))).toEqual({
    result: "failed",
    why: expect.stringContaining("refuses connections"),
  });
});
