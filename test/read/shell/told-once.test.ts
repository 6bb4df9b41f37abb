import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

test.each([
  ["the same in each turn of a loop", "for i in 1 2; do cat /etc/hosts; done", ["1:18 read-file ⟨/etc/hosts⟩"]],
  [
    "something else in each turn",
    "for i in 1 2 1; do cat /etc/$i; done",
    ["1:20 read-file ⟨/etc/1⟩", "1:20 read-file ⟨/etc/2⟩"],
  ],
  [
    "the same function with what it was given before",
    'show() { cat "/etc/$1"; }\nshow a\nshow b\nshow a\n',
    ["1:10 read-file ⟨/etc/a⟩", "1:10 read-file ⟨/etc/b⟩"],
  ],
])("an operation is told once: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});

test("a variable for one command alone is not passed to the next", () => {
  const passed = tellShell('A=$(cat a) node x.js\nnode y.js\nB="$(cat b)" sh -c "node z.js"\n').of("operation");
  const names = passed.flatMap(({ operation }) =>
    operation.op === "spawn" ? [(operation.environment ?? []).map(({ name }) => name)] : [],
  );
  expect(names).toContainEqual(["A"]);
  expect(names).toContainEqual(["B"]);
  expect(names.filter(([name]) => name === "A")).toHaveLength(1);
});
