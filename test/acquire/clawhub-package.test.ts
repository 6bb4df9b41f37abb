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
  ["npm-pack", "tgz", 6],
  ["legacy-zip", "zip", 2],
] as const)("a %s is a plugin, and all its digests are compared", async (kind, format, digests) => {
  const { content, proofs, listed, origin, registry } = await fetched({ kind });
  expect(content).toMatchObject({ kind: "archive", format, strip: 1 });
  expect(origin).toMatchObject({ reference: "@sunny/radar@3.0.0", owner: "sunny", version: "3.0.0" });
  expect(listed?.map(({ path }) => path).toSorted()).toEqual(["index.js", "package.json"]);
  expect(registry).toMatchObject({ verdict: "clean", matchesVersion: true });
  expect(proofs).toEqual([
    {
      kind: "clawpack-digests",
      status: "verified",
      message: expect.stringContaining(`all ${digests} digests`),
      problems: [],
    },
  ]);
});

test("a bare plugin name and a named version", async () => {
  expect((await fetched({ name: "radar" }, "radar@3.0.0")).origin.reference).toBe("radar@3.0.0");
  await expect(fetched({ name: "radar" }, "radar@9.0.0")).rejects.toMatchObject({ code: "not-found" });
});

test.each([
  { sha256: "0".repeat(64) },
  { npmIntegrity: `sha512-${Buffer.alloc(64).toString("base64")}` },
  { npmShasum: "0".repeat(40) },
])("a digest that does not fit is invalid, and the bytes are scanned all the same: %j", async (announced) => {
  const { proofs, content } = await fetched({ announced });
  expect(proofs[0]).toMatchObject({ status: "invalid" });
  expect(proofs[0]?.problems[0]).toMatchObject({ code: "MODIFIED" });
  expect(content.kind).toBe("archive");
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
