import { hash } from "node:crypto";

import { describe, expect, test } from "vitest";

import { parseLock, parseOrigin } from "../../src/acquire/installed/install-record.ts";
import type { InstalledSkill, InstallRecord } from "../../src/model/installed-skill.ts";
import type { Anomaly, PackageTree } from "../../src/model/package-tree.ts";
import type { Proof } from "../../src/model/proof.ts";
import { clientFingerprint } from "../../src/verify/lockfile-fingerprint.ts";
import { fileTreeDigest } from "../../src/verify/lockfile-tree.ts";
import { lockfileProof } from "../../src/verify/lockfile.ts";
import { fileEntries, folderContentHash, sourceFingerprint } from "../registry/digests.ts";
import { bytesOf, type Files } from "../registry/fixtures.ts";

const FOLDER = "skills/@sunny/weather";
const VISIBLE: Files = { "SKILL.md": "# Weather\n", "scripts/weather.sh": "echo sun\n" };
const DOTS: Files = { ".config/x": "1\n", "node_modules/y/index.js": "2\n" };
const META = JSON.stringify({ ownerId: "u1", slug: "weather", version: "1.1.0", publishedAt: 1 });

function treeOf(files: Files, anomalies: readonly Anomaly[] = []): PackageTree {
  const all = { ".clawhub/origin.json": "{}", ...files };
  return {
    files: Object.entries(all).map(([path, content]) => ({
      path: `${FOLDER}/${path}`,
      bytes: bytesOf(content),
      mode: null,
    })),
    anomalies,
    gaps: [],
  };
}

const RECORD: InstallRecord = {
  slug: "weather",
  owner: "sunny",
  version: "1.1.0",
  registry: null,
  fingerprint: null,
  fileTree: null,
  skillFile: null,
  files: null,
};

function skill(more: Partial<InstalledSkill> = {}): InstalledSkill {
  return {
    folder: FOLDER,
    key: "@sunny/weather",
    lock: RECORD,
    origin: RECORD,
    listed: null,
    contentHash: null,
    notListedBecause: "the registry was not asked",
    ...more,
  };
}

const filesOf = (files: Files): PackageTree["files"] =>
  Object.entries(files).map(([path, content]) => ({ path, bytes: bytesOf(content), mode: null }));

const withMeta = (files: Files): Files => ({ ...files, "_meta.json": META });

