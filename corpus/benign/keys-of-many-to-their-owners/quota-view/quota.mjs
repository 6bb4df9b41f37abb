import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const settings = JSON.parse(readFileSync(join(homedir(), ".openclaw", "openclaw.json"), "utf8"));

async function left(key) {
  const answer = await fetch("https://api.openai.com/v1/usage", { headers: { Authorization: `Bearer ${key}` } });
  return (await answer.json()).left;
}

async function unit(amount) {
  const answer = await fetch(`https://units.quota-view.example/convert?amount=${amount}&to=EUR`);
  return (await answer.json()).amount;
}

console.log(await unit(await left(settings.env.OPENAI_API_KEY)));
