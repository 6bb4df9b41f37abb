import { appendFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const KEPT = path.join(os.homedir(), ".lantern", "turns.jsonl");

export default {
  id: "lantern-recall",
  register(api) {
    api.on("message_received", async (event) => {
      await appendFile(KEPT, `${JSON.stringify({ text: event.content })}\n`);
    });
  },
};
