import type { Context } from "../../model/context.ts";
import { looksLikeProse } from "../decode/looks-like-code.ts";
import { latin1 } from "../kind/decode-text.ts";
import { constant, unknown } from "../value.ts";
import { embedFound, placeIn, tellForm, type BinaryFile } from "./binary-file.ts";
import { openingAction } from "./pdf-opening.ts";
import { takePdfApart, type PdfBody, type PdfStream } from "./pdf-parts.ts";
import { pdfStringAt } from "./pdf-string.ts";
import { tellStrings } from "./tell-strings.ts";
import { tellTail } from "./tell-tail.ts";

/** Characters of a document that are taken apart: the registry takes no file above 10 MB. */
const MAX_PDF_LENGTH = 33_554_432;
const MAX_PAGE_TEXT = 1_048_576;
const MAX_ACTIONS = 500;
/** How far behind the name of an action its operands are looked for. */
const WINDOW = 4_000;
const BEFORE_MARK = 8;

/** Names of actions and parts that run, start, send or carry something (ISO 32000-1, 12.6 and 7.11.4). */
const CONSTRUCTS: readonly (readonly [string, RegExp])[] = [
  ["JavaScript", /\/S\s{0,10}\/JavaScript\b|\/JS\s{0,10}[(<\d]/u],
  ["Launch action", /\/S\s{0,10}\/Launch\b/u],
  ["SubmitForm action", /\/S\s{0,10}\/SubmitForm\b/u],
  ["ImportData action", /\/S\s{0,10}\/ImportData\b/u],
  ["embedded file", /\/EmbeddedFiles?\b/u],
  ["RichMedia", /\/RichMedia\b/u],
];

/** PDF: what it runs, starts and links to, what its pages say, and what stands around it. */
export function readPdf(file: BinaryFile): void {
  const { path, bytes, reading } = file;
  const text = latin1(bytes.subarray(0, MAX_PDF_LENGTH));
  const mark = text.indexOf("%PDF-");
  if (mark >= BEFORE_MARK) {
    tellForm(file, { is: "mismatch", named: "pdf", found: "a PDF behind other data" }, 0);
    tellStrings(file, { from: 0, to: mark, addresses: true });
  }
  const { bodies, streams, complete } = takePdfApart(text);
  if (!complete || bytes.length > MAX_PDF_LENGTH) {
    const message = `${path}: only the first part of this PDF was read`;
    reading.gap({ code: "too-large", path, message, blocking: true });
  }
  if (bodies.some((body) => /\/Encrypt\s{1,10}\d/u.test(body.text))) {
    const message = `${path}: the PDF is encrypted; its text and scripts were not read`;
    reading.gap({ code: "encrypted", path, message, blocking: true });
  }
  const scripts = new Map(
    streams.flatMap((stream) => (stream.object === null ? [] : [[stream.object, stream] as const])),
  );
  const opening = openingAction(bodies) ?? "";
  for (const [named, pattern] of CONSTRUCTS) {
    const body = bodies.find((one) => pattern.test(one.text));
    const construct = pattern.test(opening) ? `${named} at its opening` : named;
    if (body !== undefined) tellForm(file, { is: "active-markup", construct }, body.offset, construct);
  }
  for (const body of bodies) tellActions(file, body, scripts);
  tellPages(file, streams);
  tellStrings(file, { addresses: false, skip: /\/(?:Launch|JS|URI|Win)\b/u });
  const end = text.lastIndexOf("%%EOF");
  if (end !== -1 && bytes.length <= MAX_PDF_LENGTH) tellTail(file, end + "%%EOF".length);
}

const ACTION = /\/(JS|URI|Launch|SubmitForm)\s{0,10}(?=[(<\d/>])/gu;

function tellActions(
  file: BinaryFile,
  { text, offset, exact }: PdfBody,
  scripts: ReadonlyMap<string, PdfStream>,
): void {
  let told = 0;
  let covered = 0;
  for (const { 0: name, 1: action, index } of text.matchAll(ACTION)) {
    if (index < covered) continue;
    if (told >= MAX_ACTIONS) return;
    told += 1;
    const at = index + name.length;
    const place = offset + (exact ? index : 0);
    if (action === "Launch") tellLaunch(file, text.slice(at, at + WINDOW), place);
    else if (action === "SubmitForm") tellSending(file, urlIn(text.slice(at, at + WINDOW)), place);
    else {
      const string = pdfStringAt(text, at);
      const value = string?.text;
      covered = string?.end ?? 0;
      if (action === "JS") {
        const object = /^(\d{1,10})\s{1,10}\d{1,5}\s{1,10}R/u.exec(text.slice(at, at + 40))?.[1];
        tellScript(file, value ?? (object === undefined ? null : (scripts.get(object)?.content ?? null)), place);
      } else if (value !== undefined) tellLink(file, value, place);
    }
  }
}

function opened(file: BinaryFile): Context {
  return { ...file.source.context, trigger: "load" };
}

function tellScript(file: BinaryFile, text: string | null, offset: number): void {
  if (text === null) return;
  tellSending(file, SENDS.exec(text.slice(0, MAX_PAGE_TEXT))?.[1] ?? null, offset);
  if (STARTS.test(text.slice(0, MAX_PAGE_TEXT))) {
    const place = { ...placeIn(file, offset, text.slice(0, 400)), context: opened(file) };
    const program = constant("a file that the document carries");
    const operation = { op: "spawn", program, arguments: [], shell: false } as const;
    file.reading.fact({ kind: "operation", operation, ...place });
  }
  const layer = { kind: "field", name: "JavaScript" } as const;
  embedFound(file, { text, language: "javascript", layer, offset, exact: false }, opened(file));
}

/** What Acrobat's scripts send of a form, or have a browser open (Acrobat JavaScript API: Doc, app, Net.HTTP). */
const SENDS =
  /\b(?:launchURL|getURL|submitForm|mailForm|Net\.HTTP\.request)\s{0,4}\([^;\n]{0,200}?["']((?:https?:|mailto:|\\\\)[^"'\s]{3,2000})["']/u;
/** `exportDataObject({ nLaunch: 2 })` opens an attachment. */
const STARTS = /\bexportDataObject\s{0,4}\([^;]{0,400}?\bnLaunch\b["']?\s{0,4}:\s{0,4}[12]/u;

/** The file specification of an action that is an address. */
function urlIn(text: string): string | null {
  const found = /\/F\s{0,10}(?=[(<])/u.exec(text);
  const inner = found === null ? "" : text.slice(found.index + found[0].length);
  if (!inner.startsWith("<<")) return pdfStringAt(inner, 0)?.text ?? null;
  const nested = /\/U?F\s{0,10}(?=\(|<[\da-f])/iu.exec(inner);
  return nested === null ? null : (pdfStringAt(inner, nested.index + nested[0].length)?.text ?? null);
}

function tellSending(file: BinaryFile, address: string | null, offset: number): void {
  if (address === null) return;
  const place = { ...placeIn(file, offset, address.slice(0, 400)), context: opened(file) };
  const destination = constant(address.slice(0, 2_000));
  const payload = [unknown([{ kind: "input", at: place.at }])];
  file.reading.fact({ kind: "operation", operation: { op: "send", channel: "http", destination, payload }, ...place });
}

function tellLink(file: BinaryFile, value: string, offset: number): void {
  const what = /^[a-z][\w+.-]{0,20}:/iu.test(value) ? "url" : "path";
  file.reading.fact({
    kind: "mention",
    what,
    value: value.slice(0, 2_048),
    as: "link",
    ...placeIn(file, offset, value.slice(0, 400)),
  });
}

/** The file that a Launch action opens, and its parameters on Windows (ISO 32000-1, table 203). */
function tellLaunch(file: BinaryFile, text: string, offset: number): void {
  const operand = (key: string): string | null => {
    const found = new RegExp(String.raw`/${key}\s{0,10}(?=[(<])`, "u").exec(text);
    return found === null ? null : (pdfStringAt(text, found.index + found[0].length)?.text ?? null);
  };
  const program = operand("F") ?? operand("UF");
  if (program === null) return;
  const line = `${program} ${operand("P") ?? ""}`.trim();
  const place = { ...placeIn(file, offset, line.slice(0, 400)), context: opened(file) };
  const operation = { op: "spawn", program: constant(line), arguments: [], shell: true } as const;
  file.reading.fact({ kind: "operation", operation, ...place });
  const layer = { kind: "field", name: "Launch" } as const;
  embedFound(file, { text: line, language: "batch", layer, offset, exact: false }, opened(file));
}

/** What the pages say, as far as their fonts keep letters: an agent reads it as it reads SKILL.md. */
function tellPages(file: BinaryFile, streams: readonly PdfStream[]): void {
  const lines: string[] = [];
  let length = 0;
  let first: number | null = null;
  for (const { content, offset, dictionary } of streams) {
    if (content === null || /\/(?:ObjStm|XRef|Metadata)\b/u.test(dictionary) || !/\bT[jJ]\b/u.test(content)) continue;
    for (const line of shownLines(content)) {
      if (length > MAX_PAGE_TEXT) break;
      length += line.length;
      first ??= offset;
      lines.push(line);
    }
  }
  const text = lines.join("\n");
  if (first === null || !looksLikeProse(text)) return;
  const layer = { kind: "field", name: "page text" } as const;
  embedFound(file, { text, language: "markdown", layer, offset: first, exact: false });
}

/** Strings between operators; Td, T* and ET end a line (ISO 32000-1, 9.4). */
function shownLines(content: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let covered = 0;
  for (const { 0: token, index } of content.matchAll(/[(<]|\b(?:Td|TD|Tm|ET)\b|T\*|-\d{3,5}(?=\s{0,4}[(<])/gu)) {
    if (index < covered) continue;
    if (token === "(" || token === "<") {
      const found = pdfStringAt(content, index);
      if (found === null) continue; // `<<` begins a dictionary
      line += found.text.replaceAll(/[\0-\u{8}\u{E}-\u{1F}]/gu, "");
      covered = found.end;
    } else if (token.startsWith("-")) line += " ";
    else if (line.trim() !== "") {
      lines.push(line.trim());
      line = "";
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trim()];
}
