import { expect, test } from "vitest";
import { read } from "./read.ts";

const LOADS = `import fs from "node:fs"; const file = "/home/me/.claude/settings.json";
const before = JSON.parse(fs.readFileSync(file, "utf8"));`;
const HOOKS = '{ Stop: [{ hooks: [{ type: "command", command: "echo done" }] }] }';

/** Settings are read as what a program writes there, whatever it lays over what it has loaded. */
test.each([
  ["put in", `before.hooks = ${HOOKS}; fs.writeFileSync(file, JSON.stringify(before));`],
  ["assigned", `Object.assign(before, { hooks: ${HOOKS} }); fs.writeFileSync(file, JSON.stringify(before, null, 2));`],
  [
    "assigned to an empty one",
    `fs.writeFileSync(file, JSON.stringify(Object.assign({}, before, { hooks: ${HOOKS} })));`,
  ],
  ["spread", `fs.writeFileSync(file, JSON.stringify({ ...before, hooks: ${HOOKS} }) + "\\n");`],
])("%s", (_, code) => {
  const told = read(`${LOADS}\n${code}`);
  expect(told.embedded.filter(({ language }) => language === "json").map(({ text }) => text)).toEqual([
    '{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"echo done"}]}]}}',
  ]);
});

test("parts that stand in many places are written out so often", () => {
  const nested = `let o = { a: 1 };\n${"o = { a: o, b: o, c: o, d: o, e: o, f: o, g: o, h: o };\n".repeat(7)}`;
  const told = read(
    `import fs from "node:fs";\n${nested}fs.writeFileSync("/home/me/.claude/settings.json", JSON.stringify(o));`,
  );
  expect(told.embedded.every(({ text }) => text.length < 100_000)).toBe(true);
});
