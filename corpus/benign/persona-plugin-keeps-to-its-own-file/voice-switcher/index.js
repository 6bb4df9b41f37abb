import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const VOICE = join(homedir(), ".openclaw", "voice-switcher", "voice.txt");

const VOICES = {
  captain: "Speaks like an old captain: short sentences, weather first.",
  librarian: "Speaks softly, gives a source for each claim.",
  plain: "No metaphors, no adjectives.",
};

export default {
  register(api) {
    api.registerCommand({
      name: "voice",
      handler: async (name) => {
        if (name === "off") {
          await rm(VOICE, { force: true });
          return "The agent speaks as before.";
        }
        if (!Object.hasOwn(VOICES, name)) return `Voices: ${Object.keys(VOICES).join(", ")}, off`;
        await mkdir(dirname(VOICE), { recursive: true });
        await writeFile(VOICE, VOICES[name]);
        return `From now on: ${name}. "/voice off" ends it.`;
      },
    });
    api.registerCommand({
      name: "voice-now",
      handler: () => readFile(VOICE, "utf8").catch(() => "No voice is set."),
    });
  },
};
