import { noTrust, type SignatureTrust } from "../verify/signature-trust.ts";
import type { Proof } from "../model/proof.ts";
import { ScanError } from "../model/scan-error.ts";
import type { KeyFiles } from "../verify/sign/sign-with-key.ts";
import type { KeylessOptions } from "../verify/sign/sign-keyless.ts";

export { readUserFile } from "../verify/trust/read-user-file.ts";

export type SigningMethod = ({ readonly kind: "key" } & KeyFiles) | ({ readonly kind: "keyless" } & KeylessOptions);

export interface SignedFolder {
  /** The content of `skill.oms.sig`. */
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The folder's real path. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly leftOut: readonly string[];
  readonly replaces: boolean;
  /** True when no certificate says whose key it is. */
  readonly isBareKey: boolean;
  /** What our own verification says of it; for keyless signatures the signer's identity is in it. */
  readonly proof: Proof;
}

/** Signs a folder in the format of OpenSSF Model Signing; nothing is written. Throws ScanError. */
export async function signFolder(folder: string, method: SigningMethod, now: Date): Promise<SignedFolder> {
  const { acquireDirectory } = await import("../acquire/folder/directory.ts");
  const { resolveOptions } = await import("../acquire/options.ts");
  const { SIGNATURE_FILE, writeStatement } = await import("../verify/sign/write-statement.ts");
  const acquired = await acquireDirectory({ kind: "directory", path: folder }, resolveOptions({ offline: true }));
  if (acquired.content.kind !== "files") throw new ScanError("usage", "only a folder can be signed");
  const { tree } = acquired.content;
  const { payload, files, leftOut } = writeStatement(tree, acquired.origin.name ?? "skill");

  const { bytes, trust } = await signed(payload, method, now);
  const { verifyOms } = await import("../verify/oms/verify-oms.ts");
  const others = tree.files.filter(({ path }) => path !== SIGNATURE_FILE);
  const withSignature = { ...tree, files: [...others, { path: SIGNATURE_FILE, bytes, mode: null }] };
  const proofs = await verifyOms(withSignature, "", trust);
  const proof = proofs.find(({ path }) => path === SIGNATURE_FILE);
  if (proof === undefined || proof.status === "invalid")
    throw new ScanError("integrity", `the signature does not hold: ${proof?.message ?? "it was not found"}`);
  return {
    bytes,
    fileName: SIGNATURE_FILE,
    folder,
    files,
    leftOut,
    isBareKey: method.kind === "key" && method.certificate === undefined,
    replaces: others.length < tree.files.length,
    proof,
  };
}

/** The signature, and a trust that has to accept it. */
async function signed(
  payload: Buffer,
  method: SigningMethod,
  now: Date,
): Promise<{ readonly bytes: Uint8Array; readonly trust: SignatureTrust }> {
  if (method.kind === "keyless") {
    const { signKeyless } = await import("../verify/sign/sign-keyless.ts");
    return { bytes: await signKeyless(payload, method), trust: noTrust(now) };
  }
  const { keySigner, publicPem, signWithKey } = await import("../verify/sign/sign-with-key.ts");
  const signer = keySigner(method, now);
  const top = signer.certificates.at(-1)?.x509.toString();
  const trust = { ...noTrust(now), roots: top === undefined ? [] : [top], keys: [publicPem(signer)] };
  return { bytes: signWithKey(payload, signer), trust };
}
