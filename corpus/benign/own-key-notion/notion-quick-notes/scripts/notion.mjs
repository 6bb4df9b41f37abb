import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

async function key() {
  if (process.env.NOTION_KEY) return process.env.NOTION_KEY;
  const text = await readFile(path.join(os.homedir(), ".clawdbot", ".env"), "utf8");
  const line = text.split("\n").find((each) => each.startsWith("NOTION_KEY="));
  if (line === undefined) throw new Error("NOTION_KEY is not set");
  return line.slice("NOTION_KEY=".length).trim();
}

async function call(method, route, body) {
  const answer = await fetch(`https://api.notion.com/v1/${route}`, {
    method,
    headers: {
      Authorization: `Bearer ${await key()}`,
      "Notion-Version": "2022-06-28",
      "Content-Type": "application/json",
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

const [command, ...rest] = process.argv.slice(2);
if (command === "search") {
  const { results } = await call("POST", "search", { query: rest.join(" "), page_size: 5 });
  for (const page of results) console.log(page.id, page.url);
} else if (command === "append") {
  const [page, ...words] = rest;
  const paragraph = { rich_text: [{ text: { content: words.join(" ") } }] };
  await call("PATCH", `blocks/${page}/children`, { children: [{ object: "block", type: "paragraph", paragraph }] });
  console.log("added");
} else {
  console.error("search WORDS | append PAGE WORDS");
  process.exit(2);
}
