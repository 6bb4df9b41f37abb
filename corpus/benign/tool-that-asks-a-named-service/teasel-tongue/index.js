import { handlers } from "./handlers.js";

export default function register(api) {
  api.registerTool({
    name: "check_grammar",
    description: "Sends a text to grammar.teasel-tongue.example and tells what it finds",
    parameters: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
    execute: handlers.check,
  });
}
