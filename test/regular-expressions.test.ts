import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "@babel/parser";
import traverse from "@babel/traverse";
import { check } from "recheck";
import { expect, test } from "vitest";

/** Every regular expression literal of src/, with the first place where it stands. */
const root = path.resolve(import.meta.dirname, "..");
const found = new Map<string, { source: string; flags: string; at: string }>();
for (const file of globSync("src/**/*.ts", { cwd: root }).toSorted()) {
  const ast = parse(readFileSync(path.join(root, file), "utf8"), { sourceType: "module", plugins: ["typescript"] });
  traverse(ast, {
    RegExpLiteral({ node }) {
      const key = `/${node.pattern}/${node.flags}`;
      if (!found.has(key)) {
        found.set(key, { source: node.pattern, flags: node.flags, at: `${file}:${node.loc?.start.line ?? 0}` });
      }
    },
  });
}

/**
 * Exponential backtracking needs two ways round one loop. Where only single characters and classes are repeated, a loop
 * has one way round: such an expression is polynomial at worst. What repeats a group more than a few times is left.
 */
function repeatsGroup(source: string): boolean {
  const withoutClasses = source.replaceAll(/\\./gu, "_").replaceAll(/\[[^\]]*\]/gu, "_");
  return [...withoutClasses.matchAll(/\)(?:[*+]|\{(\d+)(,?)(\d*)\})/gu)].some(([, from, comma, to]) => {
    if (from === undefined) return true;
    return comma === "," && to === "" ? true : Number(to === "" ? from : to) > 8;
  });
}

/** The slowest takes 5 s on an idle machine; what is not decided by then is written too cleverly. */
const CHECK_MILLISECONDS = 120_000;

const risky = [...found.values()].filter(({ source }) => repeatsGroup(source));

test("there are expressions to check", () => {
  expect(found.size).toBeGreaterThan(500);
  expect(risky.length).toBeGreaterThan(20);
});

test.each(risky)(
  "$at cannot backtrack exponentially: $source",
  async ({ source, flags }) => {
    const answer = await check(source, flags.replace("v", "u").replace("d", ""), {
      timeout: CHECK_MILLISECONDS,
      checker: "auto",
    });
    expect(answer.status === "vulnerable" ? answer.complexity.type : answer.status).not.toBe("exponential");
    expect(answer.status).not.toBe("unknown");
  },
  2 * CHECK_MILLISECONDS,
);
