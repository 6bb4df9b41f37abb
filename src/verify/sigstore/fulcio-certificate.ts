import { derElements, derInside, TAG } from "../x509/der.ts";
import type { Certificate } from "../x509/certificate.ts";

/** Fulcio's extensions, GitHub sigstore/fulcio docs/oid-info.md. */
const FULCIO = "1.3.6.1.4.1.57264.1.";
const ISSUER = `${FULCIO}8`;
const ISSUER_BEFORE_2023 = `${FULCIO}1`;
/** Up to this one the values are plain text, from the eighth on they are UTF8String in DER. */
const LAST_PLAIN = 6;
const ALTERNATIVE_NAME = "2.5.29.17";
/** Context tags of GeneralName, RFC 5280 section 4.2.1.6. */
const MAIL = 0x81;
const ADDRESS = 0x86;
const UTF8_STRING = 0x0c;

export interface FulcioIdentity {
  readonly subject: string;
  readonly issuer: string;
}

/**
 * Who the certificate was made out to: its only alternative name and the identity provider. Null when it has no name
 * or several. Read here and not by @sigstore/core, which drops the eighth bit of every letter: `\u00e1` would be `a`.
 */
export function fulcioIdentity(certificate: Certificate): FulcioIdentity | null {
  const names = certificate.extensions.get(ALTERNATIVE_NAME);
  const claims = fulcioClaims(certificate);
  const issuer = claims.get(ISSUER) ?? claims.get(ISSUER_BEFORE_2023);
  if (names === undefined || issuer === undefined) return null;
  const [only, ...others] = derInside(names, TAG.sequence);
  if (only === undefined || others.length > 0 || (only.tag !== MAIL && only.tag !== ADDRESS)) return null;
  if (only.content.some((byte) => byte < 0x21 || byte > 0x7e)) return null; // neither an address nor a mail address
  return { subject: Buffer.from(only.content).toString("latin1"), issuer };
}

/** Fulcio's extensions by OID, as text. */
export function fulcioClaims({ extensions }: Certificate): ReadonlyMap<string, string> {
  const claims = new Map<string, string>();
  for (const [oid, value] of extensions) {
    if (!oid.startsWith(FULCIO)) continue;
    if (Number(oid.slice(FULCIO.length)) <= LAST_PLAIN) claims.set(oid, text(value));
    else {
      const [inner] = derElements(value);
      if (inner?.tag === UTF8_STRING) claims.set(oid, text(inner.content));
    }
  }
  return claims;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