describe("against the registry's list", () => {
  const listed = fileEntries({ ...VISIBLE, ...DOTS });
  const proof = (files: Files, more: Partial<InstalledSkill> = {}): Proof =>
    lockfileProof(treeOf(files), skill({ listed, notListedBecause: null, ...more }));

  test("unchanged, with the registry's own file and the client's", () => {
    expect(proof(withMeta({ ...VISIBLE, ...DOTS }))).toEqual({
      kind: "lockfile",
      status: "verified",
      message: "all 4 files are the ones that the registry lists for 1.1.0, dot-files and node_modules included",
      problems: [],
    });
  });

  test.each<[string, Files, readonly object[]]>([
    [
      "changed",
      { ...VISIBLE, ...DOTS, "SKILL.md": "# Weather!\n" },
      [{ code: "MODIFIED", path: `${FOLDER}/SKILL.md` }],
    ],
    [
      "a changed dot-file",
      { ...VISIBLE, ...DOTS, ".config/x": "2\n" },
      [{ code: "MODIFIED", path: `${FOLDER}/.config/x` }],
    ],
    [
      "added",
      { ...VISIBLE, ...DOTS, ".z": "" },
      [{ code: "UNSIGNED", path: `${FOLDER}/.z`, message: "it was added since" }],
    ],
    [
      "added beside the client's record",
      { ...VISIBLE, ...DOTS, ".clawhub/run.sh": "" },
      [{ path: `${FOLDER}/.clawhub/run.sh` }],
    ],
    ["removed", VISIBLE, [{ code: "MISSING" }, { code: "MISSING" }]],
    [
      "a _meta.json that is not the registry's",
      { ...VISIBLE, ...DOTS, "_meta.json": "run me" },
      [{ code: "UNSIGNED" }],
    ],
  ])("%s", (_what, files, problems) => {
    expect(proof(files)).toMatchObject({ status: "invalid", problems });
  });

  test("the card that the registry writes may be another by now, which proves nothing", () => {
    const card = fileEntries({ ...VISIBLE, ...DOTS, "skill-card.md": "new" });
    expect(proof({ ...VISIBLE, ...DOTS }, { listed: card })).toMatchObject({ status: "verified" });
    const changed = proof({ ...VISIBLE, ...DOTS, "skill-card.md": "old" }, { listed: card });
    expect(changed).toMatchObject({ status: "unavailable", message: expect.stringContaining("skill-card.md") });
  });

  test("what OpenClaw kept of the list counts where the registry is not asked", () => {
    const lock = { ...RECORD, files: listed };
    const kept = lockfileProof(treeOf({ ...VISIBLE, ...DOTS }), skill({ lock }));
    expect(kept).toMatchObject({ status: "verified", message: expect.stringContaining("that the lock file lists") });
    expect(lockfileProof(treeOf(VISIBLE), skill({ lock })).status).toBe("invalid");
  });

  test("a link is a change", () => {
    const link: Anomaly = { code: "inner-link", path: `${FOLDER}/data`, message: "a link to SKILL.md" };
    const found = lockfileProof(treeOf({ ...VISIBLE, ...DOTS }, [link]), skill({ listed }));
    expect(found).toMatchObject({ status: "invalid", problems: [{ code: "SYMLINK", path: `${FOLDER}/data` }] });
  });

  test.each<[string, Partial<InstallRecord>]>([
    ["version", { version: "1.0.0" }],
    ["publisher", { owner: "mallory" }],
    ["name", { slug: "wether" }],
  ])("records that disagree about the %s", (_what, other) => {
    const found = proof({ ...VISIBLE, ...DOTS }, { origin: { ...RECORD, ...other } });
    expect(found).toMatchObject({
      status: "invalid",
      problems: [{ code: "STATEMENT", path: `${FOLDER}/.clawhub/origin.json` }],
    });
  });
});

describe("against the client's fingerprint", () => {
  const origin = { ...RECORD, fingerprint: sourceFingerprint(withMeta(VISIBLE)) };

  test("all that it looks at is unchanged", () => {
    const found = lockfileProof(treeOf(withMeta(VISIBLE)), skill({ origin }));
    expect(found).toMatchObject({ status: "verified", message: expect.stringContaining("all 3 files") });
  });

  test("what it does not look at is named, and leaves the matter open", () => {
    const found = lockfileProof(treeOf(withMeta({ ...VISIBLE, ...DOTS })), skill({ origin }));
    expect(found).toMatchObject({
      status: "unavailable",
      message: expect.stringContaining("2 more lie where the client's fingerprint does not look"),
      problems: [{ path: `${FOLDER}/.config/x` }, { path: `${FOLDER}/node_modules/y/index.js` }],
    });
  });

  test("a change is seen, but not where", () => {
    const found = lockfileProof(treeOf(withMeta({ ...VISIBLE, "SKILL.md": "x" })), skill({ origin }));
    expect(found).toMatchObject({ status: "invalid", problems: [{ code: "MODIFIED" }] });
  });

  test("with an ignore file the client left out more, which we do not play along with", () => {
    const files = withMeta({ ...VISIBLE, ".gitignore": "*.sh\n" });
    const found = lockfileProof(treeOf(files), skill({ origin: { ...RECORD, fingerprint: "0".repeat(64) } }));
    expect(found).toMatchObject({ status: "unavailable", message: expect.stringContaining(".gitignore") });
  });

  test("the same files in another order have the same one", () => {
    const files = filesOf(VISIBLE);
    expect(clientFingerprint(files.toReversed()).fingerprint).toBe(clientFingerprint(files).fingerprint);
  });
});

