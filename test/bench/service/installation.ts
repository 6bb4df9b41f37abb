import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Place } from "../../service/backends.ts";
import { freePort } from "../../service/postgres-server.ts";
import { startProgram, type Program } from "../../service/processes.ts";
import type { Target } from "./send-uploads.ts";

export interface InstallationOptions {
  readonly place: Place;
  /** Processes of `skillscan worker`. On the embedded database there is one process, with so many slots. */
  readonly workers: number;
  /** Packages that one worker judges at the same time. */
  readonly jobs: number;
  /** Null: the real program. Else one whose children marked packages do harm to, and what a child may take. */
  readonly faulty: { readonly scanSeconds: number; readonly scanMegabytes: number } | null;
}

/** The service as operators run it: processes that can be killed. */
export interface Installation extends Target {
  /** `kill -9` to a process that judges; another one is started in its place. Resolves when that one judges. */
  killJudge(): Promise<void>;
  readonly killed: number;
  /** Processes that a killed one had started and that did not end by themselves. */
  readonly leftBehind: number;
  /** SIGTERM to everything; throws when something does not end with code 0. */
  stop(): Promise<void>;
  /** SIGKILL to everything, after whatever went wrong. */
  kill(): Promise<void>;
}

const RATE = "1000000";
/** Children look every second whether their worker still is there. */
const ORPHAN_MILLISECONDS = 8_000;
const START_SECONDS = 180;
const MOST_STARTS = 5;
const START_AGAIN_MILLISECONDS = 1_000;

export async function startInstallation(options: InstallationOptions): Promise<Installation> {
  const { place, workers, jobs } = options;
  const isEmbedded = place.databaseUrl === null;
  const port = String(await freePort());
  const all: Program[] = [];
  const start = (words: readonly string[], saying: string): Running => run(all, options, words, saying);
  const serve = (): Running =>
    start(["serve", "--port", port, "--rate", RATE, "--jobs", String(isEmbedded ? workers * jobs : 0)], "listens at");
  const work = (): Running => start(["worker", "--jobs", String(jobs)], "packages at a time");
  const server = serve();
  await server.ready;
  const judges = isEmbedded ? [server] : Array.from({ length: workers }, work);
  await Promise.all(judges.map(({ ready }) => ready));
  let killed = 0;
  let leftBehind = 0;
  const sweeps: Promise<void>[] = [];
  return {
    url: `http://127.0.0.1:${port}`,
    token: readFileSync(path.join(place.dataFolder, "admin-token"), "utf8").trim(),
    get killed() {
      return killed;
    },
    get leftBehind() {
      return leftBehind;
    },
    async killJudge() {
      const index = killed % judges.length;
      const victim = judges[index];
      if (victim === undefined) return;
      killed += 1;
      await victim.killAlone();
      sweeps.push(
        (async () => {
          if (await sweep(victim.program())) leftBehind += 1;
        })(),
      );
      const successor = isEmbedded ? serve() : work();
      judges[index] = successor;
      await successor.ready;
    },
    async stop() {
      await Promise.all(sweeps);
      const running = isEmbedded ? judges : [server, ...judges];
      for (const each of running.toReversed()) {
        const program = each.program();
        const code = await program.stop();
        if (code !== 0) throw new Error(`it ended with ${String(code)}: ${program.stderr().slice(-2_000)}`);
      }
    },
    async kill() {
      for (const program of all) {
        await program.kill();
        killGroup(program);
      }
    },
  };
}

interface Running {
  program(): Program;
  /** Resolves when it has said that it works; where it ends before, it is started again, as by any supervisor. */
  readonly ready: Promise<void>;
  /** Kills the process and not what it has started, as the system does when memory is short. */
  killAlone(): Promise<void>;
}

function run(
  all: Program[],
  { place, faulty }: InstallationOptions,
  words: readonly string[],
  saying: string,
): Running {
  const environment = place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl };
  const limits =
    faulty === null
      ? []
      : ["--scan-seconds", String(faulty.scanSeconds), "--scan-memory", String(faulty.scanMegabytes)];
  const script = faulty === null ? "src/cli/skillscan.js" : "test/service/faulty-service.ts";
  const start = (): Program => {
    const program = startProgram(script, [...words, "--data", place.dataFolder, ...limits], environment);
    all.push(program);
    return program;
  };
  let program = start();
  const begin = async (): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await program.said(saying, START_SECONDS);
      } catch (cause) {
        if (tries === MOST_STARTS) throw cause; // the database is being restarted for some of them
        await new Promise((resolve) => setTimeout(resolve, START_AGAIN_MILLISECONDS));
        program = start();
      }
    }
  };
  return {
    program: () => program,
    ready: begin(),
    async killAlone() {
      const gone = new Promise((resolve) => {
        program.child.once("exit", resolve);
      });
      if (program.child.exitCode === null && program.child.kill("SIGKILL")) await gone;
    },
  };
}

/** True: something of its process group was still there after the time; it is gone now. */
async function sweep(program: Program): Promise<boolean> {
  const deadline = performance.now() + ORPHAN_MILLISECONDS;
  while (hasGroup(program)) {
    if (performance.now() > deadline) {
      killGroup(program);
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

function hasGroup(program: Program): boolean {
  return signalGroup(program, 0);
}

function killGroup(program: Program): void {
  signalGroup(program, "SIGKILL");
}

/** False: nothing of the group is left. */
function signalGroup({ child }: Program, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, signal);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ESRCH") return false;
    throw cause;
  }
}
