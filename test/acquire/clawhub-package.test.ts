import { afterEach, expect, test } from "vitest";

import { acquire } from "../../src/acquire/acquire.ts";
import type { Acquired } from "../../src/model/target.ts";
import type { TestPlugin } from "../registry/fixtures.ts";
import { startRegistry } from "../registry/start-registry.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const RADAR: TestPlugin = {
  name: "@sunny/radar",
  owner: "sunny",
  version: "3.0.0",
  kind: "npm-pack",
  files: { "package.json": '{"name":"@sunny/radar","version":"3.0.0"}', "index.js": "export {};\n" },
};

async function fetched(plugin: Partial<TestPlugin>, name = "@sunny/radar"): Promise<Acquired> {
  const registry = await startRegistry({ plugins: [{ ...RADAR, ...plugin }] });
  open.push(registry);
  return acquire(name, { registry: registry.url });
}

test.each([
  ["npm-pack", "tgz", 10],
  ["legacy-zip", "zip", 5],
] as const)("a %s is a plugin, and all its digests are compared", async (kind, format, digests) => {
  const { content, archive, listed, origin, registry } = await fetched({ kind });
  expect(content).toMatchObject({ kind: "archive", format, strip: 1 });
  expect(origin).toMatchObject({ reference: "@sunny/radar@3.0.0", owner: "sunny", version: "3.0.0" });
  expect(listed?.map(({ path }) => path).toSorted()).toEqual(["index.js", "package.json"]);
  expect(registry).toMatchObject({ verdict: "clean", matchesVersion: true });
  expect(archive?.digests.filter(({ hex }) => hex !== null)).toHaveLength(digests);
});

test("a bare plugin name and a named version", async () => {
  expect((await fetched({ name: "radar" }, "radar@3.0.0")).origin.reference).toBe("radar@3.0.0");
  await expect(fetched({ name: "radar" }, "radar@9.0.0")).rejects.toMatchObject({ code: "not-found" });
});

test.each([
  { sha256: "0".repeat(64) },
  { npmIntegrity: `sha512-${Buffer.alloc(64).toString("base64")}` },
  { npmShasum: "0".repeat(40) },
])("a digest that does not fit stops nothing here, verify says it: %j", async (announced) => {
  const { archive, content } = await fetched({ announced });
  expect(content.kind).toBe("archive");
  const [value = ""] = Object.values(announced);
  const hex = value.startsWith("sha512-") ? Buffer.from(value.slice(7), "base64").toString("hex") : value;
  expect(archive?.digests.some((promise) => promise.hex === hex)).toBe(true);
});

test("what the registry blocks is refused; what it distrusts is shown", async () => {
  const blocked = { scanStatus: "malicious", moderationState: "quarantined", blockedFromDownload: true } as const;
  await expect(fetched({ trust: blocked })).rejects.toMatchObject({ code: "forbidden" });
  const trust = { scanStatus: "suspicious", reasons: ["scan:llm"] } as const;
  expect((await fetched({ trust })).registry).toMatchObject({ verdict: "suspicious", reasons: ["scan:llm"] });
});

test("a name that is neither skill nor plugin is told as an unknown skill", async () => {
  await expect(fetched({}, "@sunny/nowhere")).rejects.toMatchObject({
    code: "not-found",
    message: expect.stringContaining("@sunny/nowhere"),
  });
});

test("what its publisher says of its source is told as such", async () => {
  const source = { sourceRepo: "sunny/radar", sourceCommit: "a".repeat(40) };
  const { notes, origin } = await fetched({ source });
  expect(notes).toContainEqual(expect.stringMatching(/publisher says .* sunny\/radar at a{40}; nothing proves that/));
  expect(origin.ownerId).toBe("user_sunny");
});
