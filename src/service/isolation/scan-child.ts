import type { ChildProcess } from "node:child_process";
import type { DeliveryNote } from "../../tasks/delivery.ts";
import { launchChild, type LaunchOptions } from "./launch.ts";
import { CHILD_MESSAGE, type Attempt, type Breakage, type ChildMessage, type JudgeRequest } from "./messages.ts";
import { residentMegabytes } from "./resident-memory.ts";

/** A process that needs longer to load the program never will: it takes a second, a minute on a machine that is swamped. */
const START_SECONDS = 180;
/** Between two looks at a child's memory: it can fill some hundred MB in that time. */
const WATCH_MILLISECONDS = 100;
/** The end of what a dying process wrote, for its reason: V8 says there that it ran out of memory. */
const STDERR_CHARACTERS = 2_000;

export interface ChildLimits extends LaunchOptions {
  readonly seconds: number;
}

/** One process, judging one package at a time. After a failure it is dead and another one has to be started. */
export interface ScanChild {
  readonly judged: number;
  readonly alive: boolean;
  /** Resolves when it can judge: null, or why it never will. */
  started(): Promise<string | null>;
  judge(target: string, note: DeliveryNote, bytes: Uint8Array): Promise<Attempt>;
  kill(): void;
}

export function startScanChild(limits: ChildLimits): ScanChild {
  const child = launchChild(limits);
  child.send(limits.rules, () => undefined); // one that cannot be started says so by its exit
  let judged = 0;
  let isReady = false;
  let broken: { readonly code: Breakage; readonly reason: string } | null = null;
  let stderr = "";
  let current: { readonly id: number; readonly finish: (attempt: Attempt) => void; readonly since: number } | null =
    null;
  const ready = Promise.withResolvers<void>();

  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-STDERR_CHARACTERS);
  });
  child.on("message", (raw) => {
    const parsed = CHILD_MESSAGE.safeParse(raw);
    if (parsed.success) onMessage(parsed.data);
    else end("crashed", "its process sent something that is no answer");
  });
  child.on("error", (error) => end("crashed", `its process could not be started: ${error.message}`));
  child.on("exit", (code, signal) => end(...endOf(code, signal, stderr)));

  const timer = setInterval(watchMemory, WATCH_MILLISECONDS);
  timer.unref();

  function watchMemory(): void {
    const used = child.pid === undefined ? null : residentMegabytes(child.pid);
    if (used !== null && used > limits.megabytes) {
      end("out-of-memory", `it needed more than ${limits.megabytes} MB of memory`);
    }
  }

  function onMessage(message: ChildMessage): void {
    if (message.kind === "ready") {
      isReady = true;
      return ready.resolve();
    }
    if (current === null || message.id !== current.id)
      return end("crashed", "its process answered a question nobody asked");
    const { finish, since } = current;
    switch (message.kind) {
      case "report":
        current = null;
        judged += 1;
        return finish({ kind: "report", report: message.report, milliseconds: Math.round(performance.now() - since) });
      case "refused":
        current = null;
        judged += 1;
        return finish({ kind: "refused", code: message.code, reason: message.message });
      case "crashed":
        return end("crashed", message.message);
    }
  }

  function end(code: Breakage, reason: string): void {
    if (broken !== null) return;
    // Whatever ends a process before it had a package is not the package's doing.
    broken = { code: isReady || code === "stopped" ? code : "not-started", reason };
    clearInterval(timer);
    ready.resolve();
    child.kill("SIGKILL");
    current?.finish({ kind: "broken", ...broken });
    current = null;
  }

  async function started(): Promise<string | null> {
    const starting = setTimeout(
      () => end("crashed", `its process did not start in ${START_SECONDS} s`),
      START_SECONDS * 1000,
    );
    await ready.promise;
    clearTimeout(starting);
    return broken?.reason ?? null;
  }

  return {
    get judged() {
      return judged;
    },
    get alive() {
      return broken === null;
    },
    started,
    async judge(target, note, bytes) {
      const { promise, resolve } = Promise.withResolvers<Attempt>();
      await started();
      if (broken !== null) return { kind: "broken", ...broken };
      const id = judged + 1;
      current = { id, finish: resolve, since: performance.now() };
      const timeout = setTimeout(
        () => end("timed-out", `it took longer than ${limits.seconds} s`),
        limits.seconds * 1000,
      );
      send(child, { id, target, today: new Date().toISOString().slice(0, 10), note, bytes });
      try {
        return await promise;
      } finally {
        clearTimeout(timeout);
      }
    },
    kill: () => end("stopped", "the worker was stopped"),
  };
}

function send(child: ChildProcess, request: JudgeRequest): void {
  // A child that is just dying cannot be written to; its exit is what ends the attempt.
  child.send(request, () => undefined);
}

function endOf(code: number | null, signal: NodeJS.Signals | null, stderr: string): [Breakage, string] {
  if (/heap out of memory|allocation failed/iu.test(stderr))
    return ["out-of-memory", "it used up the memory of its process"];
  if (signal === "SIGKILL") return ["out-of-memory", "its process was killed, as the system does when memory is short"];
  if (signal !== null) return ["crashed", `its process ended with ${signal}`];
  return ["crashed", `its process ended with code ${code ?? "unknown"}: ${lastLine(stderr)}`];
}

/** Errors name their reason in a line that begins with `Error`; what is around it is stack. */
function lastLine(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return (lines.find((line) => /^\w*Error\b/u.test(line)) ?? lines.at(-1) ?? "no message").slice(0, 300);
}
