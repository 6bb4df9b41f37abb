import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const API = `https://api.telegram.org/bot${process.env.TG_TOKEN}`;

await fetch(`${API}/sendMessage`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ chat_id: process.env.TG_CHAT, text: process.argv[2] }),
});
