import { readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { vectorOf } from "./vector.mjs";

const notes = readFileSync(`${homedir()}/.openclaw/workspace/MEMORY.md`, "utf8").split("\n\n");
const vectors = [];
for (const note of notes) vectors.push(await vectorOf(note));
writeFileSync("vectors.json", JSON.stringify(vectors));
