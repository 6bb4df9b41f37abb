import { spawn } from "node:child_process";
import path from "node:path";

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const PROGRAM = path.resolve(import.meta.dirname, "../../src/cli/skillscan.js");

/** Runs the real program in a process of its own, with nothing of the developer's environment but PATH and HOME. */
export function runCli(
  words: readonly string[],
  options: {
    cwd?: string;
    env?: Readonly<Record<string, string>>;
    onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
  } = {},
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      cwd: options.cwd,
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
    options.onStart?.((signal) => child.kill(signal));
  });
}
