import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";

import { afterEach, describe, expect, test } from "vitest";

import { acquire, type AcquireOptions } from "../../src/acquire/acquire.ts";
import type { InstalledSkill } from "../../src/model/installed-skill.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { WEATHER_FILES } from "../registry/fixtures.ts";
import { startRegistry, type TestRegistry } from "../registry/start-registry.ts";

const open: TestRegistry[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const lockOf = (skills: Readonly<Record<string, object>>): string => JSON.stringify({ version: 1, skills });
const entry = (more: object = {}): object => ({ version: "1.1.0", installedAt: 1, ...more });

async function registry(): Promise<TestRegistry> {
  const started = await startRegistry({
    skills: [
      { owner: "sunny", slug: "weather", versions: [{ version: "1.1.0", files: WEATHER_FILES }] },
      {
        owner: "sunny",
        slug: "radar",
        versions: [],
        github: { repo: "sunny/skills", path: "radar", commit: "c".repeat(40), contentHash: "a".repeat(64) },
      },
    ],
  });
  open.push(started);
  return started;
}

async function installed(folder: string, options: AcquireOptions = {}): Promise<readonly InstalledSkill[]> {
  return (await acquire({ kind: "directory", path: folder }, options)).installed ?? [];
}

describe("an installed skill", () => {
  const files = {
    ".clawhub/lock.json": lockOf({
      "@sunny/weather": entry({ ownerHandle: "sunny" }),
      tides: entry(),
      "skills-sh:a/b/moon": entry(),
    }),
    "skills/@sunny/weather/SKILL.md": "#",
    "skills/@sunny/weather/.clawhub/origin.json": JSON.stringify({
      version: 1,
      slug: "weather",
      registry: "https://r.example",
      installedVersion: "1.1.0",
    }),
    "skills/tides/SKILL.md": "#",
    "skills/moon/skill.md": "#",
    "skills/own/SKILL.md": "#",
    "skills/@mallory/tides/SKILL.md": "#",
  };

  test("is one that the lock file names, by the folder that the client puts it into", async () => {
    const folder = temporaryFolder(files);
    const found = await installed(folder);
    expect(found.map((skill) => [skill.folder, skill.key])).toEqual([
      ["skills/@sunny/weather", "@sunny/weather"],
      ["skills/moon", "skills-sh:a/b/moon"],
      ["skills/tides", "tides"],
    ]);
    expect(found[0]).toMatchObject({
      origin: { slug: "weather", version: "1.1.0" },
      notListedBecause: "the registry was not asked",
    });
  });

  test("is found from inside its folder, and from the folder of all of them", async () => {
    const folder = temporaryFolder(files);
    expect(await installed(path.join(folder, "skills/@sunny/weather"))).toMatchObject([
      { folder: "", key: "@sunny/weather" },
    ]);
    expect((await installed(path.join(folder, "skills"))).map((skill) => skill.folder)).toEqual([
      "@sunny/weather",
      "moon",
      "tides",
    ]);
  });

  test("is none without a lock file, or with one that is a link or a folder", async () => {
    const { ".clawhub/lock.json": lock, ...rest } = files;
    expect(await installed(temporaryFolder(rest))).toEqual([]);
    const linked = temporaryFolder({ ...rest, "elsewhere.json": lock });
    mkdirSync(path.join(linked, ".clawhub"));
    symlinkSync("../elsewhere.json", path.join(linked, ".clawhub/lock.json"));
    expect(await installed(linked)).toEqual([]);
    expect(await installed(temporaryFolder({ ...rest, ".clawhub/lock.json/x": "" }))).toEqual([]);
    expect(await installed(temporaryFolder({ ...rest, ".clawhub/lock.json": "{" }))).toEqual([]);
  });
});

describe("the registry is asked", () => {
  const folderOf = (more: object, slug = "weather"): string =>
    temporaryFolder({ ".clawhub/lock.json": lockOf({ [slug]: entry(more) }), [`skills/${slug}/SKILL.md`]: "#" });
  const ask = async (folder: string, options: AcquireOptions = {}): Promise<InstalledSkill | undefined> => {
    const { url } = await registry();
    return (await installed(folder, { registry: url, installed: "ask", ...options }))[0];
  };

  test("for the files of the recorded version", async () => {
    const found = await ask(folderOf({ ownerHandle: "sunny" }));
    expect(found).toMatchObject({ notListedBecause: null, contentHash: null });
    expect(found?.listed?.map((file) => file.path).toSorted()).toEqual(Object.keys(WEATHER_FILES).toSorted());
  });

  test("for the content hash of a skill that GitHub holds, if it is of that commit", async () => {
    expect(await ask(folderOf({ version: "c".repeat(40) }, "radar"))).toMatchObject({ contentHash: "a".repeat(64) });
    expect(await ask(folderOf({ version: "d".repeat(40) }, "radar"))).toMatchObject({
      contentHash: null,
      notListedBecause: expect.stringContaining("another commit"),
    });
  });

  test.each<[string, object, RegExp]>([
    ["a version that it does not have", { version: "9.9.9" }, /has no version 9\.9\.9|not found|knows no/i],
    ["a version that is none", { version: null }, /gives no version/],
    ["a skill of another publisher", { ownerHandle: "mallory" }, /knows no/],
    ["what came from another registry", { registry: "https://evil.example" }, /another registry than the one asked/],
  ])("in vain for %s", async (_what, more, why) => {
    const found = await ask(folderOf(more));
    expect(found?.listed).toBeNull();
    expect(found?.notListedBecause).toMatch(why);
  });

  test("only when asked to, never offline, and never one that a record names", async () => {
    const stranger = await registry();
    const folder = folderOf({ registry: stranger.url });
    await ask(folder);
    await ask(folderOf({}), { offline: true });
    await installed(folder, { registry: stranger.url });
    expect(stranger.requests).toEqual([]);
  });
});
