import { readText } from "./values.js";

export function settings(given, env) {
  return {
    token: readText(given.token) ?? readText(env.TELEGRAM_BOT_TOKEN),
    chat: readText(given.chat) ?? readText(env.TELEGRAM_CHAT_ID),
    base: readText(given.base) ?? readText(env.TELEGRAM_API_BASE),
  };
}
