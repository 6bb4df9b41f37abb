import { VerificationError, type SignedEntity } from "@sigstore/verify";

import { problemOf } from "../refusal.ts";
import { noSigner, type SignerCheck } from "../signer-check.ts";
import type { LoadedRoot } from "./trusted-root.ts";

/** What a throw of @sigstore/verify says. Everything that it does not say itself means a malformed bundle. */
export function verificationFailure(error: unknown, entity: SignedEntity, { root }: LoadedRoot): SignerCheck {
  if (!(error instanceof VerificationError))
    return noSigner("broken", problemOf(error, "the Sigstore bundle cannot be read"));
  const { code } = error;
  switch (code) {
    case "SIGNATURE_ERROR":
      return noSigner("broken", {
        code: "SIGNATURE",
        message: "the signature was not made with its key, or something else was signed",
      });
    case "CERTIFICATE_ERROR":
      return noSigner("untrusted", {
        code: "CHAIN",
        message: `no certificate authority of the trusted root stands behind the signer (${error.message})`,
      });
    case "PUBLIC_KEY_ERROR":
      return noSigner("untrusted", { code: "KEY", message: error.message });
    case "TIMESTAMP_ERROR":
    case "TLOG_ERROR":
    case "TLOG_INCLUSION_PROOF_ERROR":
    case "TLOG_INCLUSION_PROMISE_ERROR":
    case "TLOG_MISSING_INCLUSION_ERROR":
    case "TLOG_BODY_ERROR": {
      // a log that this root does not know yet, or of another instance, is nobody's forgery
      const ids = new Set(root.tlogs.flatMap(({ logId, checkpointKeyId }) => [hex(logId), hex(checkpointKeyId)]));
      const isKnown = entity.tlogEntries.every((entry) => ids.has(entry.logId.keyId.toString("hex")));
      const verdict = isKnown && code !== "TIMESTAMP_ERROR" ? "broken" : "untrusted";
      return noSigner(verdict, { code: "LOG", message: `the transparency log does not bear it out: ${error.message}` });
    }
    case "NOT_IMPLEMENTED_ERROR":
      return noSigner("unavailable", { code: "LOG", message: error.message });
  }
}

function hex(id: { readonly keyId: Buffer } | undefined): string {
  return id?.keyId.toString("hex") ?? "";
}
