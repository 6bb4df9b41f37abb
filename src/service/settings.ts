import type { AdvisoryChoice, ScanOptions } from "../scan.ts";
import type { PackTexts } from "../tasks/signature-packs.ts";
import type { S3Settings } from "./blobs/s3-store.ts";

const MEGABYTE = 1_000_000;

/** The operator's own rules, as the flags of `skillscan scan` of the same names; can be sent to another process. */
export interface OperatorRules extends Pick<ScanOptions, "policy" | "baseline" | "trust"> {
  /** `--signatures` */
  readonly packs?: readonly PackTexts[];
  /** `--osv-db`, as it was when this process started. */
  readonly advisories?: Extract<AdvisoryChoice, { readonly from: "database" }>;
}

/** What scans of this service are made with. */
export interface JudgingSettings {
  readonly rules: OperatorRules;
  /** Text that names everything here that could change a verdict: part of the key of every judgement. */
  readonly identity: string;
  /** Says that the snapshot of the advisory databases is still in use; null: there is none. */
  readonly touchAdvisories: (() => Promise<void>) | null;
}

/** How references to registries are fetched. */
export type ReferenceSettings = Pick<
  ScanOptions,
  "registry" | "environment" | "privateHosts" | "allowInsecure" | "limits" | "workingDirectory"
>;

/** Everything an operator decides; docs/service.md has the table. */
export interface ServiceSettings {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly s3: S3Settings | null;
  /** Packages judged at the same time in this process; 0: only other processes judge. */
  readonly slots: number;
  readonly scanSeconds: number;
  readonly scanMegabytes: number;
  readonly packagesPerChild: number;
  readonly maxUploadBytes: number;
  readonly requestsPerMinute: number;
  readonly allowPrivateWebhooks: boolean;
  readonly trustProxy: boolean;
  readonly rescanSchedule: string | null;
  readonly judging: JudgingSettings;
  readonly references: ReferenceSettings;
  /** Seconds that a stopping process gives to what it has begun. */
  readonly graceSeconds: number;
  /** Another program than isolation/child.ts, for tests with packages that hang. */
  readonly childProgram: string | null;
}

export const DEFAULTS = {
  host: "127.0.0.1",
  port: 8_080,
  dataFolder: "skillscan-data",
  // the slowest honest package met so far takes 9 s on a busy machine
  scanSeconds: 120,
  // a reading thread may take 2 GB before its file is given up (see read/isolate); the rest is the program itself
  scanMegabytes: 3_072,
  packagesPerChild: 200,
  // the largest package that ClawHub takes
  maxUploadBytes: 120 * MEGABYTE,
  requestsPerMinute: 600,
  graceSeconds: 25,
} as const;
