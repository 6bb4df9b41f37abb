import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";

import { walkFolder } from "../../src/acquire/folder/walk-folder.ts";
import type { Gap } from "../../src/model/gap.ts";
import type { Anomaly, PackageFile, PackageTree } from "../../src/model/package-tree.ts";
import type { Proof } from "../../src/model/proof.ts";
import { MAX_SIGNATURE_BYTES } from "../../src/verify/json-document.ts";
import { verifyOms } from "../../src/verify/oms/verify-oms.ts";
import { MAX_PROBLEMS } from "../../src/verify/signature-proof.ts";
import { noTrust, type SignatureTrust } from "../../src/verify/signature-trust.ts";
import { signWithKey } from "../../src/verify/sign/sign-with-key.ts";
import { writeStatement } from "../../src/verify/sign/write-statement.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const trust: SignatureTrust = {
  ...noTrust(new Date()),
  keys: [publicKey.export({ type: "spki", format: "pem" }).toString()],
};
const FILES = { "SKILL.md": "skill", "data/large.bin": "all of it", "data/sub/x": "x" };

function treeOf(files: Readonly<Record<string, string>>): PackageTree {
  return { files: Object.entries(files).map(([name, text]) => fileOf(name, text)), anomalies: [], gaps: [] };
}

function fileOf(name: string, text: string): PackageFile {
  return { path: name, bytes: Buffer.from(text), mode: null };
}

const signature = signWithKey(writeStatement(treeOf(FILES), "x").payload, { key: privateKey, certificates: [] });

function signed(
  files: Readonly<Record<string, string>>,
  gaps: readonly Gap[] = [],
  anomalies: readonly Anomaly[] = [],
): PackageTree {
  const tree = treeOf(files);
  return { files: [...tree.files, { path: "skill.oms.sig", bytes: signature, mode: null }], anomalies, gaps };
}

function gap(code: Gap["code"], where: string | null, blocking = true): Gap {
  return { code, path: where, message: "not read", blocking };
}

async function outcome(tree: PackageTree): Promise<string> {
  const [proof] = await verifyOms(tree, "", trust);
  return [proof?.status, ...codes(proof)].join(" ");
}

function codes(proof: Proof | undefined): readonly string[] {
  return (proof?.problems ?? []).map(({ code, path: where }) => `${code} ${where ?? ""}`.trim());
}

describe("what was not read cannot be verified, and is not blamed on the sender", () => {
  const { "data/large.bin": _, ...withoutLarge } = FILES;
  test.each<[string, PackageTree, string]>([
    ["everything was read", signed(FILES), "verified"],
    [
      "a signed file was cut",
      signed({ ...FILES, "data/large.bin": "all" }, [gap("too-large", "data/large.bin")]),
      "unavailable",
    ],
    ["a signed file was left out", signed(withoutLarge, [gap("refused", "data/large.bin")]), "unavailable"],
    ["a folder could not be listed", signed({ "SKILL.md": "skill" }, [gap("refused", "data")]), "unavailable"],
    ["reading stopped", signed({ "SKILL.md": "skill" }, [gap("too-many", null)]), "unavailable"],
    ["an unlisted folder may hold something", signed(FILES, [gap("too-deep", "data/deep")]), "unavailable"],
    ["a packed file inside could not be opened", signed(FILES, [gap("encrypted", "data/large.bin")]), "verified"],
    ["an aside", signed(FILES, [gap("refused", "data/note", false)]), "verified"],
    ["git's own database at the top", signed(FILES, [gap("unsupported", ".git", false)]), "verified"],
    ["a git database further down", signed(FILES, [gap("unsupported", "data/.git", false)]), "unavailable"],
    [
      "reading stopped, and something else is wrong",
      signed({ "SKILL.md": "changed" }, [gap("too-many", null)]),
      "invalid MODIFIED SKILL.md",
    ],
    [
      "a device",
      signed(FILES, [gap("refused", "data/pipe")], [{ code: "device", path: "data/pipe", message: "" }]),
      "invalid UNSIGNED data/pipe",
    ],
    [
      "a link out of the folder",
      signed(FILES, [gap("refused", "out")], [{ code: "symbolic-link", path: "out", message: "" }]),
      "invalid SYMLINK out",
    ],
  ])("%s", async (_what, tree, expected) => {
    expect(await outcome(tree)).toBe(expected);
  });

  test("a folder that cannot be listed may hold a signature", async () => {
    const tree = { ...treeOf({ "SKILL.md": "x" }), gaps: [gap("too-many", null)] };
    expect(await outcome(tree)).toBe("unavailable");
  });
});

