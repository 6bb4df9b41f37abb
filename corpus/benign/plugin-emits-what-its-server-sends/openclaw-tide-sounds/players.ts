import { execFile } from "node:child_process";
import type { Feed } from "./feed.js";

const FILES: Record<string, string> = { waves: "sounds/waves.ogg", gulls: "sounds/gulls.ogg" };

export function players(feed: Feed) {
  feed.on("play", (extra: { line: string }) => {
    const file = FILES[extra.line];
    if (file !== undefined) execFile("paplay", [file]);
  });
}
