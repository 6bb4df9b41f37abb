import { bullets, type Place, section } from "../document.ts";

/** Where in the document it stands. */
export const SECTIONS: readonly Place[] = [
  { name: "paragraph", put: ({ whole }) => ({ middle: whole }) },
  { name: "own-section", put: ({ whole, tongue: { words } }) => ({ middle: section(words.setup, whole) }) },
  { name: "first", put: ({ whole }) => ({ top: whole }) },
  { name: "opening", put: ({ whole }) => ({ opening: whole }) },
  { name: "last", put: ({ whole }) => ({ end: whole }) },
  {
    name: "last-after-much",
    put: ({ whole, tongue: { purpose, words } }) => ({
      end: [...Array.from({ length: 30 }, () => purpose.join(words.gap)), whole].join("\n\n"),
    }),
  },
  {
    name: "within-paragraph",
    put: ({ whole, tongue: { purpose, words } }) => ({
      purpose: [...purpose.slice(0, 3), whole, ...purpose.slice(3)].join(words.gap),
    }),
  },
  {
    name: "paragraph-end",
    put: ({ whole, tongue: { purpose, words } }) => ({ purpose: [...purpose, whole].join(words.gap) }),
  },
  {
    name: "between-sentences",
    put: ({ steps, tongue: { purpose, words } }) => ({
      purpose: purpose.flatMap((sentence, index) => [sentence, ...steps.slice(index, index + 1)]).join(words.gap),
    }),
  },
  {
    name: "over-sections",
    suspicious: true,
    put: ({ steps: [first = "", ...rest], tongue: { uses, words } }) => ({
      uses: `${bullets(uses.items)}\n\n${first}`,
      end: rest.join(words.gap),
    }),
  },
  {
    name: "faq",
    put: ({ whole, tongue: { words } }) => ({ end: section(words.faq, `### ${words.question}`, whole) }),
  },
  {
    name: "faq-letters",
    put: ({ whole, tongue: { words } }) => ({ end: section(words.faq, `**Q: ${words.question}**`, `A: ${whole}`) }),
  },
  {
    name: "trouble",
    put: ({ whole, tongue: { words } }) => ({ end: section(words.trouble, `- **${words.symptom}**: ${whole}`) }),
  },
  {
    name: "changelog",
    suspicious: true,
    put: ({ whole, tongue: { words, limits } }) => ({
      end: section(
        words.changelog,
        "### 1.2.0",
        bullets([limits.items[0], whole]),
        "### 1.1.0",
        `- ${limits.items[1]}`,
      ),
    }),
  },
  {
    name: "maintainers",
    suspicious: true,
    put: ({ whole, tongue: { words } }) => ({ end: section(words.maintainers, whole) }),
  },
  {
    name: "examples",
    suspicious: true,
    put: ({ whole, tongue: { words } }) => ({ end: section(words.examples, whole) }),
  },
  {
    name: "prompt-section",
    put: ({ whole, tongue: { words, description } }) => ({ end: section(words.prompt, `${description}\n${whole}`) }),
  },
];
