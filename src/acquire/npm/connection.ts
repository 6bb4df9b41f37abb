import { readFile } from "node:fs/promises";

import { ScanError } from "../../model/scan-error.ts";
import type { Tls } from "../../network/dispatchers.ts";
import type { NpmConfig } from "./config.ts";
import type { Environment, ResolvedOptions } from "../options.ts";

/** How npm's own settings would reach the registry: its proxies before the environment's, and a company's authority. */
export async function npmConnection(
  config: NpmConfig,
  options: ResolvedOptions,
): Promise<{ readonly environment: Environment; readonly tls: Tls }> {
  const httpsProxy = config.get("https-proxy") ?? config.get("proxy");
  const httpProxy = config.get("proxy");
  const noProxy = config.get("noproxy");
  const cafile = config.get("cafile");
  return {
    environment: {
      ...options.environment,
      ...(httpsProxy === undefined ? {} : { https_proxy: httpsProxy }),
      ...(httpProxy === undefined ? {} : { http_proxy: httpProxy }),
      ...(noProxy === undefined ? {} : { no_proxy: noProxy }),
    },
    tls: {
      ...(cafile === undefined ? {} : { ca: await authority(cafile) }),
      // Only who allows insecure connections here as well gets them.
      ...(options.allowInsecure && config.get("strict-ssl") === "false" ? { rejectUnauthorized: false } : {}),
    },
  };
}

async function authority(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new ScanError("unreadable", "the cafile of npm's configuration cannot be read", { cause });
  }
}
