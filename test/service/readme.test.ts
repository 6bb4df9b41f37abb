import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import * as z from "zod";
import { newFolder } from "./backends.ts";
import { thievingZip } from "./packages.ts";
import { freePort } from "./postgres-server.ts";
import { startProgram, type Program } from "./processes.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const programs: Program[] = [];
afterAll(async () => {
  for (const program of programs) await program.kill();
});

test("the README's lines start a service on a fresh machine, upload a skill and read its verdict", async () => {
  const readme = readFileSync(path.join(PROJECT, "README.md"), "utf8");
  const [, chapter = ""] = /## For a registry\n([\s\S]*?)\n## /u.exec(readme) ?? [];
  const [start = "", lines = ""] = [...chapter.matchAll(/```\n([\s\S]*?)```/gu)].map(([, block = ""]) => block.trim());
  expect(start).toBe("skillscan serve");

  const folder = newFolder([]);
  writeFileSync(path.join(folder, "skill.zip"), thievingZip("weather"));
  const port = await freePort();
  const service = startProgram("src/cli/skillscan.js", ["serve", "--port", String(port)], {}, folder);
  programs.push(service);
  await service.said("listens at", 200);
  const script = lines.replaceAll("127.0.0.1:8080", `127.0.0.1:${port}`).replaceAll("curl ", "curl -sS -w '\\n' ");
  const env = { PATH: process.env["PATH"] };
  const { stdout } = await promisify(execFile)("/bin/sh", ["-ec", script], { cwd: folder, env });
  const [uploaded, listed] = stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(uploaded).toMatchObject({ state: "done", verdict: "malicious", report: { verdict: "malicious" } });
  const { id } = z.object({ id: z.string() }).parse(uploaded);
  expect(listed).toMatchObject({ scans: [{ id, verdict: "malicious" }] });
  expect(await service.stop()).toBe(0);
}, 300_000);
