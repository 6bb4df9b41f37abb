import { expect, test } from "vitest";
import type { PackageFile } from "../../../src/model/package-tree.ts";
import { RepeatedFiles } from "../../../src/read/isolate/repeated-files.ts";
import type { FileReading } from "../../../src/read/read-file.ts";

function file(path: string, text: string, mode: number | null = 0o644): PackageFile {
  return { path, bytes: Buffer.from(text), mode };
}

/** Counts how often a file is read. */
function counting(): { readonly read: (each: PackageFile) => Promise<FileReading>; readonly paths: string[] } {
  const repeated = new RepeatedFiles();
  const paths: string[] = [];
  const read = (each: PackageFile): Promise<FileReading> =>
    repeated.once(each, () => {
      paths.push(each.path);
      return Promise.resolve({ path: each.path, facts: [], gaps: [] });
    });
  return { read, paths };
}

test("the same name and content are read once", async () => {
  const { read, paths } = counting();
  const first = await read(file("LICENSE", "MIT"));
  expect(await read(file("LICENSE", "MIT"))).toBe(first);
  expect(paths).toEqual(["LICENSE"]);
});

test("another name, content or mode is another file", async () => {
  const { read, paths } = counting();
  for (const each of [file("a", "x"), file("b", "x"), file("a", "y"), file("a", "x", 0o755)]) await read(each);
  expect(paths).toEqual(["a", "b", "a", "a"]);
});

test("what was not used for long is read again", async () => {
  const { read, paths } = counting();
  await read(file("first", "x"));
  for (let at = 0; at < 40; at += 1) await read(file(`other-${at}`, "y".repeat(100_000)));
  await read(file("other-39", "y".repeat(100_000)));
  await read(file("first", "x"));
  expect(paths.filter((path) => path === "first")).toHaveLength(2);
  expect(paths.filter((path) => path === "other-39")).toHaveLength(1);
});

test("a reading that failed is tried again", async () => {
  const repeated = new RepeatedFiles();
  const broken = repeated.once(file("a", "x"), () => Promise.reject(new Error("crashed")));
  await expect(broken).rejects.toThrow("crashed");
  const reading = { path: "a", facts: [], gaps: [] };
  expect(await repeated.once(file("a", "x"), () => Promise.resolve(reading))).toBe(reading);
});
