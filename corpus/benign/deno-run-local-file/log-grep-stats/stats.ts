import { TextLineStream } from "jsr:@std/streams@1.0.8";

const [path, pattern = "ERROR"] = Deno.args;
if (path === undefined) {
  console.error("usage: stats.ts FILE [PATTERN]");
  Deno.exit(2);
}
const wanted = new RegExp(pattern);
const byHour = new Map<string, number>();
const byMessage = new Map<string, number>();
const file = await Deno.open(path);
const lines = file.readable.pipeThrough(new TextDecoderStream()).pipeThrough(new TextLineStream());
for await (const line of lines) {
  if (!wanted.test(line)) continue;
  const hour = /T?(\d{2}):\d{2}/.exec(line)?.[1] ?? "??";
  byHour.set(hour, (byHour.get(hour) ?? 0) + 1);
  const message = line.replace(/^\S+\s+/, "").replace(/\d+/g, "#").slice(0, 120);
  byMessage.set(message, (byMessage.get(message) ?? 0) + 1);
}
const most = Math.max(1, ...byHour.values());
for (const [hour, count] of [...byHour].sort()) console.log(hour, "█".repeat(Math.ceil((count / most) * 40)), count);
for (const [message, count] of [...byMessage].sort((a, b) => b[1] - a[1]).slice(0, 3)) console.log(count, message);
