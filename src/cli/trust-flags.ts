import * as z from "zod";
import { ScanError } from "../model/scan-error.ts";
import type { Trust, TrustOptions } from "../tasks/trust-policy.ts";

/** The same for every command that looks at signatures. */
export const TRUST_FLAGS = z.object({
  trust: z.string().optional(),
  trustRoot: z.array(z.string()).default([]),
  key: z.array(z.string()).default([]),
  identity: z.array(z.string()).default([]),
  issuer: z.array(z.string()).default([]),
  requireSignature: z.boolean().default(false),
  trustedRoot: z.string().optional(),
});

/** From flags, and `SKILLSCAN_TRUST` for a policy that is always to be used. Null: there are none. */
export function trustOptions(rawFlags: unknown, environment: NodeJS.ProcessEnv): TrustOptions | null {
  const flags = TRUST_FLAGS.parse(rawFlags);
  const { identity, issuer } = flags;
  if (identity.length !== issuer.length) {
    throw new ScanError("usage", "--identity and --issuer belong together: one of each for every signer", {
      hint: "A name is worth nothing without who vouches for it: --identity NAME --issuer https://…",
    });
  }
  const named = environment["SKILLSCAN_TRUST"];
  const policyFile = flags.trust ?? (named === "" ? undefined : named);
  const nothing = flags.trustRoot.length + flags.key.length + identity.length === 0 && !flags.requireSignature;
  if (nothing && policyFile === undefined && flags.trustedRoot === undefined) return null;
  return {
    ...(policyFile === undefined ? {} : { policyFile }),
    roots: flags.trustRoot,
    keys: flags.key,
    identities: identity.map((subject, index) => ({ subject, issuer: issuer[index] ?? "" })),
    requireSignature: flags.requireSignature,
    ...(flags.trustedRoot === undefined ? {} : { trustedRoot: flags.trustedRoot }),
    workingDirectory: process.cwd(),
  };
}

/** Null, without loading anything, where the user says nothing about trust. */
export async function trustFromFlags(rawFlags: unknown): Promise<Trust | null> {
  const options = trustOptions(rawFlags, process.env);
  if (options === null) return null;
  const { loadTrust } = await import("../tasks/trust-policy.ts");
  return loadTrust(options);
}
