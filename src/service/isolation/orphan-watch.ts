import process from "node:process";

/** How long a child whose worker was killed may go on. */
const LOOK_MILLISECONDS = 1_000;

/**
 * A thread of its own in every child: a package that hangs keeps the main thread from hearing that the worker is gone,
 * and nobody would be left to end the process by the clock or for its memory.
 */
const worker = process.ppid;
setInterval(() => {
  if (process.ppid !== worker) process.kill(process.pid, "SIGKILL");
}, LOOK_MILLISECONDS);
