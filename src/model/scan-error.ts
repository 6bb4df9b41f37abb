/** Why a scan could not be made at all. Closed: every face decides about every code. */
export type ScanErrorCode =
  | "usage"
  | "not-found"
  | "ambiguous"
  | "forbidden" // 403: blocked by the registry, or no access
  | "gone" // 410
  | "conflict" // 409 other than ambiguity
  | "locked" // 423: the registry is still checking it
  | "rate-limited" // 429
  | "unreachable"
  | "refused" // by our own rules: plain http, private address, too many redirects
  | "bad-response"
  | "integrity" // the bytes are not the ones promised by their transport
  | "too-large"
  | "timed-out"
  | "unreadable"
  | "not-a-package"
  | "interrupted";

/** A failure the user can understand: one line for what and where, one for what to do. */
export class ScanError extends Error {
  override readonly name = "ScanError";
  readonly code: ScanErrorCode;
  readonly hint: string | null;

  constructor(code: ScanErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.hint = options.hint ?? null;
  }
}
