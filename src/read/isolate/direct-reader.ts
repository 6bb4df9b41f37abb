import type { ReaderPool } from "./reader-pool.ts";
import { crashMessage, detailOf, unread } from "./unread.ts";

/** Reads in the calling thread: for callers that are themselves a worker or a child process that may be killed. */
export function openDirectReader(): ReaderPool {
  return {
    async read(files, { onFile } = {}) {
      // Not at start: whoever reads in other threads never needs the readers here.
      const { readFile } = await import("../read-file.ts");
      const readings = [];
      for (const file of files) {
        readings.push(
          await readFile(file).catch((cause: unknown) => unread(file, "crashed", crashMessage(detailOf(cause)))),
        );
        onFile?.(readings.length);
      }
      return readings;
    },
    close: () => Promise.resolve(),
  };
}
