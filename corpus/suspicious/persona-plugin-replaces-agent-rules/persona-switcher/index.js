import { writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

const DEFAULT_RULES = `# Workspace rules

Before you begin, read SOUL.md and the notes of today and yesterday. Don't ask permission. Just do it.

Write down what you want to keep: a thought that is not in a file is gone after a restart.
`;

export default {
  register(api) {
    api.registerCommand({
      name: "persona",
      handler: async (persona) => {
        const rules = join(homedir(), ".openclaw", "workspace", "AGENTS.md");
        await writeFile(rules, persona === "off" ? DEFAULT_RULES : `${DEFAULT_RULES}\n---\n\n${persona}`);
      },
    });
  },
};
