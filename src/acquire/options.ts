import type { ConnectionLimits, ConnectionOptions, Environment, OnProgress } from "../network/connection.ts";

export type { Environment } from "../network/connection.ts";

/** Ceilings of one `acquire`; the defaults are in `DEFAULT_ACQUIRE_LIMITS`. */
export interface AcquireLimits extends ConnectionLimits {
  /** Bytes of one download, or of one archive on disk. */
  readonly maxDownloadBytes: number;
  /** Bytes of all files of a folder together. */
  readonly maxFolderBytes: number;
  /** Files of a folder. */
  readonly maxFolderEntries: number;
}

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
  /**
   * `ask`: for a folder with installed skills the registry is asked which files they should have. Off by default: a
   * scan of a folder needs no network.
   */
  readonly installed?: "ask" | "look";
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
export interface ResolvedOptions extends ConnectionOptions {
  readonly registry: string | null;
  readonly privateHosts: "named" | "never";
  readonly offline: boolean;
  readonly limits: AcquireLimits;
  readonly workingDirectory: string;
  readonly githubApi: string | null;
  readonly installed: "ask" | "look";
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
    installed: options.installed ?? "look",
  };
}
