import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { acquire } from "../../src/acquire/acquire.ts";
import { WEATHER_FILES } from "../registry/fixtures.ts";
import { startRegistry, type TestRegistry } from "../registry/start-registry.ts";

let registry: TestRegistry;
let folder: string;
beforeAll(async () => {
  registry = await startRegistry({
    skills: [{ owner: "sunny", slug: "weather", versions: [{ version: "1.0.0", files: WEATHER_FILES }] }],
  });
  folder = await mkdtemp(path.join(tmpdir(), "skillscan-acquire-"));
  for (const name of ["weather", "local", "sunny/weather"]) await mkdir(path.join(folder, name), { recursive: true });
});
afterAll(async () => {
  await registry.close();
  await rm(folder, { recursive: true, force: true });
});

test("a bare word is a registry name, and the folder of that name is noted", async () => {
  const options = { registry: registry.url, workingDirectory: folder };
  const { origin, notes } = await acquire("weather", options);
  expect(origin.kind).toBe("clawhub");
  expect(notes[0]).toContain("./weather");
  expect((await acquire("sunny/weather", options)).notes[0]).toContain("./sunny/weather");
  expect((await acquire("./weather", options)).origin.kind).toBe("directory");
});

test("where the registry knows no such name, the hint points to the folder", async () => {
  await expect(acquire("local", { registry: registry.url, workingDirectory: folder })).rejects.toMatchObject({
    code: "not-found",
    hint: expect.stringContaining("./local"),
  });
});

test.each(["weather", "npm:pkg", "github:o/r", "https://host.example/x.zip"])(
  "offline, %s is refused",
  async (target) => {
    const before = registry.requests.length;
    await expect(acquire(target, { registry: registry.url, offline: true })).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining("--offline"),
    });
    expect(registry.requests).toHaveLength(before);
  },
);

test("offline, a folder is scanned", async () => {
  await expect(acquire(folder, { offline: true })).resolves.toBeDefined();
});

test("an interrupt before the start", async () => {
  await expect(acquire("weather", { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "interrupted" });
});
