/** Ceilings of one `acquire`; the defaults are in `DEFAULT_ACQUIRE_LIMITS`. */
export interface AcquireLimits {
  /** Bytes of one download, or of one archive on disk. */
  readonly maxDownloadBytes: number;
  /** Wall-clock seconds for all requests of one target together. */
  readonly maxSeconds: number;
  /** Seconds without a byte, or without an answer, before a request is given up. */
  readonly maxIdleSeconds: number;
  /** Bytes of all files of a folder together. */
  readonly maxFolderBytes: number;
  /** Files of a folder. */
  readonly maxFolderEntries: number;
}

/** Bytes of the present download so far; `total` is the sender's claim, may be wrong and is null when it makes none. */
export type OnProgress = (bytes: number, total: number | null) => void;

export type Environment = Readonly<Record<string, string | undefined>>;

/** All that `acquire` may depend on besides its target: nothing is read from `process.env` behind the caller's back. */
export interface AcquireOptions {
  /** Base address of the ClawHub registry; else `CLAWHUB_REGISTRY`, else the public one. */
  readonly registry?: string | undefined;
  /** Plain http to other machines, too. Loopback may always be plain. */
  readonly allowInsecure?: boolean;
  /**
   * Whether a host that the *user* named (a registry or a URL) may have a private address: yes on a desk, never in a
   * service, where a stranger's target would reach the operator's network. A redirect never may.
   */
  readonly privateHosts?: "named" | "never";
  readonly offline?: boolean;
  readonly limits?: Partial<AcquireLimits>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly environment?: Environment;
  /** Folder that relative paths and folder notes refer to. */
  readonly workingDirectory?: string;
  /** Base address of GitHub's REST interface; for GitHub Enterprise and for tests. */
  readonly githubApi?: string | undefined;
}

export const DEFAULT_ACQUIRE_LIMITS: AcquireLimits = {
  // The largest ClawPack that ClawHub takes is 120 MB; real plugins come close to it.
  maxDownloadBytes: 120_000_000,
  // 120 MB over a line of 3 Mbit/s take 320 s.
  maxSeconds: 400,
  maxIdleSeconds: 30,
  // As for an unpacked archive.
  maxFolderBytes: 500_000_000,
  maxFolderEntries: 20_000,
};

/** The same options with every default filled in. */
export interface ResolvedOptions {
  readonly registry: string | null;
  readonly allowInsecure: boolean;
  readonly privateHosts: "named" | "never";
  readonly offline: boolean;
  readonly limits: AcquireLimits;
  readonly signal: AbortSignal | null;
  readonly onProgress: OnProgress | null;
  readonly environment: Environment;
  readonly workingDirectory: string;
  readonly githubApi: string | null;
}

export function resolveOptions(options: AcquireOptions): ResolvedOptions {
  const environment = options.environment ?? {};
  return {
    registry: options.registry ?? environment["CLAWHUB_REGISTRY"] ?? null,
    allowInsecure: options.allowInsecure ?? false,
    privateHosts: options.privateHosts ?? "named",
    offline: options.offline ?? false,
    limits: { ...DEFAULT_ACQUIRE_LIMITS, ...options.limits },
    signal: options.signal ?? null,
    onProgress: options.onProgress ?? null,
    environment,
    workingDirectory: options.workingDirectory ?? process.cwd(),
    githubApi: options.githubApi ?? null,
  };
}
