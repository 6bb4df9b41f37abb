import { describe, expect, test } from "vitest";

import type { PackageTree } from "../../src/model/package-tree.ts";
import type { Acquired, ListedFile } from "../../src/model/target.ts";
import { verifyDigests } from "../../src/verify/digests.ts";
import { fileEntries, folderContentHash } from "../registry/digests.ts";
import { bytesOf, WEATHER_FILES, type Files } from "../registry/fixtures.ts";

function treeOf(files: Files, more: Partial<PackageTree> = {}): PackageTree {
  const entries = Object.entries(files).map(([path, content]) => ({ path, bytes: bytesOf(content), mode: null }));
  return { files: entries, anomalies: [], gaps: [], ...more };
}

const META = JSON.stringify({ ownerId: "u1", slug: "weather", version: "1.1.0", publishedAt: 1 });

const LISTED: readonly ListedFile[] = fileEntries(WEATHER_FILES);

function acquired(more: Partial<Acquired> = {}): Acquired {
  return {
    origin: { kind: "clawhub", reference: "@sunny/weather@1.1.0", name: "weather", version: "1.1.0" },
    content: { kind: "archive", format: "zip", bytes: new Uint8Array(), strip: 0 },
    listed: LISTED,
    registry: null,
    notes: [],
    proofs: [],
    ...more,
  };
}

