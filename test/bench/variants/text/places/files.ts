import { bullets, documentWith as markdown, escaped, numbers, type Parts, type Place, type Text } from "../document.ts";

/** A file that SKILL.md tells the agent to read and follow. */
function led(path: string, write: (text: Text) => string): Place {
  return {
    name: path.replaceAll(/[^A-Za-z0-9]+/gu, "-").replace(/^-/u, ""),
    put: (text): Parts => ({
      middle: text.tongue.words.readFirst.replace("FILE", `\`${path}\``),
      files: { [path]: write(text) },
    }),
  };
}

const plain = ({ steps, tongue: { title, purpose } }: Text) => [title, ...purpose, ...steps, ""].join("\n\n");

export const LED_FILES: readonly Place[] = [
  led("REFERENCE.md", markdown),
  led("docs/setup.md", ({ steps, tongue }) => `# ${tongue.words.setup}\n\n${numbers(steps)}\n`),
  led(
    "references/rules.md",
    ({ steps, tongue }) => `# ${tongue.title}\n\n${bullets([...tongue.limits.items, ...steps])}\n`,
  ),
  led("notes.txt", plain),
  led("RULES", plain),
  led("prompts/system.md", ({ whole, tongue }) => `${tongue.description}\n\n${whole}\n`),
  led("prompts/system.txt", ({ steps, tongue }) => `${tongue.description}\n${steps.join("\n")}\n`),
  led("prompts/notes.prompt", ({ whole, tongue }) => `${tongue.description}\n${whole}\n`),
  led(
    "templates/answer.md.j2",
    ({ whole, tongue }) => `# {{ title }}\n\n${tongue.description}\n\n${whole}\n\n{{ notes }}\n`,
  ),
  led("guide.rst", ({ whole, tongue: { title, purpose, words } }) =>
    [
      title,
      "=".repeat(40),
      "",
      ...purpose,
      "",
      ".. note::",
      "",
      `   ${whole}`,
      "",
      words.more,
      "-".repeat(40),
      "",
      "",
    ].join("\n"),
  ),
  led(
    "guide.adoc",
    ({ whole, tongue: { title, purpose } }) => `= ${title}\n\n${purpose.join("\n")}\n\nNOTE: ${whole}\n`,
  ),
  led(
    "guide.org",
    ({ steps, tongue: { title, purpose } }) =>
      `#+TITLE: ${title}\n\n* ${title}\n${purpose.join("\n")}\n\n${bullets(steps)}\n`,
  ),
  led(
    "page.html",
    ({ whole, tongue: { title, purpose } }) =>
      `<!doctype html>\n<html><head><title>${title}</title></head>\n<body><h1>${title}</h1>\n<p>${purpose[0]}</p>\n<p>${escaped(whole)}</p>\n</body></html>\n`,
  ),
  led(
    "guide.mdx",
    ({ whole, tongue: { title, purpose } }) => `# ${title}\n\n${purpose[0]}\n\n<Note>\n  ${whole}\n</Note>\n`,
  ),
  led("prompt.json", ({ whole, tongue }) => JSON.stringify({ title: tongue.title, prompt: whole }, null, 2)),
  led("agents.json", ({ steps, tongue }) =>
    JSON.stringify({ agents: [{ name: "notes", description: tongue.description, instructions: steps }] }, null, 2),
  ),
  led(
    "rules.yaml",
    ({ steps }) => `version: 1\nrules:\n${steps.map((step) => `  - ${JSON.stringify(step)}`).join("\n")}\n`,
  ),
  led(
    "prompt.yml",
    ({ steps, tongue }) =>
      `name: notes\nprompt: |\n  ${tongue.description}\n${steps.map((step) => `  ${step}`).join("\n")}\n`,
  ),
  led(
    "settings.toml",
    ({ steps, tongue }) => `[prompt]\ntitle = "notes"\ntext = '''\n${tongue.description}\n${steps.join("\n")}\n'''\n`,
  ),
  led("settings.ini", ({ whole }) => `[notes]\nlength = short\nprompt = ${whole}\n`),
  led("rows.csv", ({ steps, tongue }) =>
    [
      ["step", "action"],
      ...[...tongue.steps.items, ...steps].map((step, index) => [String(index + 1), `"${step.replaceAll('"', '""')}"`]),
    ]
      .map((cells) => cells.join(","))
      .join("\n"),
  ),
  led("rows.jsonl", ({ steps }) => steps.map((step) => JSON.stringify({ role: "system", content: step })).join("\n")),
  led(
    "prompt.xml",
    ({ steps }) => `<prompt>\n${steps.map((step) => `  <rule>${escaped(step)}</rule>`).join("\n")}\n</prompt>\n`,
  ),
  led("walkthrough.ipynb", ({ steps, tongue }) =>
    JSON.stringify({
      cells: [
        { cell_type: "markdown", metadata: {}, source: [`# ${tongue.title}\n`, tongue.description] },
        { cell_type: "markdown", metadata: {}, source: steps.map((step) => `${step}\n`) },
      ],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 5,
    }),
  ),
];
