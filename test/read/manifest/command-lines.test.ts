import { expect, test } from "vitest";
import { readCommandLines } from "../../../src/read/manifest/command-lines.ts";
import { tell } from "./tell.ts";

const read = (path: string, text: string): readonly string[] =>
  tell(readCommandLines, path, text, "text").embedded.map((child) => child.text);

test.each([
  ["Procfile", "web: node a.js\n# x\nworker: sh b.sh", ["node a.js", "sh b.sh"]],
  ["CMakeLists.txt", 'execute_process(COMMAND sh -c "date")\nproject(x)', ['sh -c "date"']],
  ["main.go", "package main\n\n//go:generate go run ./gen\n// go:generate no\nfunc main() {}", ["go run ./gen"]],
])("commands in %s", (path, text, expected) => {
  expect(read(path, text)).toEqual(expected);
});

test("near miss: a file of another name", () => {
  expect(read("notes.txt", "web: node a.js")).toEqual([]);
});
