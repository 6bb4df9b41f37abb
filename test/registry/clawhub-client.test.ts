import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { runCli, type CliResult } from "../cli/run-cli.ts";
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
      {
        owner: "sunny",
        slug: "tides",
        versions: [{ version: "1.0.0", files: { "SKILL.md": "# Tides\n", ".config/tides.ini": "unit=m\n" } }],
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

const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

describe("skillscan verifies what the client installed", () => {
  const verify = (target: string, ...more: readonly string[]): Promise<CliResult> =>
    runCli(["verify", target, "--registry", registry.url, ...more], { cwd: folder });
  const tides = path.join("skills", "@sunny", "tides");

  beforeAll(async () => {
    await clawhub("install", "@sunny/tides", "--force");
  });

  test("against the registry's list, dot-files and all", async () => {
    const { stdout, stderr, code } = await verify(`./${tides}`);
    expect(stderr).toBe("");
    expect(flat(stdout)).toContain("all 2 files are the ones that the registry lists for 1.0.0, dot-files");
    expect(code).toBe(0);
  });

  test("without the network the client's fingerprint is all there is, and dot-files are outside of it", async () => {
    const { stdout, code } = await verify(`./${tides}`, "--offline");
    expect(flat(stdout)).toContain("2 files are unchanged; 1 more lies where the client's fingerprint does not look");
    expect(stdout).toContain("UNSIGNED  .config/tides.ini");
    expect(code).toBe(0);
  });

  test("a changed, an added and a removed file are named, and the exit code says so", async () => {
    const installed = path.join(folder, tides);
    await writeFile(path.join(installed, "SKILL.md"), "# Tides!\n");
    await writeFile(path.join(installed, ".hidden"), "run me\n");
    await rm(path.join(installed, ".config"), { recursive: true });
    const { stdout, code } = await verify(`./${tides}`, "--format", "json");
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      ok: false,
      proofs: [
        {
          kind: "lockfile",
          status: "invalid",
          problems: [
            { code: "MISSING", path: ".config/tides.ini" },
            { code: "UNSIGNED", path: ".hidden" },
            { code: "MODIFIED", path: "SKILL.md" },
          ],
        },
        { kind: "oms", status: "absent" },
      ],
    });
    expect(code).toBe(1);
    const offline = await verify(`./${tides}`, "--offline");
    expect(flat(offline.stdout)).toContain("files changed, were added or removed since it was installed");
    expect(offline.code).toBe(1);
  });

  test("the folder of all skills gives a report for each, with paths from its top", async () => {
    await clawhub("install", "@sunny/weather", "--force");
    const { stdout, code } = await verify("./skills", "--format", "json");
    const reports: unknown = JSON.parse(stdout);
    expect(reports).toMatchObject([
      {
        path: "@sunny/tides",
        ok: false,
        proofs: [{ problems: [{ path: "@sunny/tides/.config/tides.ini" }, {}, {}] }, {}],
      },
      { path: "@sunny/weather", ok: true, proofs: [{ kind: "lockfile", status: "verified" }, {}] },
    ]);
    expect(code).toBe(1);
  });

  test("a scan of it shows the same, without asking anybody", async () => {
    const before = registry.requests.length;
    const { stdout } = await runCli(["scan", `./${tides}`, "--registry", registry.url], { cwd: folder });
    expect(stdout).toContain("Changed since it was installed");
    expect(registry.requests.length).toBe(before);
  });
});
