import path from "node:path";

import { ScanError } from "../../model/scan-error.ts";
import type { TrustPolicy } from "../../model/trust-policy.ts";
import {
  EMBEDDED_ROOT,
  type SignatureTrust,
  type TrustedIdentity,
  type TrustedRootSource,
} from "../signature-trust.ts";
import { checkedPem, type PemUse } from "./pem.ts";
import { readUserFile } from "./read-user-file.ts";
import { handleKey, trustNobody, type PublisherTrust, type Trust } from "./trust.ts";

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

interface Anchors {
  readonly roots: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, string>;
  readonly identities: ReadonlyMap<string, TrustedIdentity>;
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

async function anchorsOf(policy: TrustPolicy | null, folder: string, file: string): Promise<Anchors> {
  const roots = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const root of policy?.roots ?? []) roots.set(root.name, await pemOf(root, "certificate", folder, file));
  for (const key of policy?.keys ?? []) keys.set(key.name, await pemOf(key, "public key", folder, file));
  const identities = (policy?.identities ?? []).map(
    ({ name, issuer, subject }) => [name, { issuer, subject }] satisfies [string, TrustedIdentity],
  );
  return { roots, keys, identities: new Map(identities) };
}

type NamedPem = TrustPolicy["roots"][number];

async function pemOf(named: NamedPem, use: PemUse, folder: string, file: string): Promise<string> {
  const option = `${file}, “${named.name}”`;
  if ("pem" in named) return checkedPem(named.pem, use, option);
  const bytes = await readUserFile(named.file, folder, option);
  return checkedPem(new TextDecoder().decode(bytes), use, `${option}: ${named.file}`);
}

async function pems(files: readonly string[], use: PemUse, folder: string, option: string): Promise<readonly string[]> {
  return Promise.all(
    files.map(async (file) =>
      checkedPem(new TextDecoder().decode(await readUserFile(file, folder, option)), use, `${option} ${file}`),
    ),
  );
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

function publishersOf(
  policy: TrustPolicy | null,
  anchors: Anchors,
  general: SignatureTrust,
  required: boolean,
): ReadonlyMap<string, PublisherTrust> {
  return new Map(
    (policy?.publishers ?? []).map(({ handle, userId, signature, signers }) => [
      handleKey(handle),
      {
        handle: handleKey(handle),
        userId,
        // Who asks for signatures on the command line gets them, whatever a file says.
        demand: required ? "required" : (signature ?? null),
        signatures: signers === undefined ? null : only(signers, anchors, general),
      },
    ]),
  );
}

function only(names: readonly string[], anchors: Anchors, general: SignatureTrust): SignatureTrust {
  const pick = <Anchor>(all: ReadonlyMap<string, Anchor>): readonly Anchor[] =>
    names.flatMap((name) => all.get(name) ?? []);
  return {
    ...general,
    roots: pick(anchors.roots),
    keys: pick(anchors.keys),
    identities: pick(anchors.identities),
  };
}