describe("against OpenClaw's digest over the folder", () => {
  const sha256 = (text: string): string => hash("sha256", text, "hex");

  test("entries in the order of names, folders before what is in them", () => {
    const entries = [
      { path: "SKILL.md", type: "file", sha256: sha256("s") },
      { path: "a", type: "directory" },
      { path: "a/b", type: "directory" },
      { path: "a/b/c", type: "file", sha256: sha256("c") },
      { path: "a/z", type: "file", sha256: sha256("z") },
      { path: "a.txt", type: "file", sha256: sha256("t") },
    ];
    const digest = fileTreeDigest(filesOf({ "a.txt": "t", "a/z": "z", "a/b/c": "c", "SKILL.md": "s" }));
    expect(digest).toBe(`sha256:${sha256(JSON.stringify(entries))}`);
  });

  test("two thousand folders inside each other, as many as a path can name", () => {
    expect(fileTreeDigest(filesOf({ [`${"d/".repeat(2000)}f`]: "" }))).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test("every file counts, dot-files too", () => {
    const files = withMeta({ ...VISIBLE, ...DOTS });
    const lock = { ...RECORD, fileTree: fileTreeDigest(filesOf(files)) };
    expect(lockfileProof(treeOf(files), skill({ lock })).status).toBe("verified");
    expect(lockfileProof(treeOf({ ...files, ".config/x": "9" }), skill({ lock })).status).toBe("invalid");
    expect(lockfileProof(treeOf({ ...files, ".new": "" }), skill({ lock })).status).toBe("invalid");
  });
});

test("a skill that GitHub holds, by the content hash of its commit", () => {
  const contentHash = folderContentHash(VISIBLE);
  expect(lockfileProof(treeOf(VISIBLE), skill({ contentHash })).status).toBe("verified");
  expect(lockfileProof(treeOf({ ...VISIBLE, x: "" }), skill({ contentHash }))).toMatchObject({
    status: "invalid",
    problems: [{ code: "ROOT-DIGEST" }],
  });
});

test("nothing written down is nothing proven", () => {
  const found = lockfileProof(treeOf(VISIBLE), skill({ origin: null }));
  expect(found).toMatchObject({ status: "unavailable", message: expect.stringContaining("registry was not asked") });
});

describe("records of the clients", () => {
  const bytes = (document: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(document));

  test("a lock file of clawhub and one of OpenClaw", () => {
    const fileTreeSha256 = `sha256:${"a".repeat(64)}`;
    const files = fileEntries(VISIBLE).map(({ path, size, sha256 }) => ({ path, size, sha256 }));
    const lock = parseLock(
      bytes({
        version: 1,
        skills: {
          "@sunny/weather": { version: "1.1.0", installedAt: 1, ownerHandle: "sunny" },
          tides: {
            version: "2.0.0",
            installedAt: 1,
            registry: "https://r.example",
            fileTreeSha256,
            verification: { artifact: { files } },
          },
          odd: { version: 7 },
          none: null,
        },
      }),
    );
    expect([...(lock ?? new Map())]).toMatchObject([
      ["@sunny/weather", { slug: "weather", owner: "sunny", version: "1.1.0", fileTree: null, files: null }],
      ["tides", { slug: "tides", owner: null, registry: "https://r.example", fileTree: fileTreeSha256, files }],
      ["odd", { version: null }],
    ]);
  });

  test.each([
    ["not JSON", "{"],
    ["a list", "[]"],
    ["another version", '{"version":2,"skills":{}}'],
    ["null", "null"],
  ])("%s is no lock file and no origin", (_what, text) => {
    expect(parseLock(new TextEncoder().encode(text))).toBeNull();
    expect(parseOrigin(new TextEncoder().encode(text))).toBeNull();
  });

  test("names from a lock file are data, whatever they are", () => {
    const text = '{"version":1,"skills":{"__proto__":{"version":"1"},"constructor":{"version":"2"}}}';
    const lock = parseLock(new TextEncoder().encode(text));
    expect(lock?.get("constructor")).toMatchObject({ version: "2" });
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
