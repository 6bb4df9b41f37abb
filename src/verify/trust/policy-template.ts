import { open } from "node:fs/promises";
import path from "node:path";

import { ScanError } from "../../model/scan-error.ts";

/** What `skillscan trust init` writes: valid as it is, and trusts nobody. */
export const POLICY_TEMPLATE = `# Whom skillscan trusts. Nothing is trusted that is not named here.
# Use it with --trust FILE or the variable SKILLSCAN_TRUST; docs/verification.md explains every field.
version: 1

# required: a skill without a signature by somebody below fails
# preferred: signatures are checked and shown; only a broken one fails
# ignored: a broken signature does not fail either
signature: preferred

# listed: what comes from ClawHub has to be of a publisher below
publisher: any

# Certificates: whom they certify may sign. Files are looked for from this file's folder.
roots: []
#  - name: Example Corp
#    file: example-root.pem

# Public keys that may sign.
keys: []
#  - name: Alice
#    file: alice.pub.pem

# Sigstore identities that may sign, compared character by character.
identities: []
#  - name: Example release workflow
#    issuer: https://token.actions.githubusercontent.com
#    subject: https://github.com/example/skills/.github/workflows/release.yml@refs/heads/main

# Where npm packages have to be built, by their provenance.
npm: []
#  - package: "@example/*"
#    repository: https://github.com/example/plugins
#    workflow: .github/workflows/release.yml

# ClawHub accounts: a handle that belongs to another user id by now fails.
publishers: []
#  - handle: example
#    userId: user_0123456789
#    signature: required
#    signers: [Example Corp]
`;

/** ScanError("usage") where there is a file already. */
export async function writePolicyTemplate(file: string, workingDirectory: string): Promise<void> {
  try {
    const handle = await open(path.resolve(workingDirectory, file), "wx");
    try {
      await handle.writeFile(POLICY_TEMPLATE);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    if (code === "EEXIST") {
      throw new ScanError("usage", `${file} is there already and was not touched`, {
        hint: "Name another file: skillscan trust init FILE",
        cause,
      });
    }
    throw new ScanError("usage", `${file} cannot be written`, { cause });
  }
}
