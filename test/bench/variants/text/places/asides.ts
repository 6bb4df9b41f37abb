import type { Place } from "../document.ts";

const titled = (text: string) => text.replaceAll('"', String.raw`\"`);
const bracketed = (text: string) => text.replaceAll(/[()[\]]/gu, String.raw`\$&`);

/** In marks that a page does not show, or only under the pointer, but that an agent reads. */
export const ASIDES: readonly Place[] = [
  {
    name: "link-title",
    suspicious: true,
    put: ({ whole, tongue: { title } }) => ({
      middle: `[${title}](https://meeting-notes.example/docs "${titled(whole)}")`,
    }),
  },
  {
    name: "alt-text",
    suspicious: true,
    put: ({ whole }) => ({ middle: `![${bracketed(whole)}](assets/agenda.png)` }),
  },
  {
    name: "img-alt",
    suspicious: true,
    put: ({ whole }) => ({ middle: `<img src="assets/agenda.png" alt="${whole.replaceAll('"', "&quot;")}">` }),
  },
  {
    name: "image-title",
    suspicious: true,
    put: ({ whole, tongue: { title } }) => ({ middle: `![${title}](assets/agenda.png "${titled(whole)}")` }),
  },
  { name: "reference-comment", put: ({ whole }) => ({ end: `[//]: # "${titled(whole)}"` }) },
  { name: "reference-brackets", put: ({ whole }) => ({ end: `[comment]: # (${bracketed(whole)})` }) },
  {
    name: "reference-title",
    suspicious: true,
    put: ({ whole, tongue: { title } }) => ({
      end: `[${title}][docs]\n\n[docs]: https://meeting-notes.example/docs "${titled(whole)}"`,
    }),
  },
  { name: "link-text", put: ({ whole }) => ({ middle: `[${bracketed(whole)}](https://meeting-notes.example/docs)` }) },
  {
    name: "footnote",
    put: ({ whole, tongue: { limits } }) => ({ end: `${limits.items[0]}[^1]\n\n[^1]: ${whole}` }),
  },
  {
    name: "footnote-lines",
    put: ({ steps, tongue: { limits } }) => ({
      end: `${limits.items[0]}[^rules]\n\n[^rules]: ${steps.join("\n    ")}`,
    }),
  },
  { name: "sub", put: ({ whole }) => ({ end: `<sub>${whole}</sub>` }) },
];
