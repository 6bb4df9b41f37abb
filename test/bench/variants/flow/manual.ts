import type { Language } from "./shapes.ts";

const PURPOSES = [
  { name: "note-digest", title: "Note digest", does: "Shortens long notes to the first sentence of each paragraph" },
  {
    name: "meeting-minutes",
    title: "Meeting minutes",
    does: "Turns a raw transcript into minutes with one line a topic",
  },
  { name: "reading-list", title: "Reading list", does: "Keeps a list of articles with a sentence about each" },
  { name: "journal-review", title: "Journal review", does: "Looks through the journal of a week and lists its themes" },
];

/** A SKILL.md that says what an author would say; `told` is what an honest one says of its flow. */
export function manual(language: Language, main: string, turn: number, told = ""): string {
  const { name, title, does } = PURPOSES[turn % PURPOSES.length] ?? {
    name: "notes",
    title: "Notes",
    does: "Keeps notes",
  };
  const program = language === "python" ? "python3" : main.endsWith(".ts") ? "npx tsx" : "node";
  return `---
name: ${name}
description: ${does}. Use it when somebody asks for a short version of a Markdown note.
---

# ${title}

${does}, so that a person can decide in a minute what to read in full.

## When to use it

- A note, transcript or journal is longer than a screen.
- Somebody asks for "the short version" or "the themes" of a text.

## How to use it

1. Ask for the path of the note, if it was not given.
2. Run the script:

\`\`\`bash
${program} {baseDir}/scripts/${main} notes.md
\`\`\`

3. Show the lines that it prints, in their order, and offer to save them beside the note.
${told === "" ? "" : `\n## What leaves the machine\n\n${told}\n`}
## Limits

Tables and code blocks are left as they are. Notes of more than a megabyte should be split first.
`;
}
