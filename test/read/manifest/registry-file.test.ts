import { expect, test } from "vitest";
import { readRegistryFile } from "../../../src/read/manifest/registry-file.ts";
import { say } from "../script/say.ts";

const file = (...values: readonly string[]): string =>
  [
    "Windows Registry Editor Version 5.00",
    "",
    String.raw`[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run]`,
    ...values,
    "",
  ].join("\r\n");
const hex = (text: string): string =>
  [...Buffer.from(`${text}\0`, "utf16le")].map((byte) => byte.toString(16)).join(",");

test.each([
  ["as a text", [String.raw`"x"="cmd /c \"C:\\a.bat\""`], String.raw`cmd /c "C:\a.bat"`],
  ["as numbers", [`"x"=hex(2):${hex("cmd /c a.bat")}`], "cmd /c a.bat"],
  ["as numbers over several lines", [`"x"=hex(2):${hex("cmd /c a.bat").replace(",", ",\\\r\n  ")}`], "cmd /c a.bat"],
])("a command at every log-in, written %s", (_, values, command) => {
  const { lines, handed } = say(readRegistryFile, "text", file(...values));
  expect(lines).toEqual([
    `4:1 persist mechanism=registry-run-key target=HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run content=${command}`,
  ]);
  expect(handed.map((each) => each.replace(/ @\d+/u, ""))).toEqual([`batch ${command}`]);
});

test("a value elsewhere starts nothing", () => {
  const text = file(String.raw`"x"="C:\\a.exe"`).replace("CurrentVersion\\Run", "CurrentVersion\\Themes");
  expect(say(readRegistryFile, "text", text).lines).toEqual([]);
});
