import { describe, expect, test } from "vitest";
import { MAX_NESTING } from "../../../src/read/machine/limits.ts";
import { only } from "../script/say.ts";
import { powershell } from "./read.ts";

describe("hostile texts", () => {
  test.each(["(", "{", "@(", "@{a=", '"$(', "$a[", "[int]", "!", "-not ", "if (", "& {", "f("])(
    "ten thousand %s end with a gap or nothing, not with an overflow",
    (open) => {
      expect(powershell(open.repeat(10_000)).gaps.every((gap) => gap.code === "too-deep" && gap.blocking)).toBe(true);
    },
  );

  test("brackets up to the limit are read, deeper ones are said to be left out", () => {
    const nested = (depth: number): string => `${"(".repeat(depth)}1${")".repeat(depth)}`;
    expect(powershell(nested(MAX_NESTING - 5)).gaps).toEqual([]);
    expect(powershell(nested(MAX_NESTING + 1)).gaps.map((gap) => gap.code)).toEqual(["too-deep"]);
  });

  test.each(["`", "'", '"', "$", "|", "&", ";", "@'\n", "<#", ",", ".a", "::", "%{", "-", "\u{0}", "=", "a|", ">"])(
    "%j ten thousand times is read",
    (piece) => {
      expect(() => powershell(piece.repeat(10_000))).not.toThrow();
    },
  );

  test("a text doubled at every line stays bounded", () => {
    expect(() => powershell(`$x = 'aaaaaaaa'\n${"$x = $x + $x\n$y = $x,$x,$y\n".repeat(80)}iex $x`)).not.toThrow();
  });

  test("functions and aliases that call themselves end", () => {
    expect(powershell("function f($a) { f ($a + 'x'); f ($a + 'y') }; f 'z'").gaps).toEqual([]);
    expect(powershell("sal a b; sal b a; a").gaps).toEqual([]);
  });

  test("what stands behind nonsense is still read", () => {
    expect(only(powershell(")]} %% ^ = |\niex 'whoami'\n"), "evaluate")).toEqual([
      "2:1 language=powershell code=whoami",
    ]);
  });
});
