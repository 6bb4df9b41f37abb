import * as z from "zod";
import { ScanError } from "../model/scan-error.ts";
import type { AdvisoryChoice } from "../scan.ts";
import { WHOM } from "./advisory-options.ts";

const FLAGS = z.object({
  osv: z.enum(WHOM).optional(),
  osvDb: z.string().optional(),
  osvUrl: z.string().optional(),
});

/** Without flags: the user's own databases where there are any. Throws ScanError("usage"). */
export function adviceFromFlags(given: unknown, environment: NodeJS.ProcessEnv): AdvisoryChoice {
  const { osv, osvDb, osvUrl } = FLAGS.parse(given);
  if (osvDb !== undefined && osv !== undefined)
    throw new ScanError("usage", "--osv and --osv-db name two sources; one can be asked");
  if (osvUrl !== undefined && osv !== "api") throw new ScanError("usage", "--osv-url goes with --osv api");
  if (osvDb !== undefined) return { from: "database", folder: osvDb };
  if (osv === undefined) return { from: "database" };
  if (osv !== "api") return { from: osv };
  // Who names another service does not mean the public index of names either.
  const names = environment["SKILLSCAN_NAMES_URL"] ?? null;
  return osvUrl === undefined
    ? { from: "api", ...(names === null ? {} : { namesUrl: names }) }
    : { from: "api", url: osvUrl, namesUrl: names };
}
