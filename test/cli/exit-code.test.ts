import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-code.ts";

const README = readFileSync(path.resolve(import.meta.dirname, "../../README.md"), "utf8");

test("README.md explains every exit code, and no other", () => {
  const [, table = ""] = README.split("| exit code |", 2);
  const [rows = ""] = table.split("\n\n", 1);
  expect([...rows.matchAll(/^\| (\d+) /gmu)].map(([, code]) => Number(code))).toEqual(Object.values(EXIT));
});
