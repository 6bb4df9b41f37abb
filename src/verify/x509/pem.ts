import { createPublicKey, type KeyObject } from "node:crypto";

import { parseCertificate, type Certificate } from "./certificate.ts";

/** RFC 7468; the text in between is base64 with line breaks. */
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\s]{1,200000})-----END \1-----/g;

/** All certificates of a PEM text. Throws RangeError when it holds none, or something that is none. */
export function certificatesOf(pem: string): readonly Certificate[] {
  const found = [...pem.matchAll(BLOCK)].filter(([, label]) => label === "CERTIFICATE");
  if (found.length === 0) throw new RangeError("it holds no certificate in PEM form");
  try {
    return found.map(([, , body = ""]) => parseCertificate(Buffer.from(body, "base64")));
  } catch (cause) {
    throw new RangeError("it holds a certificate that cannot be read", { cause });
  }
}

/** All public keys of a PEM text. Throws RangeError when it holds none, or something that is none. */
export function publicKeysOf(pem: string): readonly KeyObject[] {
  const found = [...pem.matchAll(BLOCK)].filter(([, label]) => label === "PUBLIC KEY");
  if (found.length === 0) throw new RangeError("it holds no public key in PEM form");
  try {
    return found.map(([block]) => createPublicKey(block));
  } catch (cause) {
    throw new RangeError("it holds a public key that cannot be read", { cause });
  }
}
