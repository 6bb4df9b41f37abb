import { decodeEntities } from "../decode/html-entities.ts";
import { visibleText } from "../text/visible.ts";
import { contextIn, type MarkdownDocument } from "./document.ts";
import { readCode, readFence, type FencePlace } from "./fence.ts";
import { splitHtml } from "./html-tokens.ts";
import { preformattedIn } from "./preformatted.ts";
import { ProseBuilder, type Prose } from "./prose.ts";
import { isRefusedBehind } from "./reported.ts";
import { callsAttacks, introducesQuotations, isLessonLabel, sectionOf, warns, type Section } from "./section.ts";
import { introducesRefused, isAskedByOthers, isOneExample } from "./introduces-refused.ts";
import { headsTableOfSpecimens, introducesSpecimens } from "./specimens.ts";
import type { ProsePlace } from "./prose-place.ts";
import { hasTableDone, isTable } from "./tables.ts";
import { tellProse } from "./tell-prose.ts";
import { tellTarget } from "./tell-links.ts";
import type { Block, Definition, Paragraph } from "./tree.ts";

/** Lists in quotes in lists: readers lose track at five; beyond this the blocks are told as a Gap. */
export const MAX_BLOCK_DEPTH = 100;
/** Each is remembered with what stands around it, a kilobyte or two; the longest honest manual has some 20,000. */
export const MAX_BLOCKS = 120_000;
/** Of an introduction, which is a sentence. */
const MAX_INTRODUCTION = 400;

/** Elements that change how letters look, by name: `sort <in.txt >out` is no markup. */
const INLINE_TAG = /<\/?(?:span|b|i|u|s|em|strong|code|a|font|kbd|mark|small|var|samp|wbr)(?:\s[^<>]{0,500})?>/giu;

/** Quotations in a row, of which one paragraph speaks. */
const MAX_QUOTATIONS = 8;

interface Surroundings {
  readonly quoted: boolean;
  readonly introduction: string | null;
  readonly depth: number;
}

/** Reads the blocks of a document from top to bottom; headings and open elements carry over from part to part. */
export interface BlockWalker {
  walk(blocks: readonly Block[], base: number): void;
  /** It has read all that it may; what is left costs nothing if nobody asks for its blocks. */
  isFull(): boolean;
}

