import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

import { buildTar, paxHeader } from "./build-tar.ts";
import { buildZip } from "./build-zip.ts";
import { unpacked } from "./unpacked.ts";

const MUTATIONS = 400;

const TAR = buildTar([
  { name: "SKILL.md", content: "# a" },
  paxHeader({ path: "long/run.sh", size: "9" }),
  { name: "x", content: "echo 1234" },
  { name: "././@LongLink", type: "L", content: "long/er.sh\0" },
  { name: "y", content: "z".repeat(700) },
  { name: "l", type: "2", link: "SKILL.md" },
]);
const ZIP = buildZip(
  [
    { name: "SKILL.md", content: "# a" },
    { name: "run.sh", content: "echo 1".repeat(100) },
    { name: "stored", content: "as it is", method: 0 },
    { name: "l", content: "SKILL.md", mode: 0o120777 },
    { name: "in.zip", content: buildZip([{ name: "x", content: "1" }]), method: 0 },
  ],
  { zip64: true, comment: Buffer.from("hello") },
);

/** Numerical Recipes' generator: the same changes at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
}

test.each([
  ["zip", ZIP],
  ["tar", TAR],
  ["tgz", gzipSync(TAR)],
] as const)("a %s with bytes changed at random is read or told, and never throws", async (format, original) => {
  for (let seed = 1; seed <= MUTATIONS; seed += 1) {
    const next = numbers(seed);
    const bytes = Buffer.from(original);
    for (let changes = 1 + (next() % 6); changes > 0; changes -= 1) {
      const at = (next() >>> 8) % bytes.length;
      bytes[at] = [0, 0xff, 0x80, next() >>> 24][(next() >>> 8) % 4] ?? 0;
    }
    const { tree, anomalies, gaps } = await unpacked(bytes, format);
    expect(tree.files.length + anomalies.length + gaps.length).toBeGreaterThan(0);
    expect(new Set(tree.files.map(({ path }) => path)).size).toBe(tree.files.length);
  }
});