describe("one name twice", () => {
  test("with other bytes is a changed file", async () => {
    const tree = signed(FILES);
    expect(await outcome({ ...tree, files: [...tree.files, fileOf("SKILL.md", "evil")] })).toBe(
      "invalid MODIFIED SKILL.md",
    );
  });

  test("and a signature twice is none", async () => {
    const tree = signed(FILES);
    expect(await outcome({ ...tree, files: [...tree.files, fileOf("skill.oms.sig", "{}")] })).toBe(
      "invalid MALFORMED skill.oms.sig",
    );
  });
});

describe("sizes are capped", () => {
  test("a signature file at the cap is read, one byte more is not", async () => {
    const padded = Buffer.concat([signature, Buffer.alloc(MAX_SIGNATURE_BYTES - signature.byteLength, " ")]);
    const tree = treeOf(FILES);
    const atCap = { ...tree, files: [...tree.files, { path: "skill.oms.sig", bytes: padded, mode: null }] };
    expect(await outcome(atCap)).toBe("verified");
    const longer = { path: "skill.oms.sig", bytes: Buffer.concat([padded, Buffer.from(" ")]), mode: null };
    expect(await outcome({ ...tree, files: [...tree.files, longer] })).toBe("invalid MALFORMED skill.oms.sig");
  });

  test("a thousand problems are told, and how many there are", async () => {
    const others = Object.fromEntries(Array.from({ length: MAX_PROBLEMS + 1 }, (_, index) => [`new/${index}`, ""]));
    const [proof] = await verifyOms(signed({ ...FILES, ...others }), "", trust);
    expect(proof?.problems).toHaveLength(MAX_PROBLEMS);
    expect(proof?.message).toContain(`(and ${MAX_PROBLEMS} more)`);
  });

  test("of more than four signatures the rest is told, not read", async () => {
    const bundles = Object.fromEntries(["a", "b", "c", "d"].map((name) => [`${name}.sigstore.json`, "{}"]));
    const proofs = await verifyOms(signed({ ...FILES, ...bundles }), "", trust);
    expect(proofs.map(({ path: where, status }) => `${where} ${status}`)).toEqual([
      "skill.oms.sig invalid",
      "a.sigstore.json unrecognised",
      "b.sigstore.json unrecognised",
      "c.sigstore.json unrecognised",
      "d.sigstore.json unavailable",
    ]);
  });
});

describe("on a disk", () => {
  async function outcomeOf(change: (folder: string) => void): Promise<string> {
    const folder = temporaryFolder(FILES);
    writeFileSync(path.join(folder, "skill.oms.sig"), signature);
    change(folder);
    return outcome(await walkFolder(folder, { maxBytes: 1e6, maxEntries: 100, signal: null }));
  }
  const object = deflateSync(Buffer.from("blob 1\0x"));
  const addObject = (folder: string, database: string): void => {
    const at = path.join(folder, database, "objects/ab");
    mkdirSync(at, { recursive: true });
    writeFileSync(path.join(at, "c".repeat(38)), object);
  };

  test.each<[string, (folder: string) => void, string]>([
    ["as it was signed", () => {}, "verified"],
    ["an empty folder more does not count", (folder) => mkdirSync(path.join(folder, "empty")), "verified"],
    ["a link to a folder", (folder) => symlinkSync("data", path.join(folder, "link")), "invalid SYMLINK link"],
    ["a link to nowhere", (folder) => symlinkSync("nowhere", path.join(folder, "link")), "invalid SYMLINK link"],
    ["git's database at the top", (folder) => addObject(folder, ".git"), "verified"],
    ["git's database in a folder", (folder) => addObject(folder, "data/.git"), "unavailable"],
    [
      "git's database in a folder, beside the one at the top",
      (folder) => {
        addObject(folder, ".git");
        addObject(folder, "data/.git");
      },
      "unavailable",
    ],
    ["a folder whose name begins like git's", (folder) => addObject(folder, ".gitx/.git"), "unavailable"],
  ])("%s", async (_what, change, expected) => {
    expect(await outcomeOf(change)).toBe(expected);
  });
});
