import type { Scope } from "../store/tokens.ts";

/** Who asks, and what they may do. */
export interface Principal {
  /** Stands in scans, decisions and the audit log: `token:<id>`, or `operator` for whoever has the data folder. */
  readonly actor: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly requestsPerMinute: number | null;
}

/** `admin` may do everything; `review` includes what a reviewer has to see. */
export function mayDo(principal: Principal, scope: Scope): boolean {
  const { scopes } = principal;
  return scopes.includes(scope) || scopes.includes("admin") || (scope === "read" && scopes.includes("review"));
}
