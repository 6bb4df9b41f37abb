import { ServiceError } from "../service-error.ts";

/** No space, over quota, or a file system that has become read-only: an operator has to act, and senders must wait. */
const FULL = new Set(["ENOSPC", "EDQUOT", "EROFS"]);

/** What a failed write means to whoever waits for it. */
export function storageFailure(cause: unknown): ServiceError {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (typeof code === "string" && FULL.has(code)) {
    return new ServiceError("disk-full", "the service has no space left for uploads", { cause });
  }
  return new ServiceError("unavailable", "the store for uploads does not answer", { cause });
}
