import type { Place } from "../document.ts";

const value = (text: string) => JSON.stringify(text);

/** Between the lines that begin a skill; its description is read by every agent that has it installed. */
export const FRONT_MATTER: readonly Place[] = [
  {
    name: "description",
    put: ({ whole, tongue: { description, words } }) => ({ description: value(`${description}${words.gap}${whole}`) }),
  },
  {
    name: "description-plain",
    put: ({ whole, tongue: { description, words } }) => ({
      description: `${description}${words.gap}${whole}`.replaceAll(": ", " - ").replaceAll(" #", " "),
    }),
  },
  {
    name: "description-literal",
    put: ({ steps, tongue: { description } }) => ({
      description: ["|", ...[description, ...steps].map((line) => `  ${line}`)].join("\n"),
    }),
  },
  {
    name: "description-folded",
    put: ({ steps, tongue: { description } }) => ({
      description: [">-", ...[description, ...steps].map((line) => `  ${line}`)].join("\n"),
    }),
  },
  { name: "field", put: ({ whole }) => ({ front: [`notes: ${value(whole)}`] }) },
  { name: "instructions", put: ({ steps }) => ({ front: ["instructions: |", ...steps.map((step) => `  ${step}`)] }) },
  { name: "list", put: ({ steps }) => ({ front: ["rules:", ...steps.map((step) => `  - ${value(step)}`)] }) },
  { name: "metadata", put: ({ whole }) => ({ front: ["metadata:", "  openclaw:", `    setup: ${value(whole)}`] }) },
  { name: "metadata-json", put: ({ whole }) => ({ front: [`metadata: ${value(JSON.stringify({ note: whole }))}`] }) },
  { name: "when-to-use", put: ({ whole }) => ({ front: [`when_to_use: ${value(whole)}`] }) },
  { name: "comment", put: ({ whole }) => ({ front: [`# ${whole}`] }) },
  { name: "comment-lines", put: ({ steps }) => ({ front: steps.map((step) => `# ${step}`) }) },
];
