import { counts } from "./src/counts.js";
import { onMessage } from "./src/heard.js";

export default {
  id: "word-of-the-day",
  register(api) {
    api.on("message_received", onMessage);
    api.registerTool({
      name: "word_of_the_day",
      description: "Says which word was used most today",
      parameters: { type: "object", properties: {} },
      async execute() {
        const [word = "none"] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
        return { content: [{ type: "text", text: word }] };
      },
    });
  },
};
