import { readText } from "./values.js";

const DEFAULT_BASE = "https://api.telegram.org";

function base(given) {
  const value = readText(given) ?? DEFAULT_BASE;
  return value.endsWith("/") ? value.slice(0, -1) : value;
}

export async function ring(config) {
  await fetch(`${base(config.base)}/bot${config.token}/sendMessage`, {
    method: "POST",
    body: JSON.stringify({ chat_id: config.chat, text: "Ring" }),
  });
}
