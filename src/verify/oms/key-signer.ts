import type { KeyObject } from "node:crypto";

import { isSignedBy, keyFingerprint, type SignedMessage } from "../curve-signature.ts";
import { isHintOf } from "../key-hint.ts";
import { noSigner, type SignerCheck } from "../signer-check.ts";

/** The signer of a signature that brings no key: only whoever has been given the key beforehand can tell. */
export function checkKeySigner(
  hint: string | null,
  messages: readonly SignedMessage[],
  signature: Uint8Array,
  keys: readonly KeyObject[],
): SignerCheck {
  const named = hint === null ? keys : keys.filter((key) => isHintOf(hint, key));
  const key = named.find((one) => messages.some((message) => isSignedBy(one, message, signature)));
  if (key !== undefined) {
    const signer = `key ${keyFingerprint(key)}`;
    return { verdict: "trusted", signer, time: null, timeProven: false, trustedRootDate: null, problems: [] };
  }
  if (hint !== null && named.length > 0)
    return noSigner("broken", { code: "SIGNATURE", message: "the signature does not fit the key that it names" });
  const which = hint === null ? "" : ` (${hint.slice(0, 64)})`;
  const message = `it was signed with a bare key${which} that is none of those you named, so the signature cannot be checked`;
  return noSigner("untrusted", { code: "KEY", message });
}
