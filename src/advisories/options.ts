import type { Environment } from "../network/connection.ts";

/** Whom to ask for advisories. Only `api` touches the network; `program` does what that program does. */
export type AdvisoryChoice =
  | { readonly from: "none" }
  /** Databases in osv-scanner's layout; without a folder: the user's own, where there is one. */
  | {
      readonly from: "database";
      readonly folder?: string;
      /** Where its indexes are kept; else in the user's cache. */
      readonly indexFolder?: string;
      /** What reports call it; else its folder. */
      readonly name?: string;
    }
  | {
      readonly from: "api";
      /** Base address in place of OSV's public one; for mirrors and for tests. */
      readonly url?: string;
      /** Base address of the index that knows which packages exist; null: it is not asked. */
      readonly namesUrl?: string | null;
    }
  /** osv-scanner, found on the PATH or given. */
  | { readonly from: "program"; readonly program?: string };

export interface AdvisoryOptions {
  /** Default: nobody is asked. */
  readonly advisories?: AdvisoryChoice;
  readonly offline?: boolean;
  readonly environment?: Environment;
  readonly signal?: AbortSignal | undefined;
  /** Progress of the first use of a database, which is slow. */
  readonly onIndexing?: ((ecosystem: string, done: number, all: number) => void) | undefined;
}
