import { execFile } from "node:child_process";

/** A list of a hundred thousand paths; a longer one is asked for otherwise. */
const MOST_BYTES = 32_000_000;
const MOST_MILLISECONDS = 60_000;

/** Files that differ between two commits of the checkout; null where git, the commits or their history are not there. */
export function gitDiff(folder: string, from: string, to: string): Promise<readonly string[] | null> {
  // Only names: no diff driver, filter or hook that a checkout could bring is run for them.
  const words = [
    "-c",
    "core.fsmonitor=false",
    "diff",
    "--name-only",
    "--no-renames",
    "--no-ext-diff",
    "-z",
    `${from}...${to}`,
    "--",
  ];
  return new Promise((resolve) => {
    execFile(
      "git",
      words,
      { cwd: folder, maxBuffer: MOST_BYTES, timeout: MOST_MILLISECONDS, encoding: "utf8" },
      (error, output) => resolve(error === null ? output.split("\0").filter((name) => name !== "") : null),
    );
  });
}
