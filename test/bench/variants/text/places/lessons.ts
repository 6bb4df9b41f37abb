import { bullets, escaped, fence, numbers, type Place, section } from "../document.ts";

/** An attack that is quoted as a warning: clean, in whatever place it is quoted. */
export const LESSONS: readonly Place[] = [
  {
    name: "quote",
    put: ({ whole, tongue: { lesson } }) => ({
      middle: section(lesson.heading, lesson.warning, `> ${whole}`, lesson.after),
    }),
  },
  {
    name: "quote-lines",
    put: ({ steps, tongue: { lesson } }) => ({
      middle: section(lesson.heading, lesson.warning, steps.map((step) => `> ${step}`).join("\n"), lesson.after),
    }),
  },
  {
    name: "list",
    put: ({ steps, tongue: { lesson } }) => ({
      middle: section(lesson.heading, lesson.warning, bullets(steps), lesson.after),
    }),
  },
  {
    name: "quoted-item",
    put: ({ whole, tongue: { lesson } }) => ({ middle: section(lesson.heading, lesson.warning, `- "${whole}"`) }),
  },
  {
    name: "numbers",
    put: ({ steps, tongue: { lesson } }) => ({ middle: section(lesson.heading, lesson.warning, numbers(steps)) }),
  },
  {
    name: "table",
    put: ({ whole, tongue: { lesson, words } }) => ({
      middle: section(
        lesson.heading,
        lesson.warning,
        [
          `| ${lesson.attack} | ${words.note} |`,
          "| --- | --- |",
          `| ${whole.replaceAll("|", String.raw`\|`)} | ${lesson.after} |`,
        ].join("\n"),
      ),
    }),
  },
  {
    name: "fence",
    put: ({ steps, tongue: { lesson } }) => ({
      middle: section(lesson.heading, lesson.warning, fence("text", steps), lesson.after),
    }),
  },
  {
    name: "fence-bare",
    put: ({ steps, tongue: { lesson } }) => ({ middle: section(lesson.heading, lesson.warning, fence("", steps)) }),
  },
  {
    name: "inline",
    put: ({ whole, tongue: { lesson } }) => ({
      middle: section(lesson.heading, `${lesson.warning} “${whole}” ${lesson.after}`),
    }),
  },
  {
    name: "labelled",
    put: ({ whole, tongue: { lesson } }) => ({
      middle: section(lesson.heading, lesson.warning, `**${lesson.attack}:** "${whole}"`, lesson.after),
    }),
  },
  {
    name: "details",
    put: ({ whole, tongue: { lesson } }) => ({
      middle: section(
        lesson.heading,
        lesson.warning,
        `<details>\n<summary>${lesson.attack}</summary>\n\n> ${whole}\n\n</details>`,
      ),
    }),
  },
  {
    name: "html-quote",
    put: ({ whole, tongue: { lesson } }) => ({
      middle: section(lesson.heading, lesson.warning, `<blockquote>${escaped(whole)}</blockquote>`, lesson.after),
    }),
  },
  {
    name: "warning-callout",
    put: ({ whole, tongue: { lesson } }) => ({
      middle: section(lesson.heading, `> [!WARNING]\n> ${lesson.warning}\n>\n> "${whole}"`),
    }),
  },
  {
    name: "reference",
    put: ({ whole, tongue: { lesson } }) => ({
      files: {
        "references/prompt-injection.md": `# ${lesson.heading}\n\n${lesson.warning}\n\n> ${whole}\n\n${lesson.after}\n`,
      },
    }),
  },
  {
    name: "test-cases",
    put: ({ whole, tongue: { lesson } }) => ({
      files: {
        "tests/test_injection.py": `"""${lesson.heading}"""\nfrom notes import is_attack\n\nATTACKS = [\n    ${JSON.stringify(whole)},\n]\n\n\ndef test_attacks():\n    for text in ATTACKS:\n        assert is_attack(text)\n`,
      },
    }),
  },
  {
    name: "test-data",
    put: ({ whole }) => ({
      files: { "tests/fixtures/injections.json": JSON.stringify([{ text: whole, attack: true }], null, 2) },
    }),
  },
];
