import { afterEach, describe, expect, test } from "vitest";

import { acquire, type AcquireOptions } from "../../src/acquire/acquire.ts";
import type { ScanError } from "../../src/model/scan-error.ts";
import type { Acquired } from "../../src/model/target.ts";
import { digest, folderContentHash } from "../registry/digests.ts";
import { WEATHER_FILES, type TestSkill } from "../registry/fixtures.ts";
import { startGithub } from "../registry/start-github.ts";
import { startRegistry, type RegistryContents, type TestRegistry } from "../registry/start-registry.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const WEATHER: TestSkill = {
  owner: "sunny",
  slug: "weather",
  versions: [
    { version: "1.0.0", files: { "SKILL.md": "# First\n" } },
    { version: "1.1.0", files: WEATHER_FILES, security: "clean" },
  ],
};

async function serve(contents: RegistryContents): Promise<TestRegistry> {
  const registry = await startRegistry(contents);
  open.push(registry);
  return registry;
}

async function fetched(
  skill: Partial<TestSkill>,
  name = "@sunny/weather",
  options: AcquireOptions = {},
): Promise<Acquired> {
  const registry = await serve({ skills: [{ ...WEATHER, ...skill }] });
  return acquire(name, { registry: registry.url, ...options });
}

async function failure(promise: Promise<unknown>): Promise<ScanError> {
  return promise.then(
    () => {
      throw new Error("it was fetched");
    },
    (error: ScanError) => error,
  );
}

