import { afterEach, expect, test } from "vitest";

import { acquire, type AcquireOptions } from "../../src/acquire/acquire.ts";
import type { Acquired } from "../../src/model/target.ts";
import { startGithub, type TestRepository } from "../registry/start-github.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const REPOSITORY: TestRepository = {
  repo: "sunny/skills",
  commit: COMMIT,
  refs: ["main", "feature/rain"],
  files: { "weather/SKILL.md": "# Weather\n" },
};

async function fetched(
  target: string,
  more: Partial<TestRepository> = {},
  options: AcquireOptions = {},
): Promise<Acquired> {
  const hub = await startGithub([{ ...REPOSITORY, ...more }]);
  open.push(hub);
  return acquire(target, { githubApi: hub.url, ...options });
}

test.each(["github:sunny/skills", "github:sunny/skills@main", "github:sunny/skills@feature/rain"])(
  "%s is pinned to a commit",
  async (target) => {
    const { origin, content, notes } = await fetched(target);
    expect(origin).toMatchObject({ kind: "github", commit: COMMIT, reference: `github:sunny/skills@${COMMIT}` });
    expect(content).toMatchObject({ kind: "archive", format: "zip", strip: 1 });
    expect(content).not.toHaveProperty("subpath");
    expect(notes).toContainEqual(expect.stringContaining(COMMIT));
  },
);

test("a folder of it", async () => {
  const { origin, content } = await fetched(`github:sunny/skills/weather@${COMMIT}`);
  expect(content).toMatchObject({ subpath: "weather" });
  expect(origin.reference).toBe(`github:sunny/skills/weather@${COMMIT}`);
});

test("an unknown repository, ref or private repository without its token", async () => {
  await expect(fetched("github:sunny/nothing")).rejects.toMatchObject({ code: "not-found" });
  await expect(fetched("github:sunny/skills@nowhere")).rejects.toMatchObject({ code: "not-found" });
  await expect(fetched("github:sunny/skills", { token: "t" })).rejects.toMatchObject({
    code: "not-found",
    hint: expect.stringContaining("GITHUB_TOKEN"),
  });
  const environment = { GITHUB_TOKEN: "t" };
  expect((await fetched("github:sunny/skills", { token: "t" }, { environment })).origin.commit).toBe(COMMIT);
});

test("something else than an archive, and one that is too large", async () => {
  await expect(fetched("github:sunny/skills", { archive: "<html>" })).rejects.toMatchObject({ code: "bad-response" });
  const limits = { maxDownloadBytes: 10 };
  await expect(fetched("github:sunny/skills", {}, { limits })).rejects.toMatchObject({ code: "too-large" });
});

test("the hourly limit says when it ends", async () => {
  const hub = await startGithub([REPOSITORY], { rateLimited: true });
  open.push(hub);
  await expect(acquire("github:sunny/skills", { githubApi: hub.url })).rejects.toMatchObject({
    code: "rate-limited",
    hint: expect.stringMatching(/in \d+ s/),
  });
});
