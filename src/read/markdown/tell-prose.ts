import type { Context, HidingTechnique } from "../../model/context.ts";
import { addresseeOf } from "../text/addressee.ts";
import { asksForSomething } from "../text/asks.ts";
import { tellHiddenInstructions } from "../text/instructions.ts";
import { factAt } from "../text/place.ts";
import { isOfInterest } from "../text/of-interest.ts";
import { splitSentences, type SentenceSpan } from "../text/split-sentences.ts";
import { visibleText } from "../text/visible.ts";
import { contextIn, type MarkdownDocument } from "./document.ts";
import { tellCommands } from "./tell-commands.ts";
import { tellHidden } from "./tell-hidden.ts";
import { tellLinks } from "./tell-links.ts";
import type { ToldSentence } from "./told-sentence.ts";
import { hidingIn, sourceOffset, type Prose } from "./prose.ts";
import { isQuoted, mayBeQuoted } from "./quotation.ts";
import { forbids, type Section } from "./section.ts";

/** Where a block of running text stands. */
export interface ProsePlace {
  readonly headings: readonly string[];
  readonly section: Section;
  readonly introduction: string | null;
  /** In a list or table of attacks, or a quotation of one. */
  readonly quoted: boolean;
  /** A field of the frontmatter rather than a paragraph. */
  readonly isField?: boolean;
}

/** Tells every request, command, link and hidden remark of one block of running text. */
export function tellProse(prose: Prose, place: ProsePlace, document: MarkdownDocument): void {
  const { source, reading, regions } = document;
  for (const comment of prose.comments) tellComment(comment, place, document);
  const contexts = contextsOf(place, document);
  const sentences = splitBlock(prose.text).map((span) => sentenceOf(span, prose, place, contexts));
  const hidden: HiddenSentence[] = [];
  const hides = prose.pieces.some((piece) => piece.hiding !== null);
  const told = sentences.map(({ asks, text }) => asks || isOfInterest(text));
  const tellsAny = told.includes(true);
  const minBeside = isTable(prose.text) ? MIN_CELL_BESIDE : MIN_BESIDE;
  for (const [at, sentence] of sentences.entries()) {
    const start = sourceOffset(prose, sentence.start);
    const end = Math.max(start, sourceOffset(prose, sentence.end - 1) + 1);
    regions.add(start, end, sentence.namedContext, place.isField === true ? "field" : "prose");
    const hiding = hides ? hidingIn(prose, sentence.start, sentence.end) : null;
    if (hiding !== null) hidden.push({ text: sentence.text, start, end, hiding, context: sentence.context });
    const isTold = told[at] === true;
    if (!isTold && (!tellsAny || sentence.text.length < minBeside)) continue;
    reading.fact({
      kind: "instruction",
      ...(isTold ? {} : { isBeside: true }),
      text: sentence.text,
      addressee: addresseeOf(sentence.text),
      quoted: sentence.quoted || place.section.lesson,
      hidden: hiding,
      links: prose.links
        .filter((link) => link.at >= sentence.start && link.at <= sentence.end && link.url !== "")
        .map((link) => link.url),
      codes: prose.codes
        .filter((code) => code.at >= sentence.start && code.at < sentence.end)
        .map((code) => code.value),
      ...factAt(source, start, end, sentence.context),
    });
  }
  tellHiddenBlock(hidden, document);
  tellLinks(prose, sentences, document);
  tellCommands(prose, sentences, document);
}

/** Letters of a sentence that says something more of what is asked beside it; a cell of a table is mostly a name. */
const MIN_BESIDE = 16;
const MIN_CELL_BESIDE = 40;

interface HiddenSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hiding: HidingTechnique;
  readonly context: Context;
}

/** A hidden block is one text, however many cells and sentences it has. */
function tellHiddenBlock(sentences: readonly HiddenSentence[], document: MarkdownDocument): void {
  const [first] = sentences;
  if (first === undefined) return;
  const end = sentences.at(-1)?.end ?? first.end;
  tellHidden(
    sentences.map((sentence) => sentence.text).join(" "),
    { start: first.start, end },
    first.hiding,
    first.context,
    document,
  );
}

/** Table rows stand in one paragraph, since tables are no CommonMark: each cell speaks for itself. */
function splitBlock(text: string): readonly SentenceSpan[] {
  if (!isTable(text)) return splitSentences(text);
  const cells: SentenceSpan[] = [];
  for (const cell of text.matchAll(/[^|\n]+/g)) {
    for (const span of splitSentences(cell[0]))
      cells.push({ start: cell.index + span.start, end: cell.index + span.end });
  }
  return cells;
}

