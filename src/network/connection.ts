export type Environment = Readonly<Record<string, string | undefined>>;

/** Bytes of the present download so far; `total` is the sender's claim, may be wrong and is null when it makes none. */
export type OnProgress = (bytes: number, total: number | null) => void;

export interface ConnectionLimits {
  /** Wall-clock seconds for all requests of one client together. */
  readonly maxSeconds: number;
  /** Seconds without a byte, or without an answer, before a request is given up. */
  readonly maxIdleSeconds: number;
}

/** All that a client may depend on: nothing is read from `process.env` behind the caller's back. */
export interface ConnectionOptions {
  /** For the proxy variables. */
  readonly environment: Environment;
  readonly limits: ConnectionLimits;
  /** Plain http to other machines, too. Loopback may always be plain. */
  readonly allowInsecure: boolean;
  readonly signal: AbortSignal | null;
  readonly onProgress: OnProgress | null;
}
