import type { PolicyPreset } from "../model/policy.ts";

/** What `skillscan policy init` writes: every key, switched off, with a word on what it does. */
export function policyTemplate(preset: PolicyPreset): string {
  return `# What this organisation accepts of skills and plugins. docs/policy.md explains every key;
# \`skillscan policy check\` shows what is in force.
schema: skillscan.policy.v1
extends: ${preset} # strict, balanced, permissive

# fail:
#   verdict: suspicious # from this verdict on a scan fails: suspicious, malicious, never
#   score: never        # from this score on, 1 to 100
#   incomplete: report  # what could not all be read: fail (exit code 1), report (3), accept (0)

# categories: # from which severity on a finding fails; always, never
#   weakness: high

# signatures: # off, fail, allow, a severity, or a map
#   execution/unreviewed-installer:
#     severity: low
#     reason: we mirror installers

# hosts: # a name, *.name for everything below it, @ip for bare addresses; ! takes out again
#   deny: ["@ip", "*.trycloudflare.com"]
#   undeclared: fail

# commands: { deny: [nc, ncat, osascript] }
# secrets: { deny: ["AWS_*", "~/.ssh/**"] }
# files:
#   write: { deny: ["~/.bashrc", "~/.zshrc"] }

# packages:
#   deny: ["npm:left-pad"]
#   sources: { allow: [registry, path, "git:github.com/acme/**"] }

# publishers: { allow: ["@acme#their-id", "npm:@acme"] }

# require:
#   signature: true
#   proofs: [registry-digests]

# inlineSuppressions: true # comments in folders below this file: skillscan-ignore <signature> -- reason
`;
}
