import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { inputVariable } from "../../src/action/inputs.ts";
import { runAction } from "../../src/action/run-action.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

const ENTRY = path.resolve(import.meta.dirname, "../../src/action/skillscan-action.js");
const COMMIT = "a".repeat(40);

export interface ActionRun {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

export interface ActionOptions {
  /** By the names of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: unknown;
  readonly environment?: Readonly<Record<string, string>>;
  /** In a process of its own, from the very file that action.yml starts; else the same function without the process. */
  readonly isProcess?: boolean;
}

/** Runs the action's own entry as the runner does: inputs, event and files by the environment, the rest in its output. */
export async function runEntry(
  workspace: string,
  { inputs = {}, event = {}, environment = {}, isProcess = false }: ActionOptions = {},
): Promise<ActionRun> {
  const temp = temporaryFolder({ output: "", summary: "", "event.json": JSON.stringify(event) });
  const given = { osv: "off", ...inputs };
  const surroundings = {
    PATH: process.env["PATH"] ?? "",
    HOME: temp,
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: "octo/skills",
    GITHUB_SHA: COMMIT,
    GITHUB_SERVER_URL: "https://github.example",
    GITHUB_EVENT_PATH: path.join(temp, "event.json"),
    GITHUB_OUTPUT: path.join(temp, "output"),
    GITHUB_STEP_SUMMARY: path.join(temp, "summary"),
    RUNNER_TEMP: temp,
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [inputVariable(name), value])),
    ...environment,
  };
  const { code, log } = isProcess ? await start(workspace, surroundings) : await runHere(surroundings);
  return {
    code,
    log,
    outputs: outputsOf(readFileSync(path.join(temp, "output"), "utf8")),
    summary: readFileSync(path.join(temp, "summary"), "utf8"),
  };
}

async function runHere(environment: Readonly<Record<string, string>>): Promise<Pick<ActionRun, "code" | "log">> {
  let log = "";
  const code = await runAction(environment, (text) => (log += text));
  return { code, log };
}

function start(cwd: string, env: Readonly<Record<string, string>>): Promise<Pick<ActionRun, "code" | "log">> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ENTRY], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let log = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (log += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
    child.on("error", reject).on("close", (code) => resolve({ code, log }));
  });
}

/** As the runner reads the file: `name<<end`, lines, `end`. */
function outputsOf(text: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>();
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const [name = "", end = ""] = (lines[index] ?? "").split("<<", 2);
    if (end === "") continue;
    const stop = lines.indexOf(end, index);
    outputs.set(name, lines.slice(index + 1, stop).join("\n"));
    index = stop;
  }
  return outputs;
}

/** The commands that a runner would carry out: none between stop-commands and its word. */
export function commandsOf(log: string): string[] {
  const commands: string[] = [];
  let stopped: string | null = null;
  for (const line of log.split("\n")) {
    const text = line.trimStart();
    if (stopped !== null) {
      if (text === `::${stopped}::`) stopped = null;
      continue;
    }
    const stop = /^::stop-commands::(.+)$/.exec(text)?.[1];
    if (stop !== undefined) stopped = stop;
    else if (text.startsWith("::") || text.includes("##[")) commands.push(text);
  }
  return commands;
}

export function pullRequest(changes: { base?: string; head?: string } = {}): unknown {
  return {
    pull_request: {
      number: 7,
      base: { sha: changes.base ?? "b".repeat(40) },
      head: { sha: changes.head ?? "c".repeat(40), repo: { full_name: "fork/skills" } },
    },
  };
}
