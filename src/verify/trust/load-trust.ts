import path from "node:path";

import { ScanError } from "../../model/scan-error.ts";
import type { TrustPolicy } from "../../model/trust-policy.ts";
import {
  EMBEDDED_ROOT,
  type SignatureTrust,
  type TrustedIdentity,
  type TrustedRootSource,
} from "../signature-trust.ts";
import { anchorsOf, pems, publishersOf } from "./anchors.ts";
import { readUserFile } from "./read-user-file.ts";
import { signerNames } from "./signer-names.ts";
import { trustNobody, type Trust } from "./trust.ts";

/** What the user says on the command line, or through the library; paths are relative to `workingDirectory`. */
export interface TrustOptions {
  readonly policyFile?: string;
  readonly roots?: readonly string[];
  readonly keys?: readonly string[];
  readonly identities?: readonly TrustedIdentity[];
  readonly requireSignature?: boolean;
  /** A Sigstore trusted_root.json. */
  readonly trustedRoot?: string;
  /** Whether Sigstore may be asked for its present keys where something is signed by it and no root is named. */
  readonly online?: boolean;
  /** A Sigstore bundle over the target. */
  readonly bundle?: string;
  readonly workingDirectory?: string;
  readonly now?: Date;
}

/** Reads what the options name. Throws ScanError("usage") with the file at fault. */
export async function loadTrust(options: TrustOptions): Promise<Trust> {
  const now = options.now ?? new Date();
  const folder = options.workingDirectory ?? process.cwd();
  const { policy, policyFolder } = await readPolicy(options.policyFile, folder);
  const anchors = await anchorsOf(policy, policyFolder, options.policyFile ?? "");
  const trustedRoot = await trustedRootOf(options, folder, policy, policyFolder);
  const fromFlags = {
    roots: await pems(options.roots ?? [], "certificate", folder, "--trust-root"),
    keys: await pems(options.keys ?? [], "public key", folder, "--key"),
    identities: options.identities ?? [],
  };
  const signatures: SignatureTrust = {
    roots: [...anchors.roots.values(), ...fromFlags.roots],
    keys: [...anchors.keys.values(), ...fromFlags.keys],
    identities: [...anchors.identities.values(), ...fromFlags.identities],
    trustedRoot,
    now,
  };
  const bundle =
    options.bundle === undefined
      ? null
      : { name: options.bundle, bytes: await readUserFile(options.bundle, folder, "--bundle") };
  return {
    ...trustNobody(now),
    signatures,
    demand: options.requireSignature === true ? "required" : (policy?.signature ?? "preferred"),
    publisher: policy?.publisher ?? "any",
    publishers: publishersOf(policy, anchors, signatures, options.requireSignature === true),
    npm: policy?.npm ?? [],
    bundle,
    names: signerNames(anchors.keys, anchors.identities),
  };
}

async function readPolicy(
  file: string | undefined,
  folder: string,
): Promise<{ readonly policy: TrustPolicy | null; readonly policyFolder: string }> {
  if (file === undefined) return { policy: null, policyFolder: folder };
  const bytes = await readUserFile(file, folder, "--trust");
  const { parseTrustPolicy } = await import("./parse-policy.ts");
  return {
    policy: parseTrustPolicy(new TextDecoder().decode(bytes), file),
    policyFolder: path.dirname(path.resolve(folder, file)),
  };
}

async function trustedRootOf(
  options: TrustOptions,
  folder: string,
  policy: TrustPolicy | null,
  policyFolder: string,
): Promise<TrustedRootSource> {
  const [file, from, option] =
    options.trustedRoot === undefined
      ? [policy?.trustedRoot, policyFolder, "trustedRoot"]
      : [options.trustedRoot, folder, "--trusted-root"];
  if (file === undefined) return options.online === true ? { kind: "online" } : EMBEDDED_ROOT;
  const json = new TextDecoder().decode(await readUserFile(file, from, option));
  const source: TrustedRootSource = { kind: "given", name: file, json };
  const { loadTrustedRoot } = await import("../sigstore/trusted-root.ts");
  try {
    await loadTrustedRoot(source);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "it cannot be read";
    throw new ScanError("usage", `${option}: ${file}: ${why}`, {
      hint: "It takes a Sigstore trusted_root.json.",
      cause,
    });
  }
  return source;
}
