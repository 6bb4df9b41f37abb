import { ScanError } from "../model/scan-error.ts";

/** The service's libraries are optional: whoever only scans may leave them out. */
const PACKAGES = ["fastify", "@fastify/multipart", "@fastify/rate-limit", "pg", "pg-boss", "prom-client"];

/** Loads what the service needs, or says in one line what is missing. */
export async function needPackages(embedded: boolean, always: readonly string[] = PACKAGES): Promise<void> {
  const missing: string[] = [];
  for (const name of [...always, ...(embedded ? ["@electric-sql/pglite"] : [])]) {
    try {
      await import(name);
    } catch (cause) {
      if (!(cause instanceof Error) || !("code" in cause) || cause.code !== "ERR_MODULE_NOT_FOUND") throw cause;
      missing.push(name);
    }
  }
  if (missing.length > 0) {
    throw new ScanError("usage", `the service needs packages that are not installed: ${missing.join(", ")}`, {
      hint: `npm install ${missing.join(" ")}`,
    });
  }
}
