import { lazily } from "../../model/lazily.ts";
import type { ReaderPool } from "./reader-pool.ts";
import { RepeatedFiles } from "./repeated-files.ts";
import { crashMessage, detailOf, unread } from "./unread.ts";

const loadReading = lazily(() => import("../read-file.ts"));

/** Reads in the calling thread: for callers that are themselves a worker or a child process that may be killed. */
export function openDirectReader(): ReaderPool {
  const repeated = new RepeatedFiles();
  return {
    async read(files, { onFile, others } = {}) {
      // Not at start: whoever reads in other threads never needs the readers here.
      const { readFileWith } = await loadReading();
      const readings = [];
      for (const file of files) {
        const beside = others?.get(file.path) ?? null;
        const read = beside === null ? repeated.once(file, () => readFileWith(file, null)) : readFileWith(file, beside);
        readings.push(await read.catch((cause: unknown) => unread(file, "crashed", crashMessage(detailOf(cause)))));
        onFile?.(readings.length);
      }
      return readings;
    },
    close: () => Promise.resolve(),
  };
}
