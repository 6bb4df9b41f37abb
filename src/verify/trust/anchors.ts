import type { TrustPolicy } from "../../model/trust-policy.ts";
import type { SignatureTrust, TrustedIdentity } from "../signature-trust.ts";
import { checkedPem, type PemUse } from "./pem.ts";
import { readUserFile } from "./read-user-file.ts";
import { handleKey, type PublisherTrust } from "./trust.ts";

/** Whom a policy names to sign, by the name that it gives them; PEM texts are read and checked. */
export interface Anchors {
  readonly roots: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, string>;
  readonly identities: ReadonlyMap<string, TrustedIdentity>;
}

export async function anchorsOf(policy: TrustPolicy | null, folder: string, file: string): Promise<Anchors> {
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

/** Files that the command line names. */
export async function pems(
  files: readonly string[],
  use: PemUse,
  folder: string,
  option: string,
): Promise<readonly string[]> {
  return Promise.all(
    files.map(async (file) =>
      checkedPem(new TextDecoder().decode(await readUserFile(file, folder, option)), use, `${option} ${file}`),
    ),
  );
}

export function publishersOf(
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
