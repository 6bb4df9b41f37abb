import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { WEATHER_FILES } from "./fixtures.ts";
import { startRegistry, type TestRegistry } from "./start-registry.ts";

const CLIENT = path.resolve(import.meta.dirname, "../../node_modules/.bin/clawhub");

const RADAR_FILES = {
  "package.json": '{"name":"@sunny/radar","version":"3.0.0","openclaw":{"extensions":["./index.js"]}}',
  "openclaw.plugin.json": '{"id":"radar","configSchema":{}}',
  "index.js": "export {};\n",
};

let registry: TestRegistry;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "skillscan-client-"));
  await mkdir(path.join(folder, "home"));
  registry = await startRegistry({
    skills: [
      {
        owner: "sunny",
        slug: "weather",
        displayName: "Weather",
        summary: "Tells the weather",
        versions: [
          { version: "1.0.0", files: { "SKILL.md": "# Weather, first version\n" } },
          { version: "1.1.0", files: WEATHER_FILES, security: "clean" },
        ],
      },
      { owner: "anna", slug: "notes", versions: [{ version: "1.0.0", files: { "SKILL.md": "# Notes\n" } }] },
      { owner: "ben", slug: "notes", versions: [{ version: "2.0.0", files: { "SKILL.md": "# Other notes\n" } }] },
      {
        owner: "mallory",
        slug: "wallet-helper",
        moderation: { isMalwareBlocked: true, verdict: "malicious" },
        versions: [{ version: "1.0.0", files: { "SKILL.md": "# Wallet\n" } }],
      },
    ],
    plugins: [
      {
        name: "@sunny/radar",
        owner: "sunny",
        version: "3.0.0",
        kind: "npm-pack",
        files: RADAR_FILES,
      },
    ],
  });
});

afterAll(async () => {
  await registry.close();
  await rm(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** The published client, with a home of its own and no way to another registry. */
function clawhub(...args: readonly string[]): Promise<Outcome> {
  const home = path.join(folder, "home");
  const common = ["--registry", registry.url, "--site", registry.url, "--workdir", folder, "--no-input"];
  const child = spawn(process.execPath, [CLIENT, ...common, ...args], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"],
      HOME: home,
      XDG_CONFIG_HOME: home,
      CLAWHUB_CONFIG_PATH: path.join(home, "clawhub.json"),
      CLAWHUB_DISABLE_TELEMETRY: "1",
      NO_COLOR: "1",
    },
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => resolve({ code, output }));
  });
}

describe("the published clawhub client accepts the test registry", () => {
  test("it searches", async () => {
    const { code, output } = await clawhub("search", "weather");
    expect(output).toContain("weather");
    expect(code).toBe(0);
  });

  test("it inspects a version, its files and its scan", async () => {
    const { code, output } = await clawhub("inspect", "@sunny/weather", "--files", "--versions");
    expect(output).toContain("scripts/weather.sh");
    expect(output).toContain("1.0.0");
    expect(code).toBe(0);
  });

  test("it prints one file", async () => {
    const { output } = await clawhub("inspect", "@sunny/weather", "--file", "scripts/weather.sh");
    expect(output).toContain("https://weather.example/api");
  });

  test("it installs, and the bytes on disk are the ones served", async () => {
    const { code, output } = await clawhub("install", "@sunny/weather");
    expect(output).toContain("Installed");
    expect(code).toBe(0);
    const installed = path.join(folder, "skills", "@sunny", "weather");
    expect(await readFile(path.join(installed, "SKILL.md"), "utf8")).toBe(WEATHER_FILES["SKILL.md"]);
    expect(await readFile(path.join(installed, "_meta.json"), "utf8")).toContain('"version": "1.1.0"');
  });

  test("it verifies", async () => {
    const { output } = await clawhub("skill", "verify", "@sunny/weather");
    expect(output).toContain("clawhub.skill.verify.v1");
  });

  test("it understands that a name is ambiguous", async () => {
    const { code, output } = await clawhub("install", "notes");
    expect(output).toContain("anna/notes");
    expect(output).toContain("ben/notes");
    expect(code).not.toBe(0);
  });

  test("it refuses what moderation blocks", async () => {
    const { code, output } = await clawhub("install", "@mallory/wallet-helper");
    expect(output).toMatch(/malware|malicious/i);
    expect(code).not.toBe(0);
  });

  test("it downloads and checks a plugin", async () => {
    const { code, output } = await clawhub("package", "download", "@sunny/radar", "--output", folder);
    expect(output).toMatch(/radar/);
    expect(code).toBe(0);
  });
});
