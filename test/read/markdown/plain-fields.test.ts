import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseFields } from "../../../src/read/markdown/frontmatter/parse-fields.ts";
import { plainFields } from "../../../src/read/markdown/frontmatter/plain-fields.ts";

const CORPUS = path.resolve(import.meta.dirname, "../../../corpus");
const BASE = 4;

/** The library's answer: a comment in front is nothing that plain fields are read with. */
function byTheLibrary(text: string): ReturnType<typeof parseFields> {
  return parseFields(`#\n${text}`, BASE - 2);
}

test.each([
  "name: one\ndescription: Two words, and (three) more – with [brackets], a-b c:d and 100%.\n",
  'name: "one: two # three"\nauthor: \'a "b" c\'\nempty: ""',
  "version: 1.2.3  \nhomepage: https://a.example/x?y=z#w\nemoji-name: ünïcode 🎉",
  'metadata: {"openclaw":{"emoji":"🧪", "requires" : {"bins":["curl", "jq"],"env":[]}, "n": [1, -2.5e3, true, null, {}]}}\n',
  "name: a\nname: b\n",
])("a block of plain fields is read as the library reads it: %j", (text) => {
  expect(plainFields(text, BASE)).not.toBeNull();
  expect({ fields: plainFields(text, BASE), flaw: null }).toEqual(byTheLibrary(text));
});

test.each([
  "name: a\n\nother: b",
  "name: a # comment",
  "name: a: b",
  "name: a:",
  "name:",
  "name: >\n  text",
  "name: true",
  "null: x",
  "version: 1.0",
  "version: 12",
  "name: - a",
  "name: &anchor a",
  "name: !!str a",
  'name: "a\\nb"',
  "name: 'it''s'",
  'name: "a" b',
  "name: a\n  b",
  "name: a\r\n",
  "name:\ta",
  "tags: [a, b]",
  'metadata: {"a": 1,}',
  'metadata: {"a": "\\u0041"}',
  `metadata: ${"[".repeat(30)}${"]".repeat(30)}`,
  "",
])("what needs more of YAML is left to the library: %j", (text) => {
  expect(plainFields(text, BASE)).toBeNull();
});

test("the blocks of the corpus are read as the library reads them", () => {
  let plain = 0;
  for (const file of globSync(`${CORPUS}/**/SKILL.md`)) {
    const text = /^---\n([\s\S]*?\n)---/.exec(readFileSync(file, "utf8"))?.[1];
    const fields = text === undefined ? null : plainFields(text, BASE);
    if (text === undefined || fields === null) continue;
    plain += 1;
    expect({ fields, flaw: null }).toEqual(byTheLibrary(text));
  }
  expect(plain).toBeGreaterThan(100);
});