export function blockWalker(document: MarkdownDocument): BlockWalker {
  const headings: { readonly depth: number; readonly text: string }[] = [];
  let section: Section = sectionOf([]);
  let chain: readonly string[] = [];
  let walked = 0;

  function walk(blocks: readonly Block[], base: number, around: Surroundings): void {
    if (around.depth > MAX_BLOCK_DEPTH) {
      const { path } = document.source;
      document.reading.gap({
        code: "too-deep",
        path,
        message: `${path}: Markdown nested more than ${MAX_BLOCK_DEPTH} blocks deep was not read`,
        blocking: true,
      });
      return;
    }
    let introduction = around.introduction;
    for (const [index, block] of blocks.entries()) {
      walked += 1;
      if (walked > MAX_BLOCKS) {
        const { path } = document.source;
        const message = `${path}: more than ${MAX_BLOCKS} blocks of Markdown; the rest was not read`;
        document.reading.gap({ code: "too-many", path, message, blocking: true });
        return;
      }
      const next = blocks[index + 1];
      let behind: string | null = null; // a sentence asks for it, and a block has thousands
      const following = (): string =>
        (behind ??= next?.type === "paragraph" ? quietProse(next, base).text.slice(0, MAX_INTRODUCTION) : "");
      const place: ProsePlace = { headings: chain, section, introduction, quoted: around.quoted, following };
      switch (block.type) {
        case "heading": {
          while ((headings.at(-1)?.depth ?? 0) >= block.depth) headings.pop();
          const prose = builder(base).add(block.children);
          headings.push({ depth: block.depth, text: visibleText(prose.text).slice(0, 200) });
          chain = headings.map((heading) => heading.text);
          section = sectionOf(chain);
          introduction = around.introduction;
          tellProse(prose, { ...place, section, headings: chain, introduction: null }, document);
          break;
        }
        case "paragraph": {
          const open = document.elements.depth();
          const prose = builder(base).add(block.children);
          document.elements.returnTo(open);
          const header = isTable(prose.text) ? (prose.text.split("\n", 1)[0] ?? "") : null;
          const isShown =
            header === null
              ? introduction !== null && showsOnly(introduction) && isOneExample(prose.text)
              : introducesAttacks(header) ||
                headsTableOfSpecimens(header) ||
                (introduction !== null && introducesRefused(introduction));
          const isDone = header !== null && isTableDone(introduction, blocks[index + 1], base);
          tellProse(prose, { ...place, quoted: place.quoted || isShown, isDone }, document);
          if (index < blocks.length - 1) introduction = lastSentence(prose.text);
          break;
        }
        case "code":
          readFence(block, base, fencePlace(place, blocks[index + 1], base, blocks[index - 1]), document);
          break;
        case "blockquote":
          walk(block.children, base, {
            quoted:
              around.quoted ||
              (introduction !== null && showsOnly(introduction)) ||
              areCalledAttacks(blocks, index, base),
            introduction,
            depth: around.depth + 1,
          });
          break;
        case "list": {
          const quoted =
            around.quoted ||
            listsAttacks(introduction, section, chain) ||
            isAskedByOthers(introduction, proseBehind(blocks[index + 1], base));
          walk(block.children, base, { quoted, introduction, depth: around.depth + 1 });
          break;
        }
        case "listItem":
          walk(block.children, base, { ...around, introduction, depth: around.depth + 1 });
          break;
        case "html":
          readHtmlBlock(
            block.value,
            base + block.start,
            fencePlace(
              introduction !== null && showsOnly(introduction) ? { ...place, quoted: true } : place,
              undefined,
              base,
            ),
          );
          break;
        case "definition":
          tellDefinition(block, base, place);
          break;
        case "thematicBreak":
          introduction = around.introduction;
          break;
      }
    }
  }

  function builder(base: number): ProseBuilder {
    return new ProseBuilder(document.source.text, base, document.elements);
  }

  function proseBehind(next: Block | undefined, base: number): string | null {
    return next?.type === "paragraph" ? quietProse(next, base).text.slice(0, MAX_INTRODUCTION) : null;
  }

  function fencePlace(place: ProsePlace, next: Block | undefined, base: number, before?: Block): FencePlace {
    const following = proseBehind(next, base);
    // A label before the heading's first block says more than nothing: the heading itself introduces.
    return { ...place, afterwards: following, followsCode: before?.type === "code" };
  }

  function isTableDone(introduction: string | null, next: Block | undefined, base: number): boolean {
    if (hasTableDone(introduction)) return true;
    return next?.type === "paragraph" && hasTableDone(quietProse(next, base).text.slice(0, MAX_INTRODUCTION));
  }

  /** The text of a block that is read for real later: nothing is told and no element opened. */
  function quietProse(block: Paragraph, base: number): Prose {
    const quiet = {
      open: () => undefined,
      close: () => undefined,
      hiding: () => null,
      depth: () => 0,
      returnTo: () => undefined,
    };
    return new ProseBuilder(document.source.text, base, quiet).add(block.children);
  }

  function readHtmlBlock(html: string, start: number, place: FencePlace): void {
    const prose = builder(0);
    const tokens = splitHtml(html);
    const active = tokens.some((token) => token.kind === "open" && isActive(token.name, token.attributes));
    const whole = { start, end: start + html.length };
    const context = contextIn(document.source.context, "instruction", {
      headings: place.headings,
      introduction: place.introduction,
      negated: place.section.lesson || place.quoted,
    });
    if (active) {
      const exact = document.source.text.startsWith(html, start);
      document.reading.embed(document.source, {
        text: html,
        language: "html",
        layer: { kind: "fence", info: "html" },
        context,
        offset: exact ? start : null,
        at: document.source.locate(whole.start, whole.end),
      });
    }
    for (const { start: from, end: to, tags } of preformattedIn(html)) {
      // What is copied from the page is the rendered text: `&gt;&gt;` appends, and colours of a highlighter are gone.
      const code = decodeEntities(html.slice(from, to).replaceAll(INLINE_TAG, ""));
      const language = /(?:lang(?:uage)?-|lang=["']?)([\w-]{1,30})/iu.exec(tags)?.[1] ?? "";
      readCode(code, { start: start + from, end: start + to }, language, place, document);
    }
    prose.addHtml(html, start);
    tellProse(prose, place, document);
  }

  function tellDefinition(block: Definition, base: number, place: ProsePlace): void {
    const start = base + block.start;
    const end = base + block.end;
    const context = contextIn(document.source.context, "documentation", {
      headings: place.headings,
      introduction: null,
      negated: section.lesson,
    });
    document.regions.add(start, end, context, "link");
    tellTarget(block.url, "link", { start, end }, context, document);
    // `[//]: # (text)` is how comments are written where HTML is not wanted.
    if (block.title !== null && /^(?:\/\/|comment|_|#|:)/i.test(block.label)) {
      const comment = builder(0);
      comment.comments.push({ start, end, text: block.title });
      tellProse(comment, place, document);
    }
  }

  /** "All of the above are attacks": said of quotations by the paragraph behind them. */
  function areCalledAttacks(blocks: readonly Block[], at: number, base: number): boolean {
    for (const block of blocks.slice(at + 1, at + 1 + MAX_QUOTATIONS)) {
      if (block.type === "paragraph") {
        const { text } = quietProse(block, base);
        return callsAttacks(text) || isRefusedBehind(text);
      }
      if (block.type !== "blockquote") return false;
    }
    return false;
  }

  return {
    walk: (blocks, base) => walk(blocks, base, { quoted: false, introduction: null, depth: 0 }),
    isFull: () => walked > MAX_BLOCKS,
  };
}

function isActive(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (/^(?:script|iframe|object|embed|form|meta|base)$/.test(name)) return true;
  return [...attributes].some(
    ([key, value]) => /^on[a-z]{3,30}$/.test(key) || /^\s{0,20}(?:javascript|vbscript|data:text\/html)/i.test(value),
  );
}

function introducesAttacks(header: string): boolean {
  return /\b(?:attack(?:s|er|ers)?|malicious|threats?|injections?|payloads?|red flags?|suspicious|dangerous|detects?|blocked|phrases?|exploits?)\b/iu.test(
    header,
  );
}

/** What the sentence leads to is a quotation, or refused. */
function showsOnly(introduction: string): boolean {
  return introducesQuotations(introduction) || introducesRefused(introduction);
}

function listsAttacks(introduction: string | null, section: Section, headings: readonly string[]): boolean {
  if (section.lesson) return true;
  if (introduction === null) return section.pattern;
  return (
    showsOnly(introduction) ||
    isLessonLabel(introduction) ||
    introducesSpecimens(introduction, headings) ||
    (section.pattern && !/\b(?:steps?|run|install|follow)\b/iu.test(introduction)) ||
    (warns(introduction) && /[:：]\s*$/.test(introduction))
  );
}

/** Counted in characters rather than in units. */
function isShort(text: string): boolean {
  return text.length <= MAX_INTRODUCTION || Array.from(text).length <= MAX_INTRODUCTION;
}

const STOPS = new Set([".", "!", "?", "。", "！", "？"]);

function lastSentence(text: string): string {
  const folded = visibleText(text.slice(-2 * MAX_INTRODUCTION));
  const last = folded.length - 3;
  let stop = last;
  while (stop >= 0 && !STOPS.has(folded.charAt(stop))) stop -= 1;
  const isStop =
    stop >= 0 && stop < last && /\s/.test(folded.charAt(stop + 1)) && isShort(folded.slice(stop + 2, last + 1));
  return (isStop ? folded.slice(stop + 1).trim() : folded).slice(-MAX_INTRODUCTION);
}
