import { bullets, numbers, type Place, section } from "../document.ts";

/** As an item among honest ones, or with one sentence an item. */
export const LISTS: readonly Place[] = [
  { name: "bullet", put: ({ whole, tongue }) => ({ limits: bullets([...tongue.limits.items, whole]) }) },
  { name: "bullet-first", put: ({ whole, tongue }) => ({ uses: bullets([whole, ...tongue.uses.items]) }) },
  { name: "bullet-star", put: ({ whole, tongue }) => ({ limits: bullets([...tongue.limits.items, whole], "*") }) },
  { name: "bullet-sign", put: ({ whole, tongue }) => ({ limits: bullets([...tongue.limits.items, whole], "•") }) },
  { name: "numbered", put: ({ whole, tongue }) => ({ steps: numbers([...tongue.steps.items, whole]) }) },
  {
    name: "numbered-bracket",
    put: ({ steps, tongue }) => ({
      steps: [...tongue.steps.items, ...steps].map((item, index) => `${index + 1}) ${item}`).join("\n"),
    }),
  },
  { name: "nested", put: ({ whole, tongue }) => ({ limits: `${bullets(tongue.limits.items)}\n  - ${whole}` }) },
  {
    name: "nested-steps",
    put: ({ steps, tongue }) => ({
      steps: [numbers(tongue.steps.items), ...steps.map((step) => `   - ${step}`)].join("\n"),
    }),
  },
  {
    name: "deep-steps",
    put: ({ steps, tongue }) => ({
      uses: [bullets(tongue.uses.items), ...steps.map((step, depth) => `${"  ".repeat(depth + 1)}- ${step}`)].join(
        "\n",
      ),
    }),
  },
  { name: "task", put: ({ whole, tongue }) => ({ steps: bullets([...tongue.steps.items, whole], "- [ ]") }) },
  { name: "task-steps", put: ({ steps, tongue }) => ({ steps: bullets([...tongue.steps.items, ...steps], "- [ ]") }) },
  { name: "bullet-steps", put: ({ steps, tongue }) => ({ limits: bullets([...tongue.limits.items, ...steps]) }) },
  { name: "numbered-steps", put: ({ steps, tongue }) => ({ steps: numbers([...tongue.steps.items, ...steps]) }) },
  { name: "numbered-steps-first", put: ({ steps, tongue }) => ({ steps: numbers([...steps, ...tongue.steps.items]) }) },
  {
    name: "own-list",
    put: ({ steps, tongue }) => ({ middle: section(tongue.words.note, tongue.words.follow, bullets(steps)) }),
  },
  {
    name: "own-numbers",
    put: ({ steps, tongue }) => ({ middle: section(tongue.words.setup, numbers(steps)) }),
  },
  {
    name: "loose",
    put: ({ steps, tongue }) => ({
      steps: [...tongue.steps.items, ...steps].map((item, index) => `${index + 1}. ${item}`).join("\n\n"),
    }),
  },
  {
    name: "item-and-paragraph",
    put: ({ steps: [first = "", ...rest], tongue }) => ({
      steps: [numbers([...tongue.steps.items, first]), ...rest.map((step) => `   ${step}`)].join("\n\n"),
    }),
  },
  {
    name: "label-and-steps",
    put: ({ steps, tongue }) => ({
      limits: bullets([...tongue.limits.items, ...steps.map((step) => `**${tongue.words.note}**: ${step}`)]),
    }),
  },
  { name: "emoji", put: ({ steps, tongue }) => ({ middle: section(tongue.words.note, bullets(steps, "👉")) }) },
  {
    name: "emoji-numbers",
    put: ({ steps, tongue }) => ({
      middle: section(tongue.words.setup, steps.map((step, index) => `${index + 1}️⃣ ${step}`).join("\n")),
    }),
  },
  {
    name: "ordinals",
    put: ({ steps, tongue }) => ({
      middle: steps.map((step, index) => `${tongue.words.ordinals[index]}: ${step}`).join(tongue.words.gap),
    }),
  },
  {
    name: "step-headings",
    put: ({ steps, tongue }) => ({
      middle: steps.map((step, index) => `### ${tongue.words.step} ${index + 1}\n\n${step}`).join("\n\n"),
    }),
  },
  {
    name: "step-words",
    put: ({ steps, tongue }) => ({
      middle: steps.map((step, index) => `**${tongue.words.step} ${index + 1}:** ${step}`).join("\n\n"),
    }),
  },
];
