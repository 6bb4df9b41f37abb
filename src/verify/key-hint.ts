import { hash, type KeyObject } from "node:crypto";

/** The hint of OMS's reference library: SHA-256 over the key in PEM, in hex. */
export function keyHint(key: KeyObject): string {
  return hash("sha256", key.export({ type: "spki", format: "pem" }), "hex");
}

/** True when a bundle means this key: tools digest its PEM or its DER form, and write that in hex or base64. */
export function isHintOf(hint: string, key: KeyObject): boolean {
  const der = hash("sha256", key.export({ type: "spki", format: "der" }), "buffer");
  return [keyHint(key), der.toString("hex"), der.toString("base64")].includes(hint);
}
