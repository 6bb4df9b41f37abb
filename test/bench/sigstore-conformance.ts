import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { EMBEDDED_ROOT, noTrust, type SignatureTrust } from "../../src/verify/signature-trust.ts";
import { verifyBundle } from "../../src/verify/sigstore/verify-bundle.ts";
import { checkedPem } from "../../src/verify/trust/pem.ts";

// `npm run bench:sigstore -- <test/assets/bundle-verify of sigstore/sigstore-conformance>`: every case has to be decided
// as its name says (`_fail`: not verified). What a case does not say is in the README of that folder.
const IDENTITY =
  "https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main";
const ISSUER = "https://token.actions.githubusercontent.com";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("npm run bench:sigstore -- <folder bundle-verify>\n");
  process.exit(2);
}
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const start = performance.now();
let right = 0;
for (const { name } of cases) {
  const outcome = await decide(path.join(folder, name));
  const isRight = (outcome === "verified") !== name.endsWith("_fail");
  if (isRight) right += 1;
  process.stdout.write(`${isRight ? "right" : "WRONG"}  ${name}: ${outcome}\n`);
}
process.stdout.write(
  `${right} of ${cases.length} decided as their names say, in ${((performance.now() - start) / 1000).toFixed(1)} s\n`,
);
process.exitCode = right === cases.length && cases.length > 0 ? 0 : 1;

async function decide(at: string): Promise<string> {
  const own = path.join(at, "artifact");
  const artifact = readFileSync(existsSync(own) ? own : path.join(at, "..", "a.txt"));
  try {
    const bundle = readFileSync(path.join(at, "bundle.sigstore.json"));
    const { status, problems } = await verifyBundle({ bytes: artifact }, bundle, trustOf(at));
    return [status, ...problems.map(({ code }) => code)].join(" ");
  } catch (error) {
    return `refused (${error instanceof Error ? error.message : "no reason"})`; // a key that is none
  }
}

function trustOf(at: string): SignatureTrust {
  const key = text(at, "key.pub");
  const json = text(at, "trusted_root.json");
  return {
    ...noTrust(new Date()),
    keys: key === null ? [] : [checkedPem(key, "public key", "key.pub")],
    identities:
      key === null ? [{ subject: text(at, "identity") ?? IDENTITY, issuer: text(at, "issuer") ?? ISSUER }] : [],
    trustedRoot: json === null ? EMBEDDED_ROOT : { kind: "given", name: "trusted_root.json", json },
  };
}

function text(at: string, name: string): string | null {
  const file = path.join(at, name);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}
