import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { acquire } from "../../src/acquire/acquire.ts";
import { tarballOf, zipOf } from "../registry/archives.ts";
import { WEATHER_FILES } from "../registry/fixtures.ts";
import { send, startLoopbackServer, type LoopbackServer } from "../registry/loopback-server.ts";

const FILES: Record<string, Uint8Array> = {};
let folder: string;
let server: LoopbackServer;

beforeAll(async () => {
  const tgz = await tarballOf(WEATHER_FILES);
  FILES["x.zip"] = zipOf(WEATHER_FILES);
  FILES["x.tgz"] = tgz;
  FILES["misnamed.zip"] = tgz;
  FILES["x.tar"] = ustar();
  FILES["SKILL.md"] = Buffer.from("# Weather\n");
  FILES["empty.zip"] = Buffer.alloc(0);
  FILES["picture.zip"] = Buffer.from("\u0089PNG");
  FILES["page.zip"] = Buffer.from("<!DOCTYPE html>");
  folder = await mkdtemp(path.join(tmpdir(), "skillscan-file-"));
  for (const [name, bytes] of Object.entries(FILES)) await writeFile(path.join(folder, name), bytes);
  server = await startLoopbackServer((_, response, url) => {
    const bytes = FILES[url.pathname.slice(1)];
    if (bytes === undefined) send(response, Number(url.pathname.slice(1)) || 404, "", { "retry-after": "30" });
    else send(response, 200, bytes, {});
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The first block of a tar archive, as far as its recognition goes. */
function ustar(): Uint8Array {
  const block = Buffer.alloc(1024);
  block.write("SKILL.md", 0);
  block.write("ustar\0", 257);
  return block;
}

describe.each([
  ["on disk", (name: string) => path.join(folder, name)],
  ["at an address", (name: string) => `${server.url}/${name}`],
])("a file %s", (_where, target) => {
  test.each([
    ["x.zip", "zip"],
    ["x.tgz", "tgz"],
    ["x.tar", "tar"],
    ["misnamed.zip", "tgz"],
  ])("%s is a %s by its bytes", async (name, format) => {
    const acquired = await acquire(target(name));
    expect(acquired.content).toMatchObject({ kind: "archive", format, strip: 0 });
    expect(acquired.origin.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(acquired.listed).toBeNull();
  });

  test("a SKILL.md is a package of one file, and says so", async () => {
    const { content, notes } = await acquire(target("SKILL.md"));
    expect(content).toMatchObject({ kind: "files", tree: { files: [{ path: "SKILL.md" }], gaps: [] } });
    expect(notes).toContainEqual(expect.stringContaining("only this file"));
  });

  test.each(["empty.zip", "picture.zip", "page.zip"])("%s is no package", async (name) => {
    await expect(acquire(target(name))).rejects.toMatchObject({ code: "not-a-package" });
  });

  test("the limit is inclusive", async () => {
    const size = FILES["x.zip"]?.byteLength ?? 0;
    await expect(acquire(target("x.zip"), { limits: { maxDownloadBytes: size } })).resolves.toBeDefined();
    await expect(acquire(target("x.zip"), { limits: { maxDownloadBytes: size - 1 } })).rejects.toMatchObject({
      code: "too-large",
    });
  });

  test("one that is not there", async () => {
    await expect(acquire(target("none.zip"))).rejects.toMatchObject({ code: "not-found" });
  });
});

test("gzip of something else is left to unpack", async () => {
  const file = path.join(folder, "note.tgz");
  await writeFile(file, gzipSync("just text"));
  expect((await acquire(file)).content).toMatchObject({ format: "tgz" });
});

test.each([
  [401, "forbidden"],
  [403, "forbidden"],
  [404, "not-found"],
  [410, "gone"],
  [429, "rate-limited"],
  [500, "unreachable"],
])("an address that answers %i", async (status, code) => {
  await expect(acquire(`${server.url}/${status}`)).rejects.toMatchObject({ code });
});

test("a token in the query of an address is not repeated", async () => {
  const { origin } = await acquire(`${server.url}/x.zip?token=geheim`);
  expect(JSON.stringify(origin)).not.toContain("geheim");
});

test("a service refuses loopback addresses of its users", async () => {
  await expect(acquire(`${server.url}/x.zip`, { privateHosts: "never" })).rejects.toMatchObject({ code: "refused" });
});

test.each(["notes.md", "tool.py", "photo.png"])("%s on this machine is a package of one file", async (name) => {
  await writeFile(path.join(folder, name), "text");
  const { content, notes } = await acquire(path.join(folder, name));
  expect(content).toMatchObject({ kind: "files", tree: { files: [{ path: name }], gaps: [] } });
  expect(notes).toContainEqual(expect.stringContaining("only this file"));
});
