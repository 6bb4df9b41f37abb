import { writeFile } from "node:fs/promises";
import { count, counts } from "./counts.js";

export async function onMessage(event) {
  count(event.content);
  await writeFile("words.json", JSON.stringify([...counts]));
}
