import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "@babel/parser";
import traverse from "@babel/traverse";
import { expect, test } from "vitest";
import { patternScan } from "../../../../src/read/text/needles/pattern-scan.ts";
import { sentencePatterns } from "../../../../src/read/text/needles/sentence-patterns.ts";
import { splitSentences } from "../../../../src/read/text/split-sentences.ts";

const root = path.resolve(import.meta.dirname, "../../../..");

/** Every expression of src/ that is written as one, whether it is asked through a walk or not. */
const written = new Map<string, RegExp>();
for (const file of globSync("src/{read,analyse}/**/*.ts", { cwd: root }).toSorted()) {
  const ast = parse(readFileSync(path.join(root, file), "utf8"), { sourceType: "module", plugins: ["typescript"] });
  traverse(ast, {
    RegExpLiteral({ node }) {
      const flags = node.flags.replaceAll(/[gy]/gu, "");
      written.set(`/${node.pattern}/${flags}`, new RegExp(node.pattern, flags));
    },
  });
}

/** Every so many of the samples, and of a sample so many sentences. */
const EVERY = 9;
const MAX_SENTENCES = 12;
const sentences = globSync("corpus/{malicious,benign}/*/**/*.md", { cwd: root })
  .toSorted()
  .filter((_, at) => at % EVERY === 0)
  .flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    return splitSentences(text)
      .slice(0, MAX_SENTENCES)
      .map(({ start, end }) => text.slice(start, end));
  });

/** Patterns of one walk: an automaton has room for so many needles. */
const AT_ONCE = 200;

test("whatever matches was possible: each expression of ours in sentences of the corpus", () => {
  expect(written.size).toBeGreaterThan(1_000);
  expect(sentences.length).toBeGreaterThan(500);
  const all = [...written.values()];
  const ruledOut: string[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const patterns = all.slice(from, from + AT_ONCE);
    const scan = patternScan(patterns);
    for (const sentence of sentences) {
      const possible = scan(sentence);
      for (const pattern of patterns)
        if (!possible.has(pattern) && pattern.test(sentence)) ruledOut.push(`${String(pattern)} in ${sentence}`);
    }
  }
  expect(ruledOut).toEqual([]);
});

test("a pattern that joins later is asked as well, and what was kept before is forgotten", () => {
  const sentencePattern = sentencePatterns();
  const first = sentencePattern(/left [a-z]{1,9} right/u);
  expect(first.test("left or right")).toBe(true);
  const second = sentencePattern(/(?<side>right|wrong)/u);
  expect(second.exec("left or right")?.groups?.["side"]).toBe("right");
  expect(second.exec("left or middle")).toBeNull();
  expect([first.test("left or middle"), first.test("left or right")]).toEqual([false, true]);
});

test("an expression with a state of its own is refused", () => {
  expect(() => sentencePatterns()(/left/gu)).toThrow("has a state");
});
