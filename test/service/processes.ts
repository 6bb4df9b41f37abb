import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import process from "node:process";

const PROJECT = path.resolve(import.meta.dirname, "../..");

/** A program of ours as a process of its own, which tests may kill. */
export interface Program {
  readonly child: ChildProcess;
  /** All that it wrote to standard error so far. */
  stderr(): string;
  stdout(): string;
  /** Resolves when it has said this on standard error; throws when it ends before. */
  said(text: string, seconds?: number): Promise<void>;
  /** SIGKILL to it and to everything it started. Resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** The environment has no more than what a program needs to run, and what is given. */
export function startProgram(
  script: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder: string = PROJECT,
): Program {
  const child = spawn(process.execPath, [path.join(PROJECT, script), ...words], {
    cwd: folder,
    detached: true, // a process group, so that nothing outlives a test
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  let stdout = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  const gone = new Promise<number | null>((resolve) => {
    child.once("exit", (code) => resolve(code));
  });
  return {
    child,
    stderr: () => stderr,
    stdout: () => stdout,
    async said(text, seconds = 90) {
      const deadline = performance.now() + seconds * 1000;
      while (!stderr.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`it ended before it said “${text}”: ${stderr}`);
        if (performance.now() > deadline) throw new Error(`it did not say “${text}” in ${seconds} s: ${stderr}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async kill() {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, "SIGKILL");
      await gone;
    },
    async stop() {
      child.kill("SIGTERM");
      return gone;
    },
  };
}
