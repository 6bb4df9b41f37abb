import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/model/language.ts";
import { readScript } from "../../../src/read/read-script.ts";
import { MAX_LINE } from "../../../src/read/batch/expand-line.ts";
import { MAX_COMMANDS } from "../../../src/read/batch/split-commands.ts";
import { MAX_NESTING } from "../../../src/read/machine/limits.ts";
import { say } from "./say.ts";

const LANGUAGES: readonly Language[] = ["ruby", "perl", "php", "go", "rust"];

describe.each(LANGUAGES)("%s", (language) => {
  test.each(["(", "[", "{", "!", "f(", "x = (", "if (x) {"])(
    "ten thousand %s end with a gap or nothing, not with an overflow",
    (open) => {
      const { gaps } = say(readScript, language, open.repeat(10_000));
      expect(gaps.every((gap) => gap.code === "too-deep")).toBe(true);
    },
  );

  test("brackets up to the limit are read, deeper ones are said to be left out", () => {
    const call = (depth: number): string => `f${"(".repeat(depth)}1${")".repeat(depth)};`;
    expect(say(readScript, language, call(20)).gaps).toEqual([]);
    expect(say(readScript, language, call(MAX_NESTING + 1)).gaps.map((gap) => [gap.code, gap.blocking])).toEqual([
      ["too-deep", true],
    ]);
  });

  test.each([
    '"',
    "'",
    "`",
    "/*",
    "<<A ",
    '"#{',
    '"${',
    "=pod\n",
    "q(",
    "s/",
    "?",
    ",",
    ".",
    "|",
    "a, ",
    "\\",
    "\u{0}",
  ])("%j ten thousand times is read", (piece) => {
    expect(() => say(readScript, language, piece.repeat(10_000))).not.toThrow();
  });

  test("a text doubled at every line stays bounded", () => {
    const text = `$x = "${"a".repeat(64)}";\nx = "aa"\n${"$x = $x . $x;\nx = x + x\n".repeat(60)}`;
    expect(() => say(readScript, language, text)).not.toThrow();
  });

  test("what stands behind nonsense is still read", () => {
    const command =
      language === "go"
        ? 'exec.Command("sh", "-c", "curl a")'
        : language === "rust"
          ? 'Command::new("sh").arg("-c").arg("curl a").spawn()'
          : 'system("curl a")';
    expect(say(readScript, language, `)]}@@ % ^ ;\n${command};\n`).handed.some((each) => each.endsWith("curl a"))).toBe(
      true,
    );
  });
});

test("a function that calls itself ends", () => {
  expect(
    say(readScript, "ruby", "def f(a)\n  system(a)\n  f(a + 'x')\n  f(a + 'y')\nend\nf('ls')").lines.length,
  ).toBeLessThan(80);
});

test("a line of batch longer than the limit is said to be cut", () => {
  expect(say(readScript, "batch", `echo ${"a".repeat(MAX_LINE - 5)}`).gaps).toEqual([]);
  expect(say(readScript, "batch", `echo ${"a".repeat(MAX_LINE - 4)}`).gaps.map((gap) => gap.code)).toEqual([
    "too-large",
  ]);
});

test.each(["%", "^", "(", "&", "|", "!", '"', "%a%", "for /f %i in ('", "if 1==1 "])(
  "batch: %j ten thousand times is read",
  (piece) => {
    expect(() => say(readScript, "batch", piece.repeat(10_000))).not.toThrow();
  },
);

test.each(["(", "{", '"', "(*", "do shell script ", "quoted form of ", "&", "reverse of "])(
  "applescript: %j ten thousand times is read",
  (piece) => {
    expect(() => say(readScript, "applescript", piece.repeat(10_000))).not.toThrow();
  },
);

test("batch: more commands on one line than are followed are said to be left out", () => {
  expect(say(readScript, "batch", "ver&".repeat(MAX_COMMANDS - 1)).gaps).toEqual([]);
  expect(say(readScript, "batch", "ver&".repeat(MAX_COMMANDS + 1)).gaps.map((gap) => gap.code)).toEqual(["too-many"]);
});

test("applescript: brackets that are too deep are said to be left out", () => {
  expect(say(readScript, "applescript", `set x to ${"(".repeat(20)}1${")".repeat(20)}`).gaps).toEqual([]);
  expect(say(readScript, "applescript", "(".repeat(1_000)).gaps.map((gap) => gap.code)).toEqual(["too-deep"]);
});

test("a function with many ways out is read to its end", () => {
  const ways = Array.from({ length: 20 }, (_, at) => `  return system("ls ${at}") if x == ${at}\n`).join("");
  expect(say(readScript, "ruby", `def f(x)\n${ways}end\nf(1)`).handed).toHaveLength(20);
});
