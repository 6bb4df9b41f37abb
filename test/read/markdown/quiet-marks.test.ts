import { expect, test } from "vitest";
import { parseMarkdown } from "../../../src/read/markdown/parse-markdown.ts";
import { MAX_MARKS, quietMarks } from "../../../src/read/markdown/quiet-marks.ts";
import type { Inline } from "../../../src/read/markdown/tree.ts";

/** Links that the last paragraph holds. */
function links(text: string): readonly string[] {
  const last = parseMarkdown(text, 0).chunks.at(-1)?.blocks.at(-1);
  const children: readonly Inline[] = last?.type === "paragraph" ? last.children : [];
  return children.flatMap((inline) => (inline.type === "link" ? [inline.url] : []));
}

test("marks up to the limit are read as marks, one past it is text of the same length", () => {
  const some = "a_ ".repeat(MAX_MARKS - 2);
  expect(links(`${some}[b](https://b.example)`)).toEqual(["https://b.example"]);
  expect(links(`a_ ${some}[b](https://b.example)`)).toEqual([]);
  const many = "*_".repeat(MAX_MARKS);
  expect(quietMarks(many)).toHaveLength(many.length);
});

test("each paragraph has its own limit", () => {
  const some = "a_ ".repeat(MAX_MARKS - 2);
  expect(links(`${some}\n\n${some}[b](https://b.example)`)).toEqual(["https://b.example"]);
  expect(links(`${some}\r\n\r\n${some}[b](https://b.example)`)).toEqual(["https://b.example"]);
});

test.each(["*_", "[a](", "[a][b]", "![", "_a_ "])("%s again and again is read to its end", (mark) => {
  // What compares each mark with all before it never ends here: the runner's own limit stops it.
  const text = mark.repeat(300_000 / mark.length);
  expect(parseMarkdown(text, 0).chunks.at(-1)?.blocks.at(-1)?.end).toBeGreaterThan(0);
});
