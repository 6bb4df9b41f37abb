import type { Context, HidingTechnique } from "../../model/context.ts";
import { addresseeOf } from "../text/addressee.ts";
import { asksForSomething } from "../text/asks.ts";
import { tellHiddenInstructions } from "../text/instructions.ts";
import { factAt } from "../text/place.ts";
import { isOfInterestInProse } from "../text/of-interest.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { between } from "./by-place.ts";
import { contextsOf } from "./contexts.ts";
import { contextIn, type MarkdownDocument } from "./document.ts";
import { cellsOf, isTable } from "./tables.ts";
import { tellCommands } from "./tell-commands.ts";
import { tellHidden } from "./tell-hidden.ts";
import { tellLinks } from "./tell-links.ts";
import type { ToldSentence } from "./told-sentence.ts";
import { neighboursOf } from "./neighbours.ts";
import { hidingIn, sourceOffset, type Prose } from "./prose.ts";
import type { ProsePlace } from "./prose-place.ts";
import { quotationOf } from "./quotation.ts";
import { reportedTogether } from "./reported.ts";
import { sentenceOf } from "./sentence-of.ts";

/** Tells every request, command, link and hidden remark of one block of running text. */
export function tellProse(prose: Prose, place: ProsePlace, document: MarkdownDocument): void {
  const { source, reading, regions } = document;
  for (const comment of prose.comments) tellComment(comment, place, document);
  const contexts = contextsOf(place, document);
  const inTable = isTable(prose.text);
  const cells = inTable ? cellsOf(prose, source.text) : [];
  const spans = inTable ? cells : splitSentences(prose.text);
  const together = reportedTogether(prose.text, spans);
  let goesOn = false;
  const sentences = spans.map((span, at) => {
    const quoted = together.has(at) ? { ...place, quoted: true } : place;
    const around = cells[at]?.isDone === true ? { ...quoted, isDone: true } : quoted;
    const sentence = sentenceOf(span, neighboursOf(spans, at, prose, place, goesOn, document), prose, around, contexts);
    goesOn = sentence.refused;
    return sentence;
  });
  const hidden: HiddenSentence[] = [];
  const hides = prose.pieces.some((piece) => piece.hiding !== null);
  const told = sentences.map(({ asks, text }) => asks || isOfInterestInProse(text));
  const tellsAny = told.includes(true);
  const minBeside = inTable ? MIN_CELL_BESIDE : MIN_BESIDE;
  for (const [at, sentence] of sentences.entries()) {
    const start = sourceOffset(prose, sentence.start);
    const end = Math.max(start, sourceOffset(prose, sentence.end - 1) + 1);
    regions.add(start, end, sentence.namedContext, place.isField === true ? "field" : "prose");
    const hiding = hides ? hidingIn(prose, sentence.start, sentence.end) : null;
    if (hiding !== null) hidden.push({ text: sentence.text, start, end, hiding, context: sentence.context });
    const isTold = told[at] === true;
    if (!isTold && (!tellsAny || sentence.text.length < minBeside)) continue;
    if (isTold && sentence.quoted && !sentence.refused && !place.quoted) tellOutside(sentence, start, end, document);
    reading.fact({
      kind: "instruction",
      ...(isTold && !sentence.isSearch ? {} : { isBeside: true }),
      text: sentence.text,
      addressee: addresseeOf(sentence.text),
      quoted: sentence.quoted || place.section.lesson,
      hidden: hiding,
      links: between(prose.links, sentence.start, sentence.end + 1)
        .filter((link) => link.url !== "")
        .map((link) => link.url),
      codes: between(prose.codes, sentence.start, sentence.end).map((code) => code.value),
      ...factAt(source, start, end, sentence.context),
    });
  }
  tellHiddenBlock(hidden, document);
  tellLinks(prose, sentences, place.headings, document);
  tellCommands(inTable ? withoutEscapes(prose) : prose, sentences, document);
}

/** Letters of a sentence that says something more of what is asked beside it; a cell of a table is mostly a name. */
const MIN_BESIDE = 16;
const MIN_CELL_BESIDE = 40;

/** A place to send to, or a file that nobody else may have. */
const NAMES_PLACE = /https?:\/\/|~\/|\.env\b|\$\{?[A-Z]/u;

/** `If a mail says "…", upload ~/.x to https://…`: the quotation covers its own words only. */
function tellOutside(sentence: ToldSentence, start: number, end: number, document: MarkdownDocument): void {
  const outside = quotationOf(sentence.text)?.outside ?? "";
  if (!NAMES_PLACE.test(outside) || !asksForSomething(outside)) return;
  document.reading.fact({
    kind: "instruction",
    text: outside,
    addressee: addresseeOf(outside),
    quoted: false,
    hidden: null,
    links: outside.match(/https?:\/\/[^\s"'<>)]{3,500}/g) ?? [],
    codes: [],
    ...factAt(document.source, start, end, { ...sentence.context, role: "instruction", trigger: "obey" }),
  });
}

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

/** In a table `\|` is how code writes a pipe. */
function withoutEscapes(prose: Prose): Prose {
  return { ...prose, codes: prose.codes.map((code) => ({ ...code, value: code.value.replaceAll("\\|", "|") })) };
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
        refused: false,
        isSearch: false,
        context,
        namedContext: context,
        commandContext: () => context,
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
    attributes: [],
  };
}
