import { X509Certificate, type KeyObject } from "node:crypto";

import { derElements, derInside, derOid, TAG, type DerElement } from "./der.ts";

/** What node:crypto tells of a certificate, and the extensions that it does not tell. RFC 5280 section 4.2. */
export interface Certificate {
  readonly x509: X509Certificate;
  /** Null: a kind of key that is not known here, or none at all. */
  readonly publicKey: KeyObject | null;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** The algorithm of the issuer's signature, as an OID. */
  readonly signatureAlgorithm: string;
  readonly isAuthority: boolean;
  /** How many authorities may follow below it; null: any number. */
  readonly pathLength: number | null;
  /** null: the certificate does not limit what its key is for. */
  readonly keyUsage: ReadonlySet<KeyUsage> | null;
  readonly extendedKeyUsage: ReadonlySet<string> | null;
  /** Extensions that must not be ignored, and that nothing here understands. */
  readonly unknownCritical: readonly string[];
  readonly extensions: ReadonlyMap<string, Uint8Array>;
}

export type KeyUsage = "digital-signature" | "sign-certificates";

export const CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
export const ANY_EXTENDED_USAGE = "2.5.29.37.0";
/** An honest one has about one kilobyte; those with a thousand names have sixty. */
const MAX_CERTIFICATE_BYTES = 100_000;

const KEY_USAGE = "2.5.29.15";
const ALTERNATIVE_NAME = "2.5.29.17";
const BASIC_CONSTRAINTS = "2.5.29.19";
const EXTENDED_KEY_USAGE = "2.5.29.37";
const UNDERSTOOD: ReadonlySet<string> = new Set([KEY_USAGE, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE, ALTERNATIVE_NAME]);

/** Throws for everything that is not one certificate in DER. */
export function parseCertificate(der: Uint8Array): Certificate {
  if (der.byteLength > MAX_CERTIFICATE_BYTES) throw new RangeError("a certificate of more than 100 kB");
  const x509 = new X509Certificate(der);
  const [tbs, algorithm, ...rest] = derInside(der, TAG.sequence);
  if (tbs === undefined || algorithm === undefined || rest.length !== 1) throw new RangeError("not a certificate");
  const found = extensionsOf(tbs);
  const constraints = found.get(BASIC_CONSTRAINTS);
  const [authority, length] = constraints === undefined ? [] : derInside(constraints.value, TAG.sequence);
  const usage = found.get(KEY_USAGE);
  const extended = found.get(EXTENDED_KEY_USAGE);
  return {
    x509,
    publicKey: publicKeyOf(x509),
    notBefore: x509.validFromDate,
    notAfter: x509.validToDate,
    signatureAlgorithm: oidIn(algorithm),
    isAuthority: authority?.tag === TAG.boolean && authority.content[0] === 0xff,
    pathLength: length === undefined ? null : smallInteger(length),
    keyUsage: usage === undefined ? null : keyUsage(usage.value),
    extendedKeyUsage:
      extended === undefined
        ? null
        : new Set(derInside(extended.value, TAG.sequence).map(({ content }) => derOid(content))),
    unknownCritical: [...found].filter(([oid, { critical }]) => critical && !UNDERSTOOD.has(oid)).map(([oid]) => oid),
    extensions: new Map([...found].map(([oid, { value }]) => [oid, value])),
  };
}

function publicKeyOf(x509: X509Certificate): KeyObject | null {
  try {
    return x509.publicKey;
  } catch {
    return null; // node:crypto parses it only when asked
  }
}

function extensionsOf(
  tbs: DerElement,
): ReadonlyMap<string, { readonly critical: boolean; readonly value: Uint8Array }> {
  const found = new Map<string, { critical: boolean; value: Uint8Array }>();
  const holder = derElements(tbs.content).find(({ tag }) => tag === TAG.extensions);
  for (const extension of holder === undefined ? [] : derInside(holder.content, TAG.sequence)) {
    const parts = derElements(extension.content);
    const [oid] = parts;
    const value = parts.at(-1);
    if (oid?.tag !== TAG.oid || value?.tag !== TAG.octetString) throw new RangeError("not an extension");
    const name = derOid(oid.content);
    if (found.has(name)) throw new RangeError(`the extension ${name} stands there twice`); // two readers, two meanings
    const flag = parts.length === 3 ? parts[1] : undefined;
    found.set(name, { critical: flag?.tag === TAG.boolean && flag.content[0] !== 0, value: value.content });
  }
  return found;
}

function keyUsage(value: Uint8Array): ReadonlySet<KeyUsage> {
  const [bits] = derElements(value);
  if (bits?.tag !== TAG.bitString) throw new RangeError("not a key usage");
  const first = bits.content[1] ?? 0; // content[0] says how many bits are unused
  const usages = new Set<KeyUsage>();
  if ((first & 0x80) !== 0) usages.add("digital-signature");
  if ((first & 0x04) !== 0) usages.add("sign-certificates");
  return usages;
}

function oidIn(algorithm: DerElement): string {
  const [oid] = derElements(algorithm.content);
  if (oid?.tag !== TAG.oid) throw new RangeError("not an algorithm");
  return derOid(oid.content);
}

function smallInteger(element: DerElement): number {
  const [byte] = element.content;
  if (element.tag !== TAG.integer || element.content.length !== 1 || byte === undefined || byte > 127)
    throw new RangeError("a path length that no chain has");
  return byte;
}
