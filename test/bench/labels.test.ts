import path from "node:path";
import { expect, test } from "vitest";
import { readLabels } from "../../src/bench/labels.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

function labels(text: string): string {
  return path.join(temporaryFolder({ "labels.tsv": text }), "labels.tsv");
}

test("path, label, family; a sample without a family is one of its own", async () => {
  const file = labels("path\tlabel\tfamily\na\tmalicious\tx\nb/c\tbenign-hard\t\n");
  expect(await readLabels(file)).toEqual([
    { path: "a", label: "malicious", family: "x" },
    { path: "b/c", label: "benign-hard", family: "b/c" },
  ]);
});

test.each([
  ["one column", "path\na\n", "two tab-separated columns"],
  ["no header", "a\tmalicious\nb\tbenign\n", "put a header line before it"],
  ["no sample", "path\tlabel\n", "no sample is listed"],
  ["no label", "path\tlabel\na\t\n", ":2: path and label are needed"],
  ["a path that leads out", "path\tlabel\n../../etc\tbenign\n", "does not lie below the root"],
  ["an absolute path", "path\tlabel\n/etc\tbenign\n", "does not lie below the root"],
])("%s is refused", async (_name, text, message) => {
  await expect(readLabels(labels(text))).rejects.toThrow(message);
});

test("a file that is not there is named", async () => {
  await expect(readLabels("/nowhere/labels.tsv")).rejects.toThrow("/nowhere/labels.tsv cannot be read");
});
