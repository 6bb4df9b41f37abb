import { readFile } from "node:fs/promises";
import Worker from "thin-worker";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: node draw.js FILE.wav");
const bytes = await readFile(file);
const worker = new Worker(new URL("./loudness.js", import.meta.url), { type: "module" });
worker.addEventListener("message", ({ data }) => {
  for (const loudness of data) console.log("█".repeat(Math.round(loudness * 60)));
  worker.terminate();
});
worker.postMessage(bytes.buffer, [bytes.buffer]);