/** The second line of a table is its ruler. */
export function isTable(text: string): boolean {
  const newline = text.indexOf("\n");
  if (newline === -1 || !RULE.test(text.charAt(newline + 1))) return false;
  const end = text.indexOf("\n", newline + 1);
  const second = text.slice(newline + 1, end === -1 ? text.length : end);
  return second.includes("-") && /^[\s|:-]{3,2000}$/.test(second) && second.includes("|");
}

/** What a ruler begins with. */
const RULE = /[\s|:-]/;

/** One context for all sentences of a block that play the same role. */
interface Contexts {
  readonly of: (role: Context["role"]) => Context;
  readonly forbidden: (role: Context["role"]) => Context;
}

function contextsOf({ headings, introduction, section }: ProsePlace, document: MarkdownDocument): Contexts {
  const made = new Map<Context["role"], Context>();
  const denied = new Map<Context["role"], Context>();
  const contextFor = (role: Context["role"]): Context => {
    const known = made.get(role);
    if (known !== undefined) return known;
    const context = contextIn(document.source.context, role, { headings, introduction, negated: section.lesson });
    made.set(role, context);
    return context;
  };
  return {
    of: contextFor,
    forbidden: (role) => {
      const known = denied.get(role);
      if (known !== undefined) return known;
      const context = { ...contextFor(role), negated: true };
      denied.set(role, context);
      return context;
    },
  };
}

function sentenceOf(span: SentenceSpan, prose: Prose, place: ProsePlace, contexts: Contexts): ToldSentence {
  const text = visibleText(prose.text.slice(span.start, span.end));
  const { section } = place;
  const asks = asksForSomething(text);
  const isAsked = section.setup || asks || isTold(span, prose, place);
  const quoted = place.quoted || (mayBeQuoted(text) && isQuoted(withoutCode(text, span, prose)));
  const role: Context["role"] =
    section.pattern && quoted
      ? "pattern"
      : quoted
        ? "documentation"
        : section.example && !isAsked
          ? "example"
          : isAsked
            ? "instruction"
            : "documentation";
  const context = contexts.of(role);
  const namedContext = forbids(text) ? contexts.forbidden(role) : context;
  return { start: span.start, end: span.end, text, asks, quoted, context, namedContext };
}

/** A paragraph that is nothing but a command belongs to the request that ends with a colon before it. */
function isTold(span: SentenceSpan, prose: Prose, { introduction }: ProsePlace): boolean {
  const [code, ...others] = prose.codes;
  if (code === undefined || others.length > 0 || introduction === null || !/[:：]\s{0,3}$/u.test(introduction))
    return false;
  return span.end - span.start <= code.value.length + 4 && asksForSomething(introduction);
}

/** Quotation marks inside a command belong to the command. */
function withoutCode(text: string, span: SentenceSpan, prose: Prose): string {
  let words = text;
  for (const code of prose.codes)
    if (code.at >= span.start && code.at < span.end) words = words.replace(visibleText(code.value), "");
  return words;
}

function tellComment(
  comment: { readonly start: number; readonly end: number; readonly text: string },
  place: ProsePlace,
  document: MarkdownDocument,
): void {
  if (comment.text.trim() === "") return;
  const context = contextIn(document.source.context, "instruction", {
    headings: place.headings,
    introduction: null,
    negated: place.quoted,
  });
  document.regions.add(comment.start, comment.end, context, "prose");
  tellHidden(comment.text.trim(), comment, "html-comment", context, document);
  tellHiddenInstructions(comment.text, comment, "html-comment", context, document.source, document.reading);
  const hidden = {
    ...document.source,
    layers: [...document.source.layers, { kind: "hidden", technique: "html-comment" } as const],
  };
  tellCommands(
    plainProse(comment.text, comment.start + 4),
    [
      {
        start: 0,
        end: comment.text.length,
        text: comment.text,
        asks: true,
        quoted: false,
        context,
        namedContext: context,
      },
    ],
    { ...document, source: hidden },
  );
}

function plainProse(text: string, start: number): Prose {
  return {
    text,
    pieces: [{ at: 0, start, end: start + text.length, hiding: null }],
    links: [],
    codes: [],
    comments: [],
  };
}
