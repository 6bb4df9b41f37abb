import type { Context } from "../../model/context.ts";
import type { MentionFact } from "../../model/fact.ts";
import type { Reading, Source } from "../../model/source.ts";
import type { Mentions } from "../text/mentions.ts";
import type { Place } from "../text/place.ts";
import { openElements, type OpenElements } from "./hidden-elements.ts";

/** Where a context holds. Offsets count in the source's text. */
interface Region extends Place {
  readonly start: number;
  readonly end: number;
}

/** Contexts by place: the parts of a document that the tree told of, later and inner ones over earlier ones. */
export interface Regions {
  add(start: number, end: number, context: Context, as: MentionFact["as"]): void;
  at(offset: number): Place;
}

/** Inner regions that may start between an offset and the region that holds it. */
const LOOK_BACK = 64;

export function regionsOf(fallback: Place): Regions {
  const regions: Region[] = [];
  let sorted = true;
  return {
    add(start, end, context, as) {
      const last = regions.at(-1);
      if (last !== undefined && last.start > start) sorted = false;
      regions.push({ start, end, context, as });
    },
    at(offset) {
      if (!sorted) {
        regions.sort((a, b) => a.start - b.start || b.end - a.end);
        sorted = true;
      }
      let low = 0;
      let high = regions.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((regions[middle]?.start ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      for (let index = low - 1; index >= Math.max(0, low - LOOK_BACK); index -= 1) {
        const region = regions[index];
        if (region !== undefined && offset < region.end) return region;
      }
      return fallback;
    },
  };
}

/** What is known while a document is read from top to bottom. */
export interface MarkdownDocument {
  readonly source: Source;
  readonly reading: Reading;
  readonly regions: Regions;
  readonly mentions: Mentions;
  /** Elements that are open across blocks: `<div hidden>` closes paragraphs later. */
  readonly elements: OpenElements;
  /** Where addresses of links are written, so that the search for bare addresses leaves them out. */
  readonly told: Set<number>;
  /** The agent loads this file and obeys it, as opposed to one that it may look at. */
  readonly isObeyed: boolean;
}

const OBEYED =
  /(?:^|\/)(?:skills?|agents|soul|memory|heartbeat|claude|bootstrap|identity|tools|user|gemini|\.?cursorrules|copilot-instructions)\.(?:md|mdx|markdown)$/iu;

export function documentOf(source: Source, reading: Reading, regions: Regions, mentions: Mentions): MarkdownDocument {
  const isObeyed = OBEYED.test(source.path) || source.layers.some((layer) => layer.kind === "decoded");
  return { source, reading, regions, mentions, elements: openElements(), told: new Set(), isObeyed };
}

/** A context below the one of the file: what a test or a licence says stays that, whatever its paragraphs look like. */
export function contextIn(
  base: Context,
  role: Context["role"],
  part: Pick<Context, "headings" | "introduction" | "negated">,
): Context {
  const kept = base.role === "code" || base.role === "instruction" ? role : base.role;
  return {
    role: kept,
    headings: [...base.headings, ...part.headings],
    introduction: part.introduction ?? base.introduction,
    negated: base.negated || part.negated,
    trigger: kept === "instruction" ? "obey" : "unknown",
  };
}
