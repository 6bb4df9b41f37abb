import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { knownFiles } from "../../src/analyse/behaviours/indicators/known-files.ts";
import { indexFacts } from "../../src/analyse/fact-index.ts";
import { BAD_FILES } from "../../src/analyse/data/indicators.ts";
import type { PackageFile } from "../../src/model/package-tree.ts";

const file = (path: string, text: string): PackageFile => ({ path, bytes: new TextEncoder().encode(text), mode: null });
const digest = createHash("sha256").update("echo tide").digest("hex");

function found(files: readonly PackageFile[]): readonly string[] {
  const index = indexFacts({
    kind: "skill",
    root: "",
    origin: { kind: "directory", reference: "./a" },
    paths: files.map(({ path }) => path),
    facts: [],
    anomalies: [],
    proofs: [],
    registry: null,
  });
  return [...knownFiles(files, new Map([[digest, "@someone/tides"]]))(index)].map(
    ({ at, message }) => `${at.path} ${message}`,
  );
}

test("a file of a campaign is known by its digest, in an archive too", () => {
  const says = "is, byte for byte, a file that carried malware in @someone/tides";
  const files = [file("SKILL.md", "tide"), file("a.zip!/run.sh", "echo tide"), file("run.sh", "echo tides")];
  expect(found(files)).toEqual([`a.zip!/run.sh ${says}`]);
});

test("the list holds digests and whose they were", () => {
  for (const [sha256, seen] of BAD_FILES) expect(`${sha256} ${seen}`).toMatch(/^[0-9a-f]{64} @[\w-]+\/[\w./-]+$/u);
});
