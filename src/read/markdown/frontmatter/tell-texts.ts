import { entriesOf, type ManifestNode, type ScalarNode } from "../../manifest/syntax/node.ts";
import type { MarkdownDocument } from "../document.ts";
import type { Prose } from "../prose.ts";
import { sectionOf } from "../section.ts";
import { tellProse } from "../tell-prose.ts";
import { scalarPieces } from "./scalar-pieces.ts";

/** Shorter strings are names and values; a request to do something takes more. */
const MIN_TEXT = 24;
/** Items of one list, and lines of one comment, that are read as one text. */
const MAX_TOGETHER = 40;

/** Every text that fields hold, whatever they are called; the items of a list are one text. `commands` are read as such. */
export function tellTexts(fields: ManifestNode, commands: ReadonlySet<ManifestNode>, document: MarkdownDocument): void {
  const stack: { readonly name: string; readonly node: ManifestNode }[] = [{ name: "frontmatter", node: fields }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { name, node } = next;
    if (node.kind === "map")
      stack.push(
        ...entriesOf(node)
          .toReversed()
          .map((entry) => ({ name: entry.key, node: entry.value })),
      );
    else if (node.kind === "list") {
      const strings = node.items.filter((item) => item.kind === "scalar");
      const isTogether = strings.length > 1 && strings.length <= MAX_TOGETHER && strings.some(isText);
      if (isTogether && !strings.some((item) => commands.has(item))) tellText(name, strings, document);
      else stack.push(...strings.toReversed().map((item) => ({ name, node: item })));
      stack.push(...node.items.flatMap((item) => (item.kind === "scalar" ? [] : [{ name, node: item }])).toReversed());
    } else if (!commands.has(node) && isText(node)) tellText(name, [node], document);
  }
}

function isText({ isString, value }: ScalarNode): boolean {
  if (!isString || /^\s*[[{]/.test(value)) return false;
  return NO_BLANKS.test(value) || (value.length >= MIN_TEXT && /\s/.test(value));
}

/** Writing that puts no blanks between words says in twelve letters what takes others a line. */
const NO_BLANKS = /[\u{3040}-\u{30FF}\u{3400}-\u{9FFF}]{12}/u;

function tellText(name: string, nodes: readonly ScalarNode[], document: MarkdownDocument): void {
  const { source } = document;
  const pieces: Prose["pieces"][number][] = [];
  let text = "";
  for (const node of nodes) {
    if (text !== "") text += "\n";
    let at = text.length;
    for (const piece of scalarPieces(source.text, node)) {
      pieces.push({ at, start: piece.offset, end: piece.offset + Math.max(1, piece.text.length), hiding: null });
      at += piece.text.length;
    }
    text += node.value;
  }
  tellField(name, { text, pieces, links: [], codes: [], comments: [], attributes: [] }, document);
}

function tellField(name: string, prose: Prose, document: MarkdownDocument): void {
  const field = { ...document.source, layers: [...document.source.layers, { kind: "field", name } as const] };
  tellProse(
    prose,
    { headings: [], section: sectionOf([]), introduction: null, quoted: false, isField: true },
    { ...document, source: field },
  );
}

/** Lines of a comment, with the letters before them. */
const COMMENT = /^[ \t]{0,40}#[ \t]{0,8}(?=\S)([^\n]{0,2000})/gmu;

/** What a comment says: a parser drops it, an agent that is given the file as it is reads it. */
export function tellComments(content: string, offset: number, document: MarkdownDocument): void {
  if (!/^[ \t]{0,40}#/mu.test(content)) return;
  const pieces: Prose["pieces"][number][] = [];
  let text = "";
  for (const match of content.matchAll(COMMENT)) {
    if (pieces.length >= MAX_TOGETHER) break;
    const line = match[1] ?? "";
    if (text !== "") text += "\n";
    const end = offset + match.index + match[0].length;
    pieces.push({ at: text.length, start: end - line.length, end, hiding: null });
    text += line;
  }
  if (text.length >= MIN_TEXT || NO_BLANKS.test(text))
    tellField("comment", { text, pieces, links: [], codes: [], comments: [], attributes: [] }, document);
}
