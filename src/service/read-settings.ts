import path from "node:path";
import * as z from "zod";
import { ScanError } from "../model/scan-error.ts";
import type { S3Settings } from "./blobs/s3-store.ts";
import { judgingSettings } from "./judging-settings.ts";
import { DEFAULTS, type ServiceSettings } from "./settings.ts";

const MEGABYTE = 1_000_000;

/** Flags of `serve` and `worker` as commander gives them. */
export const SERVICE_FLAGS = z.object({
  port: z.coerce.number().int().min(0).max(65_535).optional(),
  host: z.string().optional(),
  data: z.string().optional(),
  jobs: z.coerce.number().int().min(0).max(256).optional(),
  scanSeconds: z.coerce.number().positive().optional(),
  scanMemory: z.coerce.number().min(256).optional(),
  maxUpload: z.coerce.number().positive().optional(),
  rate: z.coerce.number().int().min(1).optional(),
  policy: z.string().optional(),
  baseline: z.string().optional(),
  signatures: z.array(z.string()).default([]),
  trust: z.string().optional(),
  osvDb: z.string().optional(),
  registry: z.string().optional(),
  insecure: z.boolean().default(false),
  rescan: z.string().optional(),
  allowPrivateWebhooks: z.boolean().default(false),
  trustProxy: z.boolean().default(false),
  grace: z.coerce.number().min(0).optional(),
});
export type ServiceFlags = z.infer<typeof SERVICE_FLAGS>;

/** What can only come from the environment, because command lines are seen by everybody on the machine. */
const S3_ENVIRONMENT = z.object({
  SKILLSCAN_S3_BUCKET: z.string().optional(),
  SKILLSCAN_S3_ENDPOINT: z.url().optional(),
  SKILLSCAN_S3_REGION: z.string().default("us-east-1"),
  SKILLSCAN_S3_PREFIX: z.string().default(""),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
});

/** Flags and environment put together; throws ScanError("usage") for what does not go together. */
export async function readSettings(
  flags: ServiceFlags,
  environment: Readonly<Record<string, string | undefined>>,
  defaultJobs: number,
): Promise<ServiceSettings> {
  const dataFolder = path.resolve(flags.data ?? environment["SKILLSCAN_DATA"] ?? DEFAULTS.dataFolder);
  return {
    host: flags.host ?? DEFAULTS.host,
    port: flags.port ?? DEFAULTS.port,
    dataFolder,
    databaseUrl: databaseUrl(environment),
    s3: s3Settings(environment),
    slots: flags.jobs ?? defaultJobs,
    scanSeconds: flags.scanSeconds ?? DEFAULTS.scanSeconds,
    scanMegabytes: flags.scanMemory ?? DEFAULTS.scanMegabytes,
    packagesPerChild: DEFAULTS.packagesPerChild,
    maxUploadBytes: flags.maxUpload === undefined ? DEFAULTS.maxUploadBytes : flags.maxUpload * MEGABYTE,
    requestsPerMinute: flags.rate ?? DEFAULTS.requestsPerMinute,
    allowPrivateWebhooks: flags.allowPrivateWebhooks,
    trustProxy: flags.trustProxy,
    rescanSchedule: flags.rescan ?? null,
    judging: await judgingSettings(flags, dataFolder),
    references: {
      environment,
      allowInsecure: flags.insecure,
      // not the folder that the service was started in: what lies there is nobody's business
      workingDirectory: dataFolder,
      ...(flags.registry === undefined ? {} : { registry: flags.registry }),
    },
    graceSeconds: flags.grace ?? DEFAULTS.graceSeconds,
    childProgram: null,
  };
}

export function databaseUrl(environment: Readonly<Record<string, string | undefined>>): string | null {
  const url = environment["DATABASE_URL"] ?? "";
  if (url === "") return null;
  if (/^postgres(?:ql)?:\/\//u.test(url)) return url;
  throw new ScanError("usage", "DATABASE_URL does not begin with postgres:// or postgresql://");
}

function s3Settings(environment: Readonly<Record<string, string | undefined>>): S3Settings | null {
  const given = S3_ENVIRONMENT.parse(environment);
  const bucket = given.SKILLSCAN_S3_BUCKET ?? "";
  if (bucket === "") return null;
  const {
    SKILLSCAN_S3_ENDPOINT: endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  } = given;
  if (endpoint === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    throw new ScanError(
      "usage",
      "SKILLSCAN_S3_BUCKET needs SKILLSCAN_S3_ENDPOINT, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as well",
    );
  }
  const { SKILLSCAN_S3_REGION: region, SKILLSCAN_S3_PREFIX: prefix } = given;
  return { endpoint, bucket, region, prefix, accessKeyId, secretAccessKey };
}
