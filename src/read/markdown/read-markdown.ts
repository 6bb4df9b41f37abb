import type { Reader, Reading, Source } from "../../model/source.ts";
import { mentionsOf } from "../text/mentions.ts";
import { factAt } from "../text/place.ts";
import { scanText } from "../text/scan-text.ts";
import { sketchOf } from "../text/sketch.ts";
import { findUrls } from "../text/urls.ts";
import { contextIn, documentOf, regionsOf } from "./document.ts";
import { bodyStart, findFrontmatter } from "./frontmatter/find-frontmatter.ts";
import { readFrontmatter } from "./frontmatter/read-frontmatter.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { tellReferences } from "./tell-references.ts";
import { blockWalker } from "./walk-blocks.ts";

/** What a Markdown document says to the agent and the person: nine in ten attacks stand here. */
export const readMarkdown: Reader = (source, reading) => {
  const { text } = source;
  const fallback = contextIn(source.context, "documentation", { headings: [], introduction: null, negated: false });
  const regions = regionsOf({ context: fallback, as: "prose" });
  const mentions = mentionsOf(source, reading, (offset) => regions.at(offset));
  const frontmatter = findFrontmatter(text);
  const { chunks, tooDeep } = parseMarkdown(text, bodyStart(text, frontmatter));
  const document = documentOf(source, reading, regions, mentions);
  if (frontmatter !== null) readFrontmatter(frontmatter, document);
  const walker = blockWalker(document);
  for (const chunk of chunks) {
    if (walker.isFull()) break;
    walker.walk(chunk.blocks, chunk.offset);
  }
  const [deep] = tooDeep;
  if (deep !== undefined) {
    const { line } = source.locate(deep);
    reading.gap({
      code: "too-deep",
      path: source.path,
      line,
      message: `${source.path}: lists and quotes nested too deep were read as plain text`,
      blocking: false,
    });
  }
  // A fenced block of Markdown inside Markdown was searched together with the text around it.
  const last = source.layers.at(-1);
  if (last !== undefined && last.kind !== "decoded") return;
  if (last === undefined && SKILL.test(source.path)) tellSketch(source, reading);
  const addresses = findUrls(text);
  scanText(
    source,
    reading,
    (offset) => regions.at(offset),
    mentions,
    (offset) => document.told.has(offset),
  );
  let next = 0;
  tellReferences(document, (offset) => {
    while ((addresses[next]?.end ?? Infinity) <= offset) next += 1;
    return (addresses[next]?.start ?? Infinity) <= offset;
  });
};

const SKILL = /(?:^|\/)SKILL\.md$/iu;

function tellSketch(source: Source, reading: Reading): void {
  const sketch = sketchOf(source.text);
  if (sketch === null) return;
  reading.fact({ kind: "file", form: { is: "sketch", ...sketch }, ...factAt(source, 0, 0, source.context) });
}
