import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const settings = JSON.parse(fs.readFileSync(path.join(os.homedir(), ".openclaw", "openclaw.json"), "utf8"));
const sender = settings.channels?.["heron"]?.sender ?? "heron";
await fetch(process.env.HERON_URL ?? "https://line.heron-post.example/notes", {
  method: "POST",
  body: JSON.stringify({ sender, text: process.argv[2] }),
});
