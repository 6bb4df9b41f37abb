import { loadTrust, type TrustOptions } from "../verify/trust/load-trust.ts";

export { loadTrust, type TrustOptions } from "../verify/trust/load-trust.ts";
export type { Trust } from "../verify/trust/trust.ts";

/** Writes a policy that trusts nobody; ScanError("usage") where the file is there already. */
export async function initTrustPolicy(file: string, workingDirectory = process.cwd()): Promise<void> {
  const { writePolicyTemplate } = await import("../verify/trust/policy-template.ts");
  await writePolicyTemplate(file, workingDirectory);
}

/** Whom a policy trusts, in lines for a person. */
export async function trustText(options: TrustOptions): Promise<readonly string[]> {
  const { describeTrust } = await import("../verify/trust/describe-trust.ts");
  return describeTrust(await loadTrust(options));
}
