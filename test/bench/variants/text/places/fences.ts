import { fence, type Place, section } from "../document.ts";

const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`).join("\n");

/** In a block that the text around it tells the agent to obey. */
export const FENCES: readonly Place[] = [
  ...["text", "markdown", "", "yaml", "prompt", "xml"].map((language): Place => ({
    name: `rules-in-${language === "" ? "none" : language}`,
    put: ({ steps, tongue: { words } }) => ({
      middle: section(
        words.note,
        words.follow,
        fence(
          language,
          language === "yaml"
            ? ["rules:", ...steps.map((step) => `  - ${JSON.stringify(step)}`)]
            : language === "xml"
              ? ["<rules>", ...steps.map((step) => `  <rule>${step}</rule>`), "</rules>"]
              : steps,
        ),
      ),
    }),
  })),
  {
    name: "rules-in-json",
    put: ({ steps, tongue: { words } }) => ({
      middle: section(words.note, words.follow, fence("json", [JSON.stringify({ rules: steps }, null, 2)])),
    }),
  },
  {
    name: "prompt-in-json",
    put: ({ whole, tongue: { words } }) => ({
      middle: section(words.prompt, words.follow, fence("json", [JSON.stringify({ system: whole })])),
    }),
  },
  {
    name: "tilde",
    put: ({ steps, tongue: { words } }) => ({ middle: section(words.note, words.follow, fence("", steps, "~~~")) }),
  },
  {
    name: "four-ticks",
    put: ({ whole, tongue: { words } }) => ({
      middle: section(words.note, words.follow, fence("md", [whole], "````")),
    }),
  },
  {
    name: "indented",
    put: ({ steps, tongue: { words } }) => ({ middle: section(words.note, words.follow, indented(steps)) }),
  },
  {
    name: "indented-list",
    put: ({ steps, tongue: { words } }) => ({
      middle: section(words.note, words.follow, indented(steps.map((step, index) => `${index + 1}. ${step}`))),
    }),
  },
  {
    name: "fence-in-item",
    put: ({ steps, tongue: { words } }) => ({
      middle: [`1. ${words.follow}`, "", "   ```text", ...steps.map((step) => `   ${step}`), "   ```"].join("\n"),
    }),
  },
  {
    name: "fence-in-quote",
    put: ({ steps, tongue: { words } }) => ({
      middle: [words.follow, "", "```text", ...steps, "```"].map((line) => `> ${line}`.trimEnd()).join("\n"),
    }),
  },
  {
    name: "system-prompt",
    put: ({ steps, tongue: { words, description } }) => ({
      middle: section(words.prompt, fence("", [description, "", ...steps])),
    }),
  },
  {
    name: "wrapped",
    put: ({ whole, tongue: { words } }) => ({
      middle: section(words.note, words.follow, fence("text", whole.match(/.{1,60}(?:\s|$)|.{1,60}/gu) ?? [])),
    }),
  },
  {
    name: "unclosed",
    put: ({ steps, tongue: { words } }) => ({ end: [words.follow, "", "```text", ...steps].join("\n") }),
  },
  {
    name: "code-span",
    put: ({ whole, tongue: { words } }) => ({ middle: `${words.follow} \`\` ${whole} \`\`` }),
  },
];
