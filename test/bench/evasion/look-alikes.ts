import { applyEdits, type Edit } from "./edits.ts";
import { markdownDocument } from "./markdown-document.ts";
import { mapTexts } from "./text-files.ts";
import type { Transformation } from "./transformation.ts";

/** Latin letters and Cyrillic ones of the same shape. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ["a", "\u{0430}"],
  ["e", "\u{0435}"],
  ["o", "\u{043E}"],
  ["c", "\u{0441}"],
  ["p", "\u{0440}"],
  ["i", "\u{0456}"],
]);

/** Prose of Markdown, the description and hidden comments too, in letters that only look Latin. */
export const lookAlikes: Transformation = {
  name: "look-alikes",
  apply: (files) => mapTexts(files, (text, path) => (/\.md$/i.test(path) ? disguise(text) : null)),
};

function disguise(text: string): string | null {
  const { frontmatter, nodes } = markdownDocument(text);
  const edits: Edit[] = [];
  const edit = (start: number, end: number): void => {
    const before = text.slice(start, end);
    const after = disguiseWords(before);
    if (after !== before) edits.push({ start, end, text: after });
  };
  const description = /^description:[ \t]*(.*)$/m.exec(frontmatter);
  if (description !== null) edit(description.index + "description:".length, description.index + description[0].length);
  for (const { node, start, end } of nodes) {
    if (node.type === "text") edit(start, end);
    else if (node.type === "html")
      for (const comment of text.slice(start, end).matchAll(/<!--([\s\S]*?)-->/g))
        edit(start + comment.index + 4, start + comment.index + comment[0].length - 3);
  }
  return applyEdits(text, edits);
}

/** Words with a sign in them are names, addresses or entities. The last letter stays, so that each word is a mixture. */
function disguiseWords(text: string): string {
  return text.replaceAll(/\S+/g, (word) => {
    if (/[./@_\\&{}$=<>`*[\]#~]/.test(word.replace(/[.,:;!?)"'”]+$/, "")) || /^[A-Z0-9-]+$/.test(word)) return word;
    return word.replaceAll(/[aeocpi](?=[A-Za-z])/g, (letter) => TWINS.get(letter) ?? letter);
  });
}
