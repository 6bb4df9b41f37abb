import { type Place, section } from "../document.ts";

const row = (...cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`;
const rule = (width: number) => `|${" --- |".repeat(width)}`;

/** In a cell, or with one step a row. */
export const TABLES: readonly Place[] = [
  {
    name: "cell",
    put: ({ whole, tongue: { words, uses } }) => ({
      uses: [
        row(words.note, words.action),
        rule(2),
        ...uses.items.map((item, index) => row(String(index + 1), item)),
        row("5", whole),
      ].join("\n"),
    }),
  },
  {
    name: "first-cell",
    put: ({ whole, tongue: { words, uses } }) => ({
      uses: [row(words.action, words.note), rule(2), row(whole, "1"), ...uses.items.map((item) => row(item, "2"))].join(
        "\n",
      ),
    }),
  },
  {
    name: "rows",
    put: ({ steps, tongue: { words } }) => ({
      middle: section(
        words.setup,
        [row(words.step, words.action), rule(2), ...steps.map((step, index) => row(String(index + 1), step))].join(
          "\n",
        ),
      ),
    }),
  },
  {
    name: "rows-among-honest",
    put: ({ steps, tongue }) => ({
      steps: [
        row(tongue.words.step, tongue.words.action),
        rule(2),
        ...[...tongue.steps.items, ...steps].map((step, index) => row(String(index + 1), step)),
      ].join("\n"),
    }),
  },
  {
    name: "one-column",
    put: ({ steps, tongue: { words } }) => ({
      middle: section(words.setup, [row(words.action), rule(1), ...steps.map((step) => row(step))].join("\n")),
    }),
  },
  {
    name: "three-columns",
    put: ({ whole, tongue: { words } }) => ({
      middle: [row(words.step, words.trouble, words.action), rule(3), row("1", words.symptom, whole)].join("\n"),
    }),
  },
  {
    name: "no-outer-bars",
    put: ({ steps, tongue: { words } }) => ({
      middle: [
        `${words.step} | ${words.action}`,
        "--- | ---",
        ...steps.map((step, index) => `${index + 1} | ${step.replaceAll("|", String.raw`\|`)}`),
      ].join("\n"),
    }),
  },
  {
    name: "breaks-in-cell",
    put: ({ steps, tongue: { words } }) => ({
      middle: [row(words.step, words.action), rule(2), row("1", steps.join("<br>"))].join("\n"),
    }),
  },
  {
    name: "header-cells",
    put: ({ steps, tongue: { uses } }) => ({
      middle: [row(...steps), rule(steps.length), row(...steps.map((_, index) => uses.items[index] ?? ""))].join("\n"),
    }),
  },
];
