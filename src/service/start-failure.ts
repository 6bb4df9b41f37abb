import { ScanError } from "../model/scan-error.ts";
import { ServiceError } from "./service-error.ts";

/** Failures of a start that an operator can do something about, by Node's and PostgreSQL's codes (appendix A). */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "nobody listens where DATABASE_URL points to"],
  ["ENOTFOUND", "the host of DATABASE_URL has no address"],
  ["EAI_AGAIN", "the host of DATABASE_URL has no address at the moment"],
  ["ETIMEDOUT", "the host of DATABASE_URL does not answer"],
  ["28P01", "the database refuses the password in DATABASE_URL"],
  ["28000", "the database refuses the user in DATABASE_URL"],
  ["3D000", "the database in DATABASE_URL does not exist"],
  ["42501", "the user of DATABASE_URL may not create the schemas skillscan and skillscan_jobs"],
  ["57P03", "the database is just starting"],
  ["EADDRINUSE", "another program listens on this port already"],
  ["EADDRNOTAVAIL", "this machine has no such address to listen on"],
  ["EACCES", "no permission: for the port, or for the data folder"],
  ["EROFS", "the data folder cannot be written to"],
  ["ENOSPC", "there is no space left for the data folder"],
]);

/** In words, where it is not a bug of ours. */
export function startFailure(cause: unknown): unknown {
  if (cause instanceof ServiceError) return new ScanError("refused", cause.message, { cause });
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  const known = typeof code === "string" ? KNOWN.get(code) : undefined;
  return known === undefined
    ? cause
    : new ScanError("unreachable", known, { hint: "docs/service.md says what it needs", cause });
}
