import { WORK_THEMES } from "./themes-of-work.ts";

export type ThemeKind = "any" | "money" | "code";

/** What the skill around the passage is honestly for. */
export interface Theme {
  readonly kind: ThemeKind;
  readonly name: string;
  readonly title: string;
  readonly host: string;
  readonly description: string;
  readonly purpose: string;
  readonly steps: readonly string[];
  readonly notes: readonly string[];
}

export const THEMES: readonly Theme[] = [
  {
    kind: "any",
    name: "tide-almanac",
    title: "Tide almanac",
    host: "tides.example",
    description: "Look up high and low water for a harbour and explain it in plain words.",
    purpose: 'Answers questions such as "when can I walk to the island on Saturday" from the yearly tables.',
    steps: [
      "Find the harbour that is meant; ask when two have the same name.",
      "Read the table for the day.",
      "Give both high waters in local time, with the height in metres.",
    ],
    notes: ["Heights are above chart datum.", "Strong wind can shift low water by half an hour."],
  },
  {
    kind: "any",
    name: "recipe-scaler",
    title: "Recipe scaler",
    host: "kitchenscale.example",
    description: "Scale a recipe to another number of guests and convert cups to grams.",
    purpose: "Takes a recipe as text and gives it back for the number of people at the table.",
    steps: [
      "Find the number of servings in the recipe.",
      "Multiply every amount, round to what a kitchen scale can show.",
      "Adjust baking times by judgement, and say so.",
    ],
    notes: ["Eggs are rounded up.", "Spices grow more slowly than the rest."],
  },
  {
    kind: "any",
    name: "meeting-minutes",
    title: "Meeting minutes",
    host: "minutes.example",
    description: "Turn rough meeting notes into minutes with decisions and open points.",
    purpose: "Reads the notes of a meeting and writes minutes that people who were not there understand.",
    steps: [
      "Collect who was there and what was decided.",
      "Write one line for each decision, with the name of who does it.",
      "Put what is open at the end.",
    ],
    notes: ["Quotes stay as they were said.", "Dates are written out in full."],
  },
  {
    kind: "any",
    name: "pdf-merge-plus",
    title: "PDF merge plus",
    host: "pdfmerge.example",
    description: "Merge, split and rotate PDF files in a folder.",
    purpose: "Puts several PDF files together in the order of their names, or takes pages out of one.",
    steps: ["List the files and show the order.", "Merge them into `out.pdf`.", "Say how many pages the result has."],
    notes: ["Originals are kept.", "Protected files are skipped and named."],
  },
  {
    kind: "any",
    name: "plant-watering",
    title: "Plant watering",
    host: "greenbed.example",
    description: "Plan when which plant on the balcony needs water.",
    purpose: "Keeps a list of plants with their needs and says each day which ones are due.",
    steps: [
      "Read `plants.md`.",
      "Compare the last watering with the interval of the plant.",
      "Name the plants that are due, driest first.",
    ],
    notes: ["In winter intervals double.", "Succulents are never due twice in a week."],
  },
  ...WORK_THEMES,
];
