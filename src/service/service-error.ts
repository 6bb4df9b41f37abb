/** Why the service cannot do something. Closed: `http/problems.ts` gives each an HTTP status. */
export type ServiceErrorCode =
  | "bad-request"
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "not-finished" // asked for a report of a scan that is queued, running or failed
  | "not-acceptable"
  | "conflict"
  | "too-large"
  | "not-a-package"
  | "rate-limited"
  | "disk-full"
  | "unavailable" // the database or the blob store does not answer
  | "data-in-use" // another process has the data folder open
  | "not-configured";

/** A failure that the caller can understand and do something about: its message goes into the answer. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: ServiceErrorCode;

  constructor(code: ServiceErrorCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
  }
}
