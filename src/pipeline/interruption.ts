import { ScanError } from "../model/scan-error.ts";

export function stopIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ScanError("interrupted", "interrupted");
}

/** The work's result, or ScanError `interrupted` at once when the user gives up; the work itself is ended by its owner. */
export async function orInterrupted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  stopIfInterrupted(signal);
  if (signal === undefined) return work;
  const { promise: interruption, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(new ScanError("interrupted", "interrupted"));
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([work, interruption]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
