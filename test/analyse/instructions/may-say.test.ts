import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { mayAskFor } from "../../../src/analyse/instructions/may-ask-for.ts";
import { conceptClauses, maySay } from "../../../src/analyse/instructions/passages/may-say.ts";
import type { Concept } from "../../../src/analyse/instructions/passages/concept.ts";
import { says } from "../../../src/analyse/instructions/passages/says.ts";
import { SAYS } from "../../../src/analyse/instructions/passages/move.ts";
import { IDEA_PATTERNS } from "../../../src/analyse/instructions/patterns/all.ts";

const folder = path.resolve(import.meta.dirname, "../../../corpus");
const sentences = globSync("{malicious,suspicious}/**/SKILL.md", { cwd: folder }).flatMap((file) =>
  readFileSync(path.join(folder, file), "utf8")
    .split(/(?<=[.!?。])\s|\n/u)
    .filter((line) => line.length > 12),
);
const named = new Set([...conceptClauses()].map(([concept]) => concept));
const concepts = Object.keys(SAYS).filter((move): move is Concept => named.has(move));

test("there is something to compare", () => {
  expect(sentences.length).toBeGreaterThan(1000);
  expect(concepts.length).toBeGreaterThan(35);
});

// A needle too many hides an attack: whatever the patterns find in the corpus, the walk before them must let through.
test("no concept is ruled out that a sentence says", { timeout: 60_000 }, () => {
  const missed: string[] = [];
  for (const sentence of sentences) {
    const text = sentence.slice(0, 2_000).toLowerCase().replaceAll("\u{307}", "");
    const may = maySay(text);
    for (const concept of concepts) if (!may.has(concept) && says(text, concept)) missed.push(`${concept}: ${text}`);
  }
  expect(missed).toEqual([]);
});

test("no idea is ruled out that a sentence asks for", { timeout: 60_000 }, () => {
  const missed: string[] = [];
  for (const sentence of sentences) {
    const text = sentence.slice(0, 2_000).replaceAll(/\s+/gu, " ");
    const may = mayAskFor(text);
    for (const { idea, pattern } of IDEA_PATTERNS) {
      pattern.lastIndex = 0;
      if (!may.has(pattern) && pattern.test(text)) missed.push(`${idea}: ${text}`);
    }
  }
  expect(missed).toEqual([]);
});

test("most sentences say nothing that any pattern need be tried for", () => {
  const tried = sentences.reduce((sum, sentence) => sum + maySay(sentence.toLowerCase()).size, 0);
  expect(tried / sentences.length).toBeLessThan(concepts.length / 4);
});
