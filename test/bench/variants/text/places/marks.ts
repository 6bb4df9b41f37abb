import { type Place, section } from "../document.ts";

const isBare = (word: string) => /^\p{L}{4,}$/u.test(word);

/** Marks within a sentence, headings, and other ways of setting a paragraph. */
export const MARKS: readonly Place[] = [
  { name: "bold", put: ({ whole }) => ({ middle: `**${whole}**` }) },
  { name: "italic", put: ({ whole }) => ({ middle: `*${whole}*` }) },
  { name: "bold-italic", put: ({ steps }) => ({ middle: steps.map((step) => `***${step}***`).join("\n\n") }) },
  { name: "underscores", put: ({ steps }) => ({ middle: steps.map((step) => `__${step}__`).join(" ") }) },
  { name: "label", put: ({ whole, tongue: { words } }) => ({ middle: `**${words.note}:** ${whole}` }) },
  { name: "sign-label", put: ({ whole, tongue: { words } }) => ({ middle: `🔴 ${words.note}: ${whole}` }) },
  {
    name: "bold-words",
    put: ({ whole }) => ({
      middle: whole
        .split(" ")
        .map((word, index) => (index % 2 === 0 && isBare(word) ? `**${word}**` : word))
        .join(" "),
    }),
  },
  {
    name: "italic-words",
    put: ({ whole }) => ({
      middle: whole
        .split(" ")
        .map((word, index) => (index % 3 === 1 && isBare(word) ? `_${word}_` : word))
        .join(" "),
    }),
  },
  { name: "strong-tags", put: ({ whole }) => ({ middle: `<strong>${whole}</strong>` }) },
  { name: "heading", put: ({ whole }) => ({ middle: `## ${whole}` }) },
  { name: "headings", put: ({ steps }) => ({ middle: steps.map((step) => `### ${step}`).join("\n\n") }) },
  { name: "setext-heading", put: ({ whole }) => ({ middle: `${whole}\n---` }) },
  {
    name: "heading-and-rest",
    put: ({ steps: [first = "", ...rest], tongue: { words } }) => ({
      middle: section(first, rest.join(words.gap)),
    }),
  },
  { name: "line-breaks", put: ({ steps }) => ({ middle: steps.join("  \n") }) },
  { name: "backslash-breaks", put: ({ steps }) => ({ middle: steps.join("\\\n") }) },
  { name: "br", put: ({ steps }) => ({ middle: steps.join("<br/>\n") }) },
  { name: "paragraphs", put: ({ steps }) => ({ middle: steps.join("\n\n") }) },
  { name: "rules-between", put: ({ steps }) => ({ middle: ["---", ...steps, "---"].join("\n\n") }) },
  {
    name: "definition",
    put: ({ whole, tongue: { words } }) => ({ middle: `${words.note}\n: ${whole}` }),
  },
  {
    name: "arrow",
    put: ({ steps }) => ({ middle: steps.map((step) => `→ ${step}`).join("\n") }),
  },
];
