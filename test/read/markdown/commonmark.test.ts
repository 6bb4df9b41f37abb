import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { RootContent } from "mdast";
import { expect, test } from "vitest";
import { findFrontmatter, bodyStart } from "../../../src/read/markdown/frontmatter/find-frontmatter.ts";
import { parseMarkdown } from "../../../src/read/markdown/parse-markdown.ts";
import type { Block } from "../../../src/read/markdown/tree.ts";

/** The reference parser of mdast: slow, and to the letter of CommonMark. */
function reference(text: string): readonly string[] {
  const lines: string[] = [];
  const add = (blocks: readonly RootContent[]): void => {
    for (const block of blocks) {
      if (block.type === "blockquote" || block.type === "list" || block.type === "listItem") {
        lines.push(block.type);
        add(block.children);
      } else if (block.type === "code") lines.push(`code ${block.lang ?? ""} ${block.value}`);
      else if (block.type === "heading") lines.push(`heading ${block.depth}`);
      else if (block.type === "definition") lines.push(`definition ${block.url} ${block.title ?? ""}`);
      else lines.push(block.type);
    }
  };
  add(fromMarkdown(text).children);
  return lines;
}

function ours(text: string): readonly string[] {
  const lines: string[] = [];
  const add = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === "blockquote" || block.type === "list" || block.type === "listItem") {
        lines.push(block.type);
        add(block.children);
      } else if (block.type === "code") lines.push(`code ${block.info.split(/\s/u, 1)[0] ?? ""} ${block.value}`);
      else if (block.type === "heading") lines.push(`heading ${block.depth}`);
      else if (block.type === "definition") lines.push(`definition ${block.url} ${block.title ?? ""}`);
      else lines.push(block.type);
    }
  };
  for (const { blocks } of parseMarkdown(text, 0).chunks) add(blocks);
  return lines;
}

const root = path.resolve(import.meta.dirname, "../../..");
const files = globSync("{corpus,docs}/**/*.md", { cwd: root }).toSorted();

test("the documents of the corpus have the blocks that the reference parser of mdast finds", () => {
  expect(files.length).toBeGreaterThan(400);
  const different = files.filter((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    const body = text.slice(bodyStart(text, findFrontmatter(text))).replace(/^\u{FEFF}/u, "");
    return ours(body).join("\n") !== reference(body).join("\n");
  });
  expect(different).toEqual([]);
});

test.each([
  ["setext headings", "a\n===\n\nb\n---\n"],
  ["code by indentation", "a\n\n    code\n\n      more\n\nb"],
  ["a fence in a list in a quote", "> - a\n>\n>   ~~~sh x\n>   run\n>     this\n>   ~~~\n"],
  ["a fence that never ends", "```sh\nrun\n\n"],
  ["a fence inside a longer fence", "````md\n```sh\nrun\n```\n````\n"],
  ["lazy continuation", "> a\nb\n\n- c\nd\n"],
  ["an HTML block up to an empty line", "<div>\n*a*\n\n*b*\n</div>\n"],
  ["a comment that holds a fence", "<!--\n```sh\nrun\n```\n-->\n"],
  ["a tag with an underscore is text", "<good_examples>\n```sh\nrun\n```\n"],
  ["definitions", "[a]: <b c> 'd'\n[e]:\nhttps://f.example\n"],
  ["line ends of other systems", "# a\r\n\r\n```sh\r\nrun\r\n```\r\n- b\r\n"],
])("%s", (_name, text) => {
  expect(ours(text)).toEqual(reference(text));
});

test("line ends of old systems separate lines", () => {
  expect(ours("# a\r\r```sh\rrun\r```\r")).toEqual(["heading 1", "code sh run"]);
});
