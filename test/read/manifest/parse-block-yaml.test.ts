import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ManifestNode } from "../../../src/read/manifest/syntax/node.ts";
import { parseBlockYaml } from "../../../src/read/manifest/syntax/parse-block-yaml.ts";

/** What a document holds, without its places. */
function plain(node: ManifestNode): unknown {
  if (node.kind === "list") return node.items.map(plain);
  if (node.kind === "map") return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node.value;
}

describe("the same as the reader of all YAML", () => {
  test.each([
    "a: b\nc: 'it''s'\nd: \"x \\\"y\\\"\"\n",
    "a:\n  b:\n    c: d\n  e: f\ng: h\n",
    "a:\n  - b\n  - 'c: d'\n  - \"e\"\nf: g\n",
    "a:\n- b\n- c\nd: e\n",
    "a: {b: c, 'd e': \"f\", g: [h, 'i'], j: {}}\nk: []\n",
    "'@s/a@1.0.0(b@2)':\n  x: {integrity: sha512-a+b/c==}\n",
    "a: b # comment\n# c: d\n\n  # e\nf: g#h\n",
    "a:\nb:\n  c:\nd: e\n",
    "url: https://x.example/a?b=c#d\ntime: 10:20\n",
    "? a b\n: c: d\n  e: f\n? 'g'\n: h\n",
    "---\na: b\n",
    "a: b\r\nc:\r\n  d: e\r\n",
    "a: '>=1 <2'\nb: '*'\nc: ^1.0\nd: ~1\ne: -1\nf: '-'\n",
    "a b c: d e f\n",
  ])("%j", (text) => {
    const [root, ...more] = parseBlockYaml(text) ?? [];
    expect(more).toEqual([]);
    expect(root === undefined ? undefined : plain(root)).toEqual(parse(text, { schema: "failsafe" }) as unknown);
  });

  test("text of several lines is passed over", () => {
    const [root] = parseBlockYaml("a: |-\n  b: c\n\n  d\ne: >\n  f\ng: h\n") ?? [];
    expect(root === undefined ? undefined : plain(root)).toEqual({ a: "", e: "", g: "h" });
  });

  test("several documents", () => {
    expect((parseBlockYaml("a: b\n---\nc: d\n") ?? []).map(plain)).toEqual([{ a: "b" }, { c: "d" }]);
  });
});

test("keys and values know their places", () => {
  const text = "a:\n  'b': {c: \"d\"}\n";
  const [root] = parseBlockYaml(text) ?? [];
  const inner = root?.kind === "map" ? root.entries[0]?.value : undefined;
  const [b] = inner?.kind === "map" ? inner.entries : [];
  expect(b).toMatchObject({ key: "b", start: text.indexOf("'b'") });
  expect(b?.value.kind === "map" ? b.value.entries[0] : null).toMatchObject({
    key: "c",
    start: text.indexOf("c:"),
    value: { start: text.indexOf('"d"'), end: text.indexOf('"d"') + 3, value: "d" },
  });
});

describe("left to the reader of all YAML", () => {
  test.each([
    ["an anchor", "a: &x b\n"],
    ["an alias", "a: *x\n"],
    ["a tag", "a: !!str b\n"],
    ["a merge", "a:\n  <<: *x\n"],
    ["a scalar of two lines", "a: b\n  c\n"],
    ["a quote that does not end", 'a: "b\n'],
    ["a flow collection of two lines", "a: {b: c,\n  d: e}\n"],
    ["maps in a list", "a:\n  - b: c\n"],
    ["a tab", "a:\n\tb: c\n"],
    ["words without a key", "hello\n"],
    ["marks of a merge", "a: b\n<<<<<<< HEAD\nc: d\n"],
    ["two values", "a: b: c\n"],
    ["a list at the top", "- a\n"],
  ])("%s", (_, text) => {
    expect(parseBlockYaml(text)).toBeNull();
  });
});
