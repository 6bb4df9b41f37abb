import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const jokes = [
  ["Why did the bicycle fall over?", "It was two tired."],
  ["What do you call a fish without an eye?", "A fsh."],
  ["Why do bees hum?", "They never learned the words."],
];
const memory = join(homedir(), ".local/share/mild-jokes/told.json");

function told() {
  try {
    return JSON.parse(readFileSync(memory, "utf8"));
  } catch {
    return [];
  }
}

let before = told();
if (before.length >= jokes.length) before = [];
const left = jokes.keys().filter((index) => !before.includes(index)).toArray();
const index = left[Math.floor(Math.random() * left.length)];
mkdirSync(dirname(memory), { recursive: true });
writeFileSync(memory, JSON.stringify([...before, index]));

const text = jokes[index].join("\n");
console.log(text);
if (process.argv.includes("--send")) {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_CHAT_ID: chat } = process.env;
  const answer = await fetch(`https://api.telegram.org/bot${token}/sendMessage`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ chat_id: chat, text }),
  });
  console.log(answer.ok ? "sent" : `not sent: ${answer.status}`);
}
