import { hash } from "node:crypto";

import type { PackageFile, PackageTree } from "../../model/package-tree.ts";
import type { Proof } from "../../model/proof.ts";
import type { SignatureTrust } from "../signature-trust.ts";
import { filesBelow, type FilesBelow } from "./files-below.ts";
import { signatureFiles } from "./signature-files.ts";

/** Each of them has every file compared. */
const MAX_SIGNATURES = 4;

/**
 * Checks the OpenSSF Model Signing signatures at the top of `root` ("" or a folder of the tree) against the files below
 * it, and any other Sigstore bundle there against the file that it is named after. At least one proof comes back,
 * `absent` where there is no signature; nothing that the files hold makes it throw. Throws RangeError for a trusted
 * root or key that is no PEM.
 */
export async function verifyOms(tree: PackageTree, root: string, trust: SignatureTrust): Promise<readonly Proof[]> {
  const found = filesBelow(tree, root);
  const { candidates, others } = signatureFiles(found.files);
  const proofs: Proof[] = [];
  const digestOf = onceEach();
  for (const [index, name] of candidates.entries()) {
    if (index < MAX_SIGNATURES) {
      const { verifySignatureFile } = await import("./verify-signature-file.ts");
      proofs.push(await verifySignatureFile(found, name, root, trust, digestOf));
    } else {
      const message = `${name} was not looked at: there are ${candidates.length} signatures`;
      proofs.push({ kind: "oms", status: "unavailable", message, path: pathBelow(root, name), problems: [] });
    }
  }
  for (const name of others) proofs.push(unrecognised(pathBelow(root, name)));
  if (proofs.length === 0) proofs.push(absent(found, root));
  return proofs;
}

function unrecognised(path: string): Proof {
  const message = `${path}: a signature in a form that is not known here, so it says nothing`;
  return { kind: "oms", status: "unrecognised", message, path, problems: [] };
}

function absent(found: FilesBelow, root: string): Proof {
  if (found.cutShort) {
    const message = "whether there is a signature is not known, since not everything was read";
    return { kind: "oms", status: "unavailable", message, problems: [] };
  }
  const message = root === "" ? "there is no signature" : `${root}: there is no signature`;
  return { kind: "oms", status: "absent", message, problems: [] };
}

/** Several signatures of one folder cover the same files. */
function onceEach(): (file: PackageFile) => string {
  const digests = new Map<PackageFile, string>();
  return (file) => {
    const digest = digests.get(file) ?? hash("sha256", file.bytes, "hex");
    digests.set(file, digest);
    return digest;
  };
}

function pathBelow(root: string, name: string): string {
  return root === "" ? name : `${root}/${name}`;
}
