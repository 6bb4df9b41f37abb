import { documentWith as markdown, type Place } from "../document.ts";

/** Files that no text leads to: some are read by agents all the same. */
export const LOOSE_FILES: readonly Place[] = [
  ...[
    "AGENTS.md",
    "CLAUDE.md",
    "GEMINI.md",
    ".cursorrules",
    "HEARTBEAT.md",
    "SOUL.md",
    ".github/copilot-instructions.md",
  ].map((path): Place => ({
    name: path.replaceAll(/[^A-Za-z0-9]+/gu, "-").replace(/^-/u, ""),
    put: (text) => ({ files: { [path]: markdown(text) } }),
  })),
  ...["README.md", "EXTRA.md", "docs/more.md", "notes.txt", "references/tips.md"].map((path): Place => ({
    name: path.replaceAll(/[^A-Za-z0-9]+/gu, "-"),
    suspicious: true,
    put: (text) => ({ files: { [path]: markdown(text) } }),
  })),
  {
    name: "two-files",
    suspicious: true,
    put: ({ steps: [first = "", ...rest], tongue: { words, title } }) => ({
      middle: `${first}${words.gap}${words.readFirst.replace("FILE", "`REFERENCE.md`")}`,
      files: { "REFERENCE.md": `# ${title}\n\n${rest.join(words.gap)}\n` },
    }),
  },
];
