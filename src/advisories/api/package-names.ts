import type { Ecosystem } from "../../model/fact.ts";
import { ScanError } from "../../model/scan-error.ts";
import type { PackageQuery } from "../package-name.ts";
import type { ApiConnection } from "./query-batch.ts";
import { persistently } from "./retry.ts";

/** https://docs.deps.dev/api/v3/: systems whose packages that index knows. */
const SYSTEMS: ReadonlyMap<Ecosystem, string> = new Map<Ecosystem, string>([
  ["npm", "npm"],
  ["PyPI", "pypi"],
  ["crates.io", "cargo"],
  ["RubyGems", "rubygems"],
  ["NuGet", "nuget"],
  ["Maven", "maven"],
]);

/** Thousands of versions; more of an answer is not needed to know that there is one. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** Whether the index knows a package of this name; null: it does not cover the ecosystem. Throws ScanError. */
export async function packageExists({ ecosystem, name }: PackageQuery, to: ApiConnection): Promise<boolean | null> {
  const system = SYSTEMS.get(ecosystem);
  if (system === undefined) return null;
  const url = `${to.url}/v3/systems/${system}/packages/${encodeURIComponent(name)}`;
  const request = { url, accept: "application/json", maxBytes: MAX_ANSWER_BYTES, named: true, waits: false };
  try {
    return await persistently(
      async () => {
        const answer = await to.http.get(request);
        return answer.status === 404 ? { ...answer, status: 200, bytes: new Uint8Array() } : answer;
      },
      ({ bytes }) => bytes.byteLength > 0,
      to.patience,
      to.signal,
    );
  } catch (error) {
    if (error instanceof ScanError && error.code === "too-large") return true;
    throw error;
  }
}
