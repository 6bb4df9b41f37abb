import { tellDisguise } from "../text/mentions.ts";
import { isOfInterest } from "../text/of-interest.ts";
import { factAt } from "../text/place.ts";
import { asksForSomething } from "../text/asks.ts";
import { tellHiddenInstructions } from "../text/instructions.ts";
import type { Context } from "../../model/context.ts";
import type { MarkdownDocument } from "./document.ts";
import type { Prose, ProseLink } from "./prose.ts";
import { sentenceAt } from "./by-place.ts";
import { tellHidden } from "./tell-hidden.ts";
import type { ToldSentence } from "./told-sentence.ts";

/** Words in an alternative text or title from which on it may be a message rather than a name. */
const MIN_MESSAGE_WORDS = 5;

/** Links and images of one block: addresses, files of the package, and messages in their titles. */
export function tellLinks(
  prose: Prose,
  sentences: readonly ToldSentence[],
  headings: readonly string[],
  document: MarkdownDocument,
): void {
  const { context: base } = document.source;
  // A picture in a paragraph of its own has no sentence, and belongs to the section all the same.
  const alone = { ...base, headings: [...base.headings, ...headings] };
  for (const link of prose.links) {
    const sentence = sentenceAt(sentences, link.at) ?? sentenceAt(sentences, link.at - 1) ?? sentences.at(-1);
    const context = sentence?.namedContext ?? alone;
    tellTarget(link.url, link.kind, link, context, document);
    if (link.alt !== null) tellMessage(link.alt, link, context, document);
    if (link.title !== null) tellMessage(link.title, link, context, document);
  }
  for (const code of prose.codes) {
    const sentence = sentenceAt(sentences, code.at);
    if (sentence !== undefined) document.regions.add(code.start, code.end, sentence.namedContext, "code");
  }
}

/** An address outside, or a file of the package. */
export function tellTarget(
  url: string,
  as: "link" | "image",
  span: { readonly start: number; readonly end: number },
  context: Context,
  document: MarkdownDocument,
): void {
  const target = url.trim();
  if (target === "" || target.startsWith("#")) return;
  const place = { context, as };
  if (/^[a-z][a-z0-9+.-]{1,20}:/i.test(target) || target.startsWith("//")) {
    const value = target.startsWith("data:") ? target.slice(0, 200) : target.slice(0, 2_048);
    const what = /^mailto:/i.test(target) ? "email" : "url";
    const mention = { what, value: what === "email" ? (target.slice(7).split("?")[0] ?? "") : value } as const;
    document.mentions.add(mention, span.start, span.end, place);
    const written = document.source.text.slice(span.start, span.end).lastIndexOf(target);
    if (written !== -1) document.told.add(span.start + written);
    if (mention.what === "url")
      tellDisguise({ ...mention, start: span.start, end: span.end }, document.mentions, place);
    return;
  }
  const file = target.split(/[?#]/)[0] ?? "";
  if (file === "" || file.length > 500) return;
  document.reading.fact({
    kind: "reference",
    how: "link",
    target: file,
    ...factAt(document.source, span.start, span.end, context),
  });
}

/** Alternative texts and titles reach the agent; a person sees a picture. */
function tellMessage(text: string, link: ProseLink, context: Context, document: MarkdownDocument): void {
  if (text.trim().split(/\s+/).length < MIN_MESSAGE_WORDS || !(asksForSomething(text) || isOfInterest(text))) return;
  tellHidden(text, link, "alt-text", context, document);
  tellHiddenInstructions(text, link, "alt-text", context, document.source, document.reading);
}
