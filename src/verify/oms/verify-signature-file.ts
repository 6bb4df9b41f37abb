import type { KeyObject } from "node:crypto";

import type { PackageFile } from "../../model/package-tree.ts";
import type { Proof } from "../../model/proof.ts";
import type { SignedMessage } from "../curve-signature.ts";
import { preAuthenticationEncoding, preAuthenticationEncodingOfOldLibrary } from "../dsse.ts";
import { problemOf, Refusal } from "../refusal.ts";
import { signatureProof, type ContentCheck } from "../signature-proof.ts";
import type { SignatureTrust } from "../signature-trust.ts";
import { noSigner, type SignerCheck } from "../signer-check.ts";
import type { Certificate } from "../x509/certificate.ts";
import { certificatesOf, publicKeysOf } from "../x509/pem.ts";
import { checkChainSigner } from "./chain-signer.ts";
import { compareFiles } from "./compare-files.ts";
import type { FilesBelow } from "./files-below.ts";
import { checkKeySigner } from "./key-signer.ts";
import { parseSignatureBundle, type SignatureBundle } from "./signature-bundle.ts";
import { SIGNATURE_NAMES } from "./signature-files.ts";
import { readStatement, type SignedList } from "./statement.ts";

/** One signature file at the top of a folder against the folder. `digestOf` gives SHA-256 in hex. */
export async function verifySignatureFile(
  found: FilesBelow,
  name: string,
  root: string,
  trust: SignatureTrust,
  digestOf: (file: PackageFile) => string,
): Promise<Proof> {
  const path = root === "" ? name : `${root}/${name}`;
  const [file, ...doubles] = found.files.get(name) ?? [];
  let bundle: SignatureBundle;
  let signed: ReturnType<typeof readStatement>;
  try {
    if (file === undefined || doubles.length > 0) throw new Refusal("MALFORMED", "the signature file is there twice");
    bundle = parseSignatureBundle(file.bytes);
    signed = readStatement(bundle.payloadType, bundle.payload);
  } catch (error) {
    if (file !== undefined && !isUsualName(name)) return verifyBundleBeside(found, name, path, file, trust);
    const problem = { ...problemOf(error, "the signature file cannot be read"), path };
    return signatureProof("oms", path, noSigner("broken", problem), NOTHING_COMPARED);
  }
  if ("unknown" in signed) {
    const message = `${path}: a form of the format that is not known here (${signed.unknown}), so it says nothing`;
    return { kind: "oms", status: "unrecognised", message, path, problems: [] };
  }
  let check: SignerCheck;
  const anchors = anchorsOf(trust);
  try {
    check = await checkSigner(bundle, signed, anchors, trust);
  } catch (error) {
    check = noSigner("broken", problemOf(error, "the signature cannot be read"));
  }
  const compared = compareFiles(found, signed, name, root, digestOf);
  return signatureProof("oms", path, check, { ...compared, covered: coveredBy(compared.same, compared.ignored) });
}

const NOTHING_COMPARED: ContentCheck = { problems: [], unread: false, covered: "" };

function isUsualName(name: string): boolean {
  return SIGNATURE_NAMES.some((usual) => usual === name);
}

/** `tool.tgz.sigstore.json` is about `tool.tgz`; any other bundle is none of the folder's. */
async function verifyBundleBeside(
  found: FilesBelow,
  name: string,
  path: string,
  file: PackageFile,
  trust: SignatureTrust,
): Promise<Proof> {
  const [artifact, ...doubles] = found.files.get(name.slice(0, -".sigstore.json".length)) ?? [];
  if (artifact === undefined || doubles.length > 0) {
    const message = `${path}: a Sigstore bundle that is about no file here`;
    return { kind: "sigstore", status: "unrecognised", message, path, problems: [] };
  }
  const { verifyBundle } = await import("../sigstore/verify-bundle.ts");
  return { ...(await verifyBundle({ bytes: artifact.bytes }, file.bytes, trust)), path };
}

interface Anchors {
  readonly certificates: readonly Certificate[];
  readonly keys: readonly KeyObject[];
}

/** Read apart from the signature: what is wrong here is the user's, not the sender's. */
function anchorsOf({ roots, keys }: SignatureTrust): Anchors {
  return {
    certificates: roots.flatMap((pem) => certificatesOf(pem)),
    keys: keys.flatMap((pem) => publicKeysOf(pem)),
  };
}

async function checkSigner(
  bundle: SignatureBundle,
  signed: SignedList,
  anchors: Anchors,
  trust: SignatureTrust,
): Promise<SignerCheck> {
  const { material, payload, payloadType, signature } = bundle;
  const messages: SignedMessage[] = [{ bytes: preAuthenticationEncoding(payloadType, payload) }];
  if (signed.old) {
    const bytes = preAuthenticationEncodingOfOldLibrary(payload);
    messages.push({ bytes }, { bytes, hash: "sha256" }); // that library took SHA-256 for every curve
  }
  switch (material.kind) {
    case "chain":
      return checkChainSigner(material.certificates, messages, signature, anchors.certificates, trust.now);
    case "key":
      return checkKeySigner(material.hint, messages, signature, anchors.keys);
    case "sigstore": {
      const { checkBundle } = await import("../sigstore/check-bundle.ts");
      return checkBundle(bundle.json, null, trust);
    }
  }
}

function coveredBy(same: number, ignored: number): string {
  const files = same === 1 ? "its only file is the signed one" : `all ${same} files are the signed ones`;
  if (ignored === 0) return files;
  return `${files}; it does not cover ${ignored} ${ignored === 1 ? "file" : "files"} of git's`;
}
