import { expect, test } from "vitest";
import { isPlainWasm } from "../../../src/read/binary/plain-wasm.ts";

const HEADER = "\0asm\u{1}\0\0\0";
const text = (value: string): string => String.fromCharCode(value.length) + value;
const section = (id: number, body: string): string => String.fromCharCode(id) + text(body);
const imports = (...names: readonly (readonly [string, string])[]): string =>
  section(
    2,
    String.fromCharCode(names.length) + names.map(([module, name]) => `${text(module)}${text(name)}\0\0`).join(""),
  );
const data = (content: string): string => section(11, `\u{1}\0A\0\u{B}${text(content)}`);

test.each([
  ["nothing", HEADER, true],
  ["a parser's callbacks", HEADER + imports(["env", "on_field"], ["env", "on_request"]), true],
  ["bytes above ASCII", HEADER + imports(["env", "on_row"]) + data("\u{FF}\u{80}"), true],
  ["the files of the system", HEADER + imports(["wasi_snapshot_preview1", "path_open"]), false],
  ["Go's way into JavaScript", HEADER + imports(["gojs", "syscall/js.valueCall"]), false],
  ["an evaluation", HEADER + imports(["wbg", "__wbg_eval_3f"]), false],
  ["an address", HEADER + imports(["env", "a"]) + data("https://198.51.100.7/x"), false],
  ["a shell", HEADER + data("/bin/sh"), false],
  ["an end elsewhere than it says", HEADER + imports(["env", "a"]) + "\u{B}\u{7F}", false],
  ["no module", "MZ", false],
])("a module with %s", (_name, module, expected) => {
  expect(isPlainWasm(module)).toBe(expected);
});
