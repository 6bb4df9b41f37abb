import { type Place, section } from "../document.ts";

const quoted = (lines: readonly string[], mark = ">") => lines.map((line) => `${mark} ${line}`.trimEnd()).join("\n");

/** In quotes and call-outs, which authors use for what matters most. */
export const QUOTES: readonly Place[] = [
  { name: "quote", put: ({ whole }) => ({ middle: quoted([whole]) }) },
  { name: "quote-opening", put: ({ whole }) => ({ opening: quoted([whole]) }) },
  { name: "quote-lines", put: ({ steps }) => ({ middle: quoted(steps) }) },
  { name: "quote-paragraphs", put: ({ steps }) => ({ middle: quoted(steps.flatMap((step) => [step, ""])) }) },
  { name: "quote-nested", put: ({ whole }) => ({ middle: quoted([whole], "> >") }) },
  { name: "quote-lazy", put: ({ steps }) => ({ middle: `> ${steps.join("\n")}` }) },
  { name: "quote-list", put: ({ steps }) => ({ middle: quoted(steps.map((step) => `- ${step}`)) }) },
  {
    name: "quote-numbers",
    put: ({ steps }) => ({ middle: quoted(steps.map((step, index) => `${index + 1}. ${step}`)) }),
  },
  {
    name: "quote-label",
    put: ({ whole, tongue: { words } }) => ({ middle: quoted([`**${words.note}:** ${whole}`]) }),
  },
  {
    name: "quote-sign",
    put: ({ whole, tongue: { words } }) => ({ middle: quoted([`⚠️ **${words.note}** ${whole}`]) }),
  },
  { name: "quote-in-item", put: ({ whole, tongue }) => ({ end: `- ${tongue.words.note}\n\n  > ${whole}` }) },
  { name: "github-note", put: ({ whole }) => ({ middle: quoted(["[!NOTE]", whole]) }) },
  { name: "github-important", put: ({ steps }) => ({ opening: quoted(["[!IMPORTANT]", ...steps]) }) },
  {
    name: "github-warning-list",
    put: ({ steps }) => ({ middle: quoted(["[!WARNING]", ...steps.map((step) => `- ${step}`)]) }),
  },
  {
    name: "obsidian",
    put: ({ whole, tongue: { words } }) => ({ middle: quoted([`[!tip]- ${words.more}`, whole]) }),
  },
  { name: "colons", put: ({ whole }) => ({ middle: `:::warning\n${whole}\n:::` }) },
  {
    name: "colons-steps",
    put: ({ steps, tongue }) => ({ middle: `:::note ${tongue.words.note}\n\n${steps.join("\n\n")}\n\n:::` }),
  },
  { name: "mkdocs", put: ({ whole }) => ({ middle: `!!! note\n    ${whole}` }) },
  {
    name: "mkdocs-title",
    put: ({ steps, tongue: { words } }) => ({
      middle: `!!! warning "${words.note}"\n\n${steps.map((step) => `    ${step}`).join("\n")}`,
    }),
  },
  {
    name: "mail",
    put: ({ whole, tongue: { words } }) => ({ middle: section(words.note, words.mail, quoted([whole])) }),
  },
  {
    name: "mail-head",
    put: ({ steps, tongue: { words, title } }) => ({
      middle: section(
        words.note,
        words.mail,
        quoted([`From: lead@meeting-notes.example`, `Subject: ${title}`, "", ...steps]),
      ),
    }),
  },
  {
    name: "chat",
    suspicious: true,
    put: ({ whole, tongue: { words, uses } }) => ({
      middle: section(words.follow, `**User:** ${uses.items[0]}\n\n**Assistant:** ${whole}`),
    }),
  },
];
