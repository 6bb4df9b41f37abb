import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const DEFAULT_PRIVATE_KEY = "p256-private-key-v2.pem";
const DEFAULT_PUBLIC_KEY = "p256-public-key-v2.pem";

if (!existsSync(DEFAULT_PRIVATE_KEY)) {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  writeFileSync(DEFAULT_PRIVATE_KEY, pair.privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  writeFileSync(DEFAULT_PUBLIC_KEY, pair.publicKey.export({ type: "spki", format: "pem" }));
}
const key = createPrivateKey(readFileSync(DEFAULT_PRIVATE_KEY));
writeFileSync("invoice.sig", sign("sha256", readFileSync(process.argv[2]), key).toString("base64"));
