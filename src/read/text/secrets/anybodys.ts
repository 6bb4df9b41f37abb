import { form, type SecretFormat } from "./format.ts";

/** Forms that no issuer owns. */
export const ANYBODYS: readonly SecretFormat[] = [
  // The body is checked, documentation shows only dots.
  {
    secret: "private-key",
    keyword: "-----begin ",
    pattern:
      /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED) )?PRIVATE KEY-----([\\\sA-Za-z0-9+/=:,-]{100,8000}?)-----END /y,
    source: "RFC 7468, and OpenSSH's form",
  },
  {
    secret: "pgp-private-key",
    keyword: "-----begin ",
    pattern: /-----BEGIN PGP PRIVATE KEY BLOCK-----([\\\sA-Za-z0-9+/=:,.()-]{200,16000}?)-----END /y,
    source: "RFC 9580, ASCII armor",
  },
  // Header and payload are JSON, so both begin with eyJ.
  {
    secret: "jwt",
    keyword: "eyj",
    pattern: form("eyJ[A-Za-z0-9_-]{10,400}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,800}"),
    source: "RFC 7519",
  },
  {
    secret: "url-password",
    keyword: "://",
    pattern: /:\/\/[A-Za-z0-9_.%-]{1,60}:([^\s:@/"'<>{}$*[\]()]{6,100})@[A-Za-z0-9.-]{3,200}/y,
    source: "RFC 3986, section 3.2.1: a password inside a URL",
  },
];