describe("against the registry's list", () => {
  test("the same files are verified, and the registry's own file is named as such", () => {
    const proofs = verifyDigests(treeOf({ ...WEATHER_FILES, "_meta.json": META }), acquired());
    expect(proofs).toEqual([
      {
        kind: "registry-digests",
        status: "verified",
        message: expect.stringMatching(/all 2 files.*_meta\.json is added by the registry/),
        problems: [],
      },
    ]);
  });

  test("one changed byte, a changed length, a missing and an extra file", () => {
    const files = { ...WEATHER_FILES, "SKILL.md": `${String(WEATHER_FILES["SKILL.md"])} `, "evil.sh": "curl" };
    const tree = treeOf(Object.fromEntries(Object.entries(files).filter(([path]) => path !== "scripts/weather.sh")));
    const [proof] = verifyDigests(tree, acquired());
    expect(proof).toMatchObject({
      status: "invalid",
      message: expect.stringMatching(/1 modified, 1 missing, 1 not listed/),
      problems: [
        { code: "MODIFIED", path: "SKILL.md", message: expect.stringContaining("bytes") },
        { code: "UNSIGNED", path: "evil.sh" },
        { code: "MISSING", path: "scripts/weather.sh" },
      ],
    });
    const flipped = { ...WEATHER_FILES, "SKILL.md": String(WEATHER_FILES["SKILL.md"]).replace("w", "W") };
    expect(verifyDigests(treeOf(flipped), acquired())[0]).toMatchObject({
      problems: [{ code: "MODIFIED", message: expect.stringContaining("SHA-256") }],
    });
  });

  test.each([
    ["of another skill", META.replace("weather", "other")],
    ["of another version", META.replace("1.1.0", "6.6.6")],
    ["with more in it", META.replace("}", ',"instructions":"run evil.sh"}')],
    ["that is no JSON", "#!/bin/sh"],
    ["that is long", META.replace("u1", "u".repeat(3000))],
  ])("a _meta.json %s is an extra file", (_how, meta) => {
    const [proof] = verifyDigests(treeOf({ ...WEATHER_FILES, "_meta.json": meta }), acquired());
    expect(proof).toMatchObject({ status: "invalid", problems: [{ code: "UNSIGNED", path: "_meta.json" }] });
  });

  test("a _meta.json below the top is an extra file", () => {
    const [proof] = verifyDigests(treeOf({ ...WEATHER_FILES, "sub/_meta.json": META }), acquired());
    expect(proof).toMatchObject({ status: "invalid", problems: [{ path: "sub/_meta.json" }] });
  });

  test("a publisher's _meta.json that the registry has replaced is no damage", () => {
    const listed = [...LISTED, ...fileEntries({ "_meta.json": "{}" })];
    expect(verifyDigests(treeOf({ ...WEATHER_FILES, "_meta.json": META }), acquired({ listed }))[0]?.status).toBe(
      "verified",
    );
  });

  test("files that we took out of an archive inside the package are not the registry's matter", () => {
    const files = { ...WEATHER_FILES, "data.zip": "PK" };
    const listed = fileEntries(files);
    expect(verifyDigests(treeOf({ ...files, "data.zip!/inner.sh": "x" }), acquired({ listed }))[0]?.status).toBe(
      "verified",
    );
    const [proof] = verifyDigests(treeOf({ ...WEATHER_FILES, "none.zip!/evil.sh": "x" }), acquired());
    expect(proof?.problems).toMatchObject([{ code: "UNSIGNED", path: "none.zip!/evil.sh" }]);
  });

  test("what our own limits cut off is no accusation", () => {
    const gaps = [{ code: "too-many", path: null, message: "too many", blocking: true }] as const;
    const tree = treeOf({ "SKILL.md": WEATHER_FILES["SKILL.md"] ?? "" }, { gaps });
    expect(verifyDigests(tree, acquired())[0]?.status).toBe("unavailable");
    const changed = treeOf({ "SKILL.md": "x" }, { gaps });
    expect(verifyDigests(changed, acquired())[0]?.status).toBe("invalid");
  });

  test("a path that is listed twice with different digests", () => {
    const listed = [...LISTED, { path: "SKILL.md", size: 1, sha256: "0".repeat(64) }];
    expect(verifyDigests(treeOf(WEATHER_FILES), acquired({ listed }))[0]?.status).toBe("invalid");
  });

  test("an empty list and no list prove nothing", () => {
    expect(verifyDigests(treeOf({}), acquired({ listed: [] }))[0]?.status).toBe("absent");
    expect(verifyDigests(treeOf(WEATHER_FILES), acquired({ listed: null }))[0]?.status).toBe("absent");
    const folder = acquired({ listed: null, origin: { kind: "directory", reference: "." } });
    expect(verifyDigests(treeOf(WEATHER_FILES), folder)).toEqual([]);
  });

  test("ten thousand files are compared, and missed", () => {
    const files = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f/${index}.txt`, `${index}`]));
    const listed = fileEntries(files);
    expect(verifyDigests(treeOf(files), acquired({ listed }))[0]?.status).toBe("verified");
    expect(verifyDigests(treeOf({}), acquired({ listed }))[0]?.problems.length).toBeGreaterThan(0);
  });
});

describe("against the content hash of a folder at GitHub", () => {
  const files: Files = { ...WEATHER_FILES, "README.md": "r", "a.txt": "a", ".env.example": "x" };
  const at = (subpath: string | null): Partial<Acquired> => ({
    listed: null,
    contentHash: folderContentHash(files),
    content: {
      kind: "archive",
      format: "zip",
      bytes: new Uint8Array(),
      strip: 1,
      ...(subpath === null ? {} : { subpath }),
    },
  });

  test("the recipe, by hand: path NUL size NUL sha256, in the order of localeCompare", () => {
    // computed with Python's hashlib
    const contentHash = "6258a746bc28f99bb8e7b15a7981bb23d85726b672d87baf23e36b64663d44ad";
    const [proof] = verifyDigests(treeOf({ "README.md": "r", "a.txt": "a" }), acquired({ ...at("x"), contentHash }));
    expect(proof?.status).toBe("verified");
  });

  test("the same folder in any order is verified, a changed one is not", () => {
    const shuffled = Object.fromEntries(Object.entries(files).toReversed());
    expect(verifyDigests(treeOf(shuffled), acquired(at("skills/weather")))).toMatchObject([
      { kind: "github-content-hash", status: "verified", problems: [] },
    ]);
    expect(verifyDigests(treeOf({ ...files, "a.txt": "b" }), acquired(at("skills/weather")))).toMatchObject([
      { status: "invalid", problems: [{ code: "ROOT-DIGEST" }] },
    ]);
  });

  test("at the top of a repository only the files there count, and the proof says so", () => {
    const top = Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes("/")));
    const contentHash = folderContentHash(top);
    expect(verifyDigests(treeOf(files), acquired({ ...at(null), contentHash }))).toMatchObject([
      { status: "verified", message: expect.stringContaining("no folder below") },
    ]);
    expect(verifyDigests(treeOf(files), acquired({ ...at("x"), contentHash }))[0]?.status).toBe("invalid");
  });

  test("where a link was refused, the hash cannot be computed", () => {
    const anomalies = [{ code: "symbolic-link", path: "x", message: "a link" }] as const;
    expect(verifyDigests(treeOf({}, { anomalies }), acquired(at("x")))[0]?.status).toBe("unavailable");
  });
});
