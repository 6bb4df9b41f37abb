import type { PolicyPreset } from "../model/policy.ts";
import type { PolicyFile } from "./policy-file.ts";

/** What a preset sets; what it does not name is as in `balanced`, which is the scanner's own behaviour. */
export const PRESETS: Readonly<Record<PolicyPreset, Omit<PolicyFile, "extends">>> = {
  // For machines that hold production secrets: nothing unread, nothing from elsewhere, no secret that goes unmentioned.
  strict: {
    fail: { verdict: "suspicious", score: 10, incomplete: "fail" },
    hosts: { deny: ["@ip"] },
    secrets: { undeclared: "fail" },
    packages: { sources: { allow: ["registry", "path"] } },
  },
  balanced: {},
  // For a first look at many packages: only what nobody can excuse.
  permissive: { fail: { verdict: "malicious" } },
};
