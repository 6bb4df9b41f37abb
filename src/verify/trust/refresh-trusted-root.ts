import { TrustedRoot } from "@sigstore/protobuf-specs";

/** Nobody waits longer than this for a root that changes a few times a year. */
const SECONDS = 10;

export interface TufRepository {
  /** Where the metadata is kept between runs; sigstore-js' own folder when it is not given. */
  readonly cachePath?: string;
  /** Another repository than Sigstore's public one, with the root.json to begin with. */
  readonly mirrorURL?: string;
  readonly rootPath?: string;
}

/**
 * Sigstore's trusted_root.json as it is now, by TUF (theupdateframework.github.io/specification): each step is signed
 * by the keys of the one before, beginning with those that came with this program. Null when it cannot be had or does
 * not verify. The only place of `verify` that uses the network; never called with --offline.
 */
export async function refreshTrustedRoot(repository: TufRepository = {}): Promise<string | null> {
  const { getTrustedRoot } = await import("@sigstore/tuf");
  try {
    const root = await getTrustedRoot({ ...repository, retry: false, timeout: SECONDS * 1000 });
    return JSON.stringify(TrustedRoot.toJSON(root));
  } catch {
    return null; // the caller goes on with the embedded one, whose date is shown
  }
}