describe("a skill", () => {
  test("is pinned by owner, owner id, version and file list", async () => {
    const acquired = await fetched({});
    expect(acquired.origin).toMatchObject({
      kind: "clawhub",
      reference: "@sunny/weather@1.1.0",
      owner: "sunny",
      ownerId: "user_sunny",
      name: "weather",
      version: "1.1.0",
    });
    expect(acquired.content).toMatchObject({ kind: "archive", format: "zip", strip: 0 });
    expect(acquired.listed).toEqual([
      {
        path: "SKILL.md",
        size: String(WEATHER_FILES["SKILL.md"]).length,
        sha256: digest("sha256", WEATHER_FILES["SKILL.md"] ?? "").toString("hex"),
      },
      expect.objectContaining({ path: "scripts/weather.sh" }),
    ]);
    expect(acquired.notes).toEqual([]);
  });

  test("every request after the first names owner and version, and none a tag", async () => {
    const registry = await serve({ skills: [WEATHER] });
    await acquire("weather", { registry: registry.url });
    const lines = registry.requests.map(({ line }) => line);
    expect(lines[0]).toBe("GET /api/v1/skills/weather");
    expect(lines.slice(1).toSorted()).toEqual([
      "GET /api/v1/download?slug=weather&ownerHandle=sunny&version=1.1.0",
      "GET /api/v1/skills/weather/scan?ownerHandle=sunny&version=1.1.0",
      "GET /api/v1/skills/weather/verify?ownerHandle=sunny&version=1.1.0",
      "GET /api/v1/skills/weather/versions/1.1.0?ownerHandle=sunny",
    ]);
  });

  test("an older version by its number; one that does not exist is told", async () => {
    expect((await fetched({}, "weather@1.0.0")).origin.version).toBe("1.0.0");
    expect(await failure(fetched({}, "weather@9.9.9"))).toMatchObject({
      code: "not-found",
      message: expect.stringContaining("version 9.9.9"),
    });
  });

  test("a renamed slug is followed and noted", async () => {
    const { origin, notes } = await fetched({ formerSlugs: ["meteo"] }, "@sunny/meteo");
    expect(origin.name).toBe("weather");
    expect(notes).toContainEqual(expect.stringMatching(/meteo.*weather.*renamed/));
  });

  test("a bare name is told to be one publisher's", async () => {
    expect((await fetched({}, "weather")).notes).toContainEqual(expect.stringContaining("@sunny/weather"));
  });

  test("the token goes to the registry, and nowhere when there is none", async () => {
    const registry = await serve({ skills: [WEATHER] });
    await acquire("weather", { registry: registry.url, environment: { CLAWHUB_TOKEN: "clh_test" } });
    expect(new Set(registry.requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set(["Bearer clh_test"]),
    );
  });

  test("CLAWHUB_REGISTRY names the registry; --registry wins over it", async () => {
    const registry = await serve({ skills: [WEATHER] });
    const environment = { CLAWHUB_REGISTRY: registry.url };
    expect((await acquire("weather", { environment })).registry?.registry).toBe(registry.url);
    const broken = { CLAWHUB_REGISTRY: "http://127.0.0.1:1" };
    expect((await acquire("weather", { registry: `${registry.url}/`, environment: broken })).origin.name).toBe(
      "weather",
    );
  });

  test.each(["not a url", "ftp://host.example", "javascript:alert(1)"])("%s is no registry", async (registry) => {
    expect(await failure(acquire("weather", { registry }))).toMatchObject({ code: "usage" });
  });
});

describe("the registry's own statement", () => {
  test("nothing known is unknown, not clean", async () => {
    const { registry } = await fetched({ versions: [{ version: "1.0.0", files: WEATHER_FILES }] });
    expect(registry).toMatchObject({ verdict: "unknown", matchesVersion: null, malwareBlocked: false, reasons: [] });
  });

  test.each(["clean", "suspicious", "pending", "error", "malicious"] as const)(
    "%s of the version",
    async (security) => {
      const { registry } = await fetched({ versions: [{ version: "1.0.0", files: WEATHER_FILES, security }] });
      expect(registry).toMatchObject({ verdict: security, matchesVersion: true });
    },
  );

  test("moderation of another version is shown as such", async () => {
    const moderation = {
      isSuspicious: true,
      verdict: "suspicious",
      reasonCodes: ["suspicious.llm_suspicious"],
      summary: "Looks odd\u001b[31m",
      sourceVersion: "1.1.0",
    } as const;
    const versions = WEATHER.versions.map(({ version, files }) => ({ version, files }));
    expect((await fetched({ moderation, versions }, "weather@1.0.0")).registry).toMatchObject({
      verdict: "suspicious",
      matchesVersion: false,
      reasons: ["suspicious.llm_suspicious"],
      summary: "Looks odd [31m",
    });
    expect((await fetched({ moderation, versions }, "weather@1.1.0")).registry).toMatchObject({ matchesVersion: true });
  });

  test("a registry without a scan route is no obstacle, and is noted", async () => {
    const { notes, registry } = await fetched({ faults: { scan: { status: 500 } } });
    expect(notes).toContainEqual(expect.stringContaining("scan result"));
    expect(registry?.verdict).toBe("clean"); // from the version's document
  });
});

describe("names that are not one skill", () => {
  const skills: readonly TestSkill[] = [
    { ...WEATHER, owner: "anna" },
    { ...WEATHER, owner: "ben" },
  ];

  test("an ambiguous slug names the publishers and how to choose", async () => {
    const registry = await serve({ skills });
    const error = await failure(acquire("weather", { registry: registry.url }));
    expect(error.code).toBe("ambiguous");
    expect(error.message).toContain("@anna/weather, @ben/weather");
    expect(error.hint).toContain("skillscan @anna/weather");
    expect((await acquire("@ben/weather", { registry: registry.url })).origin.owner).toBe("ben");
  });

  test("so it does where the registry says it in plain text", async () => {
    const registry = await serve({ skills, ambiguityAsJson: false });
    const error = await failure(acquire("weather", { registry: registry.url }));
    expect(error).toMatchObject({ code: "ambiguous", hint: expect.stringContaining("@owner/slug") });
  });

  test("names in an answer that could be commands are not repeated as such", async () => {
    const body = JSON.stringify({
      code: "AMBIGUOUS_SKILL_SLUG",
      message: "which?",
      slug: "weather",
      matches: [
        { ownerHandle: "x; rm -rf ~", slug: "weather" },
        { ownerHandle: "anna", slug: "weather" },
      ],
    });
    const error = await failure(fetched({ faults: { skill: { status: 409, body } } }));
    expect(error.code).toBe("ambiguous");
    expect(`${error.message}${error.hint}`).not.toContain("rm -rf");
  });

  test("an unknown name", async () => {
    expect(await failure(fetched({}, "nowhere"))).toMatchObject({
      code: "not-found",
      message: expect.stringContaining("nowhere"),
    });
  });
});

describe("every status has its own outcome", () => {
  test.each([
    [400, "usage", true],
    [401, "forbidden", true],
    [403, "forbidden", true],
    [404, "not-found", true],
    [409, "conflict", true],
    [410, "gone", true],
    [423, "locked", true],
    [429, "rate-limited", false],
    [500, "unreachable", true],
    [502, "unreachable", true],
    [204, "bad-response", false],
  ] as const)("%i is %s; the registry's words are in it: %s", async (status, code, quoted) => {
    const error = await failure(fetched({ faults: { download: { status, body: "The registry's\u0007 words." } } }));
    expect(error.code).toBe(code);
    expect(error.message).not.toMatch(/\p{Cc}/u);
    expect(error.hint ?? error.message).not.toBe("");
    expect(error.message.includes("The registry's words")).toBe(quoted);
  });

  test("429 says when to come again", async () => {
    const headers = { "retry-after": "42" };
    const error = await failure(fetched({ faults: { skill: { status: 429, headers } } }));
    expect(error).toMatchObject({ code: "rate-limited", hint: "Try again in 42 s." });
  });

  test("a counter that is contended for a second is waited for", async () => {
    const fault = { status: 503, headers: { "retry-after": "0" }, times: 1 };
    expect((await fetched({ faults: { skill: fault, download: fault } })).origin.version).toBe("1.1.0");
  });

  test.each([
    [{ isMalwareBlocked: true }, "forbidden"],
    [{ isHiddenByMod: true }, "forbidden"],
    [{ isRemoved: true }, "gone"],
    [{ isPendingScan: true }, "locked"],
  ] as const)("moderation %j", async (moderation, code) => {
    expect(await failure(fetched({ moderation }))).toMatchObject({ code });
  });

  test("an older version of a blocked skill can still be looked at", async () => {
    const acquired = await fetched({ moderation: { isMalwareBlocked: true, verdict: "malicious" } }, "weather@1.0.0");
    expect(acquired.registry).toMatchObject({ verdict: "malicious", malwareBlocked: true, matchesVersion: false });
  });
});

describe("answers that are not what they should be", () => {
  test("a connection that breaks", async () => {
    expect(await failure(fetched({ download: { kind: "cut-connection" } }))).toMatchObject({ code: "bad-response" });
  });

  test("a zip that is cut arrives, for unpack to tell", async () => {
    expect((await fetched({ download: { kind: "cut-zip" } })).content.kind).toBe("archive");
  });

  test("a stream without end, whether it announces a size or none", async () => {
    const limits = { maxDownloadBytes: 200_000 };
    for (const download of [{ kind: "endless" }, { kind: "endless", announced: 1_000_000_000 }] as const) {
      expect(await failure(fetched({ download }, "weather", { limits }))).toMatchObject({ code: "too-large" });
    }
  });

  test("bytes past the announced length do not count", async () => {
    const { content } = await fetched({ download: { kind: "endless", announced: 100 } });
    expect(content).toMatchObject({ bytes: expect.objectContaining({ length: 100 }) });
  });

  test("a download that falls silent", async () => {
    const limits = { maxIdleSeconds: 1 };
    expect(await failure(fetched({ download: { kind: "silent" } }, "weather", { limits }))).toMatchObject({
      code: "timed-out",
    });
  });

  test("a redirect into the private network", async () => {
    const download = { kind: "redirect", location: "http://169.254.169.254/latest/meta-data/" } as const;
    expect(await failure(fetched({ download }))).toMatchObject({ code: "refused" });
  });

  test("a web page", async () => {
    expect(await failure(fetched({ download: { kind: "html" } }))).toMatchObject({
      code: "bad-response",
      message: expect.stringContaining("web page"),
    });
    const skill = { status: 200, body: "<html>", headers: { "content-type": "text/html" } };
    expect(await failure(fetched({ faults: { skill } }))).toMatchObject({
      message: expect.stringContaining("web page"),
    });
  });

  test("bytes that are no zip", async () => {
    const download = { kind: "bytes", bytes: "MZ…", contentType: "application/zip" } as const;
    expect(await failure(fetched({ download }))).toMatchObject({ code: "bad-response" });
  });

  test.each(["{", "[]", "null", '{"skill":{"slug":"../../etc"},"latestVersion":{"version":"1.0.0"}}', '"\ud800"'])(
    "the document %s",
    async (body) => {
      expect(await failure(fetched({ faults: { skill: { status: 200, body } } }))).toMatchObject({
        code: "bad-response",
      });
    },
  );

  test("a file list with a digest that is none", async () => {
    const files = [{ path: "SKILL.md", size: 1, sha256: "short" }];
    const body = JSON.stringify({ skill: null, version: { version: "1.1.0", files } });
    expect(await failure(fetched({ faults: { version: { status: 200, body } } }))).toMatchObject({
      code: "bad-response",
    });
  });

  test("the description of another version than the one asked for", async () => {
    const body = JSON.stringify({ skill: null, version: { version: "6.6.6", files: [] } });
    expect(await failure(fetched({ faults: { version: { status: 200, body } } }))).toMatchObject({
      message: expect.stringContaining("another version"),
    });
  });

  test("a version whose name would leave its place in the address", async () => {
    const body = JSON.stringify({ skill: { slug: "weather" }, latestVersion: { version: "1/../../x" } });
    expect(await failure(fetched({ faults: { skill: { status: 200, body } } }))).toMatchObject({
      code: "bad-response",
    });
  });
});

describe("a skill that GitHub holds", () => {
  const COMMIT = "0123456789abcdef0123456789abcdef01234567";
  const github = {
    repo: "sunny/skills",
    path: "skills/weather",
    commit: COMMIT,
    contentHash: folderContentHash(WEATHER_FILES),
  };

  test("comes from the pinned commit, with the hash that the registry checked", async () => {
    const hub = await startGithub([
      { repo: "sunny/skills", commit: COMMIT, files: { "skills/weather/SKILL.md": "# Weather\n" } },
    ]);
    open.push(hub);
    const acquired = await fetched({ versions: [], github }, "weather", { githubApi: hub.url });
    expect(acquired.origin).toMatchObject({
      kind: "clawhub",
      owner: "sunny",
      name: "weather",
      commit: COMMIT,
      reference: `@sunny/weather#${COMMIT}`,
    });
    expect(acquired.contentHash).toBe(github.contentHash);
    expect(acquired.content).toMatchObject({ strip: 1, subpath: "skills/weather" });
    expect(acquired.listed).toBeNull();
    expect(hub.requests.map(({ line }) => line)).toEqual([`GET /repos/sunny/skills/zipball/${COMMIT}`]);
  });

  test.each([
    { ...github, repo: "../../x" },
    { ...github, path: "../../../etc" },
    { ...github, commit: "main" },
    { ...github, contentHash: "none" },
  ])("an impossible source is refused: %j", async (wrong) => {
    expect(await failure(fetched({ versions: [], github: wrong }))).toMatchObject({ code: "bad-response" });
  });

  test("a skill with neither versions nor source", async () => {
    expect(await failure(fetched({ versions: [] }))).toMatchObject({ code: "not-found" });
  });
});
