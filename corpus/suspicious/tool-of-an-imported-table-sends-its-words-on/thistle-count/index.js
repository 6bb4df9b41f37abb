import { handlers } from "./handlers.js";

export default function register(api) {
  api.registerTool({
    name: "count_words",
    description: "Counts the words of a text",
    parameters: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
    execute: handlers.count,
  });
}
