import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

import { DEFAULT_LIMITS, MAX_FALSE_STARTS, MAX_NOTES_PER_CODE } from "../../src/unpack/limits.ts";
import { buildTar } from "./build-tar.ts";
import { buildZip, type ZipEntry } from "./build-zip.ts";
import { unpacked } from "./unpacked.ts";

const entries = (count: number): ZipEntry[] =>
  Array.from({ length: count }, (_, index) => ({ name: `f${index}`, content: "x" }));
/** Does not pack: a fixed sequence without pattern. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

test("the defaults are the documented ones", () => {
  expect(DEFAULT_LIMITS).toEqual({
    maxCompressedBytes: 120_000_000,
    maxExpandedBytes: 500_000_000,
    maxFileBytes: 100_000_000,
    maxEntries: 20_000,
    maxRatio: 100,
    ratioFreeBytes: 10_000_000,
    maxNesting: 3,
  });
});

describe("at the limit, and one past it", () => {
  test("compressed bytes", async () => {
    const bytes = buildZip(entries(1));
    expect((await unpacked(bytes, "zip", { limits: { maxCompressedBytes: bytes.length } })).gaps).toEqual([]);
    const { tree, gaps, anomalies } = await unpacked(bytes, "zip", {
      limits: { maxCompressedBytes: bytes.length - 1 },
    });
    expect([tree.files, gaps, anomalies]).toEqual([[], ["too-large"], ["too-large"]]);
  });

  test.each(["zip", "tar", "tgz"] as const)("entries of a %s", async (format) => {
    const tar = buildTar(Array.from({ length: 5 }, (_, index) => ({ name: `f${index}`, content: "x" })));
    const bytes = format === "zip" ? buildZip(entries(5)) : format === "tar" ? tar : gzipSync(tar);
    expect((await unpacked(bytes, format, { limits: { maxEntries: 5 } })).gaps).toEqual([]);
    const { tree, gaps, anomalies } = await unpacked(bytes, format, { limits: { maxEntries: 4 } });
    expect(tree.files.map(({ path }) => path)).toEqual(["f0", "f1", "f2", "f3"]);
    expect(gaps).toEqual(["too-many"]);
    expect(anomalies).toContain("too-many-entries");
  });

  test("expanded bytes", async () => {
    const bytes = buildZip([
      { name: "a", content: "x".repeat(600) },
      { name: "b", content: "y".repeat(400) },
    ]);
    expect((await unpacked(bytes, "zip", { limits: { maxExpandedBytes: 1000 } })).gaps).toEqual([]);
    const { files, gaps, anomalies } = await unpacked(bytes, "zip", { limits: { maxExpandedBytes: 999 } });
    expect(files).toEqual({ a: "x".repeat(600), b: "y".repeat(399) });
    expect(gaps).toEqual(["too-large", "too-large b"]);
    expect(anomalies).toEqual(["too-large"]);
  });

  test("beginnings of entries in front of a zip that are none", async () => {
    const behind = (count: number): Buffer =>
      Buffer.concat([Buffer.from(`# ${"PK\u0003\u0004".repeat(count)}`), buildZip(entries(1))]);
    expect((await unpacked(behind(MAX_FALSE_STARTS), "zip")).gaps).toEqual([]);
    expect((await unpacked(behind(MAX_FALSE_STARTS + 1), "zip")).gaps).toEqual(["too-many"]);
  });

  test("bytes of one file", async () => {
    const bytes = buildZip([
      { name: "a", content: "x".repeat(1000) },
      { name: "b", content: "y" },
    ]);
    expect((await unpacked(bytes, "zip", { limits: { maxFileBytes: 1000 } })).gaps).toEqual([]);
    const { files, gaps, anomalies } = await unpacked(bytes, "zip", { limits: { maxFileBytes: 999 } });
    expect(files).toEqual({ a: "x".repeat(999), b: "y" });
    expect(gaps).toEqual(["too-large a"]);
    expect(anomalies).toEqual(["too-large a"]);
    const tar = buildTar([{ name: "a", content: "x".repeat(1000) }]);
    expect((await unpacked(tar, "tar", { limits: { maxFileBytes: 999 } })).gaps).toEqual(["too-large a"]);
  });

  test.each(["zip", "tgz"] as const)("ratio of a %s", async (format) => {
    const content = Buffer.alloc(100_000);
    const bytes = format === "zip" ? buildZip([{ name: "a", content }]) : gzipSync(buildTar([{ name: "a", content }]));
    const expanded =
      format === "zip" ? content.length : content.length + 3 * 512 + ((512 - (content.length % 512)) % 512);
    const exact = { ratioFreeBytes: 0, maxRatio: expanded / bytes.length };
    expect((await unpacked(bytes, format, { limits: exact })).gaps).toEqual([]);
    const { gaps, anomalies } = await unpacked(bytes, format, {
      limits: { ...exact, maxRatio: (expanded - 1) / bytes.length },
    });
    expect(gaps).toContain("too-large");
    expect(anomalies).toContain("compression-bomb");
  });

  test("below 10 MB no ratio is asked", async () => {
    expect((await unpacked(buildZip([{ name: "a", content: Buffer.alloc(10_000_000) }]), "zip")).gaps).toEqual([]);
    const { anomalies } = await unpacked(buildZip([{ name: "a", content: Buffer.alloc(10_000_001) }]), "zip");
    expect(anomalies).toEqual(["compression-bomb"]);
  });
});

describe("bombs", () => {
  test("one entry of a gigabyte stops at the ratio", async () => {
    const bytes = buildZip([{ name: "a", data: deflateRawSync(Buffer.alloc(1_000_000_000), { level: 1 }), size: 10 }]);
    const { tree, gaps, anomalies } = await unpacked(bytes, "zip", { limits: { maxExpandedBytes: 50_000_000 } });
    expect(tree.files.reduce((sum, file) => sum + file.bytes.length, 0)).toBeLessThanOrEqual(50_000_000);
    expect(gaps).toEqual(["too-large", "too-large a"]);
    expect(anomalies).toContain("too-large");
  });

  test("20,000 names for the same data (overlapping entries) are paid for each", async () => {
    const first = {
      name: "f0",
      data: deflateRawSync(Buffer.alloc(1_000_000)),
      crc: crc32(Buffer.alloc(1_000_000)),
      size: 1_000_000,
    };
    const bytes = overlapping(
      first,
      Array.from({ length: 3_000 }, (_, index) => ({ ...first, name: `g${index}` })),
    );
    const { tree, anomalies } = await unpacked(bytes, "zip");
    const produced = tree.files.reduce((sum, file) => sum + file.bytes.length, 0);
    expect(produced).toBeLessThanOrEqual(Math.max(10_000_000, bytes.length * 100));
    expect(anomalies).toEqual(expect.arrayContaining(["compression-bomb"]));
  });

  test("broken streams are paid for by what they unfold, not by what is kept of them", async () => {
    const stream = deflateRawSync(Buffer.alloc(3_000_000));
    const data = Buffer.concat([stream.subarray(0, -8), Buffer.alloc(8, 0xff)]);
    const many = Array.from({ length: 20 }, (_, index) => ({ name: `f${index}`, data, size: 1 }));
    const { anomalies, gaps } = await unpacked(buildZip(many), "zip");
    expect(anomalies).toContain("compression-bomb");
    expect(gaps).toContain("too-large f19");
  });

  test("a tar of blocks that are nothing is not 20,000 files and more", async () => {
    const pair = Buffer.concat([Buffer.alloc(512, "x"), Buffer.alloc(512)]);
    const bytes = Buffer.concat([buildTar([{ name: "a", content: "1" }]), ...Array.from({ length: 300 }, () => pair)]);
    const { tree, gaps } = await unpacked(bytes, "tar", { limits: { maxEntries: 100 } });
    expect(tree.files.length).toBeLessThanOrEqual(100);
    expect(gaps).toEqual(["too-many"]);
  });

  test("a rest behind a deflate stream, shared by many entries, is paid for each time", async () => {
    const data = Buffer.concat([deflateRawSync("x"), noise(2_000_000)]);
    const first = { name: "f0", content: "x", data };
    const bytes = overlapping(
      first,
      Array.from({ length: 200 }, (_, index) => ({ ...first, name: `g${index}` })),
    );
    const { tree, anomalies } = await unpacked(bytes, "zip", { limits: { maxExpandedBytes: 20_000_000 } });
    const produced = tree.files.reduce((sum, file) => sum + file.bytes.length, 0);
    expect(produced).toBeLessThanOrEqual(20_000_000);
    expect(anomalies).toContain("too-large");
  });

  test("thousands of lies make a bounded report that counts the rest", async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => ({ name: `../f${index}`, content: "x" }));
    const { tree } = await unpacked(buildZip(many), "zip");
    expect(tree.files).toHaveLength(1_000);
    expect(tree.anomalies).toHaveLength(MAX_NOTES_PER_CODE + 1);
    expect(tree.anomalies.at(-1)?.message).toBe("800 more of the same kind");
  });

  test("deep paths cost no memory by their folders", async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ name: `${index}/${"a/".repeat(500)}x`, content: "" }));
    const { tree, anomalies } = await unpacked(buildZip(many), "zip");
    expect(tree.files).toHaveLength(2_000);
    expect(anomalies).toEqual([]);
  });
});

/** A zip whose directory gives `others` the place of `first`. */
function overlapping(first: ZipEntry, others: readonly ZipEntry[]): Buffer {
  const alone = buildZip([first]);
  const directories = others.map((entry) => directoryOf({ ...entry, offset: 0 }));
  const start = alone.length - 22 - directoryOf(first).length;
  const directory = Buffer.concat([directoryOf({ ...first, offset: 0 }), ...directories]);
  const end = buildZip([], { count: others.length + 1, directorySize: directory.length, directoryOffset: start });
  return Buffer.concat([alone.subarray(0, start), directory, end]);
}

function directoryOf(entry: ZipEntry): Buffer {
  const bytes = buildZip([entry]);
  const size = bytes.readUInt32LE(bytes.length - 22 + 12);
  return bytes.subarray(bytes.length - 22 - size, bytes.length - 22);
}
