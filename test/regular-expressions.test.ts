import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "@babel/parser";
import traverse from "@babel/traverse";
import { check } from "recheck";
import { afterAll, expect, test } from "vitest";
import { walkFolder } from "../src/acquire/folder/walk-folder.ts";

/** Every regular expression of src/, with the first place where it stands: literals as they are written … */
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

/** … and those that are put together at run time, when their module loads or at the first sample that needs them. */
const built = new Map<string, { source: string; flags: string; at: string }>();
const Original = globalThis.RegExp;
globalThis.RegExp = new Proxy(Original, {
  construct(target, [source, flags]) {
    const made: RegExp = Reflect.construct(target, [source, flags]);
    const key = `/${made.source}/${made.flags}`;
    if (!found.has(key)) built.set(key, { source: made.source, flags: made.flags, at: "put together" });
    return made;
  },
});
afterAll(() => {
  globalThis.RegExp = Original;
});
const { findingsIn } = await import("./analyse/analyse-files.ts");
for (const file of globSync("src/{read,analyse}/**/*.ts", { cwd: root })) await import(path.join(root, file));
/** Every so many of the attacks: the patterns of a language are put together when a text of it comes. */
const EVERY = 4;
for (const [at, sample] of globSync("corpus/malicious/*", { cwd: root }).toSorted().entries()) {
  if (at % EVERY !== 0) continue;
  const { files } = await walkFolder(path.join(root, sample), { maxBytes: 1e7, maxEntries: 1e3, signal: null });
  await findingsIn(Object.fromEntries(files.map((file) => [file.path, file.bytes])));
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

const risky = [...found.values(), ...built.values()].filter(({ source }) => repeatsGroup(source));

test("there are expressions to check", () => {
  expect(found.size).toBeGreaterThan(500);
  expect(built.size).toBeGreaterThan(200);
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
