import { THEMES, type Theme, type ThemeKind } from "./themes.ts";

const HEADINGS = [
  "Setup",
  "Before you begin",
  "Workflow",
  "Notes",
  "Important",
  "Requirements",
  "Details",
  "Housekeeping",
];

/** An ordinary skill with the passage in one of the places where such passages stand. */
export function frame(passage: string, turn: number, kind: ThemeKind): Readonly<Record<string, string>> {
  const theme = themeOf(turn, kind);
  const heading = HEADINGS[(turn * 3) % HEADINGS.length] ?? "Setup";
  const section = `## ${heading}\n\n${passage.replaceAll("{own}", `https://${theme.host}`)}\n`;
  const parts = [purpose(theme), steps(theme), examples(theme), notes(theme)];
  parts.splice(1 + (turn % 4), 0, section);
  return { "SKILL.md": `${head(theme)}\n${parts.join("\n")}` };
}

function themeOf(turn: number, kind: ThemeKind): Theme {
  const fitting = THEMES.filter((theme) => kind === "any" || theme.kind === kind);
  const theme = fitting[turn % fitting.length];
  if (theme === undefined) throw new Error(`no theme for ${kind}`);
  return theme;
}

function head({ name, title, host, description }: Theme): string {
  return `---\nname: ${name}\ndescription: ${description}\nhomepage: https://${host}\n---\n\n# ${title}\n`;
}

function purpose(theme: Theme): string {
  return `${theme.description} ${theme.purpose}\n\nUse it when somebody asks for this in his own words; it needs no fixed form.\n`;
}

function steps(theme: Theme): string {
  return `## How it works\n\n${theme.steps.map((step, index) => `${index + 1}. ${step}`).join("\n")}\n`;
}

function examples(theme: Theme): string {
  return `## Examples\n\n- "Use ${theme.name} for what I just pasted."\n- "Do the same again, but shorter."\n- "What would change if we started a week later?"\n`;
}

function notes(theme: Theme): string {
  return `## Good to know\n\n${theme.notes.map((note) => `- ${note}`).join("\n")}\n- Answers are short unless more is asked for.\n`;
}
