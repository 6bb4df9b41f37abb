import path from "node:path";

import { onTestFinished } from "vitest";

import { acquire } from "../../src/acquire/acquire.ts";
import type { Proof } from "../../src/model/proof.ts";
import type { NpmSource } from "../../src/model/trust-policy.ts";
import { DEFAULT_LIMITS } from "../../src/unpack/limits.ts";
import { unpack } from "../../src/unpack/unpack.ts";
import { trustNobody, type Trust } from "../../src/verify/trust/trust.ts";
import { verify } from "../../src/verify/verify.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { registryKey, REPOSITORY, type RegistryKey, type Subject } from "../registry/npm-attestation.ts";
import { startNpmRegistry, type TestNpmPackage } from "../registry/start-npm-registry.ts";
import { openSigstore } from "./fixtures/write/sigstore-instance.ts";

export const NAME = "@sunny/radar";
export const VERSION = "1.2.0";
export const sigstore = await openSigstore(new Date());
export const key = registryKey();

export function about(tarball: Uint8Array): Subject {
  return { name: NAME, version: VERSION, tarball };
}

export interface Setting extends Partial<TestNpmPackage> {
  readonly keys?: readonly RegistryKey[];
  readonly npm?: readonly NpmSource[];
  readonly trust?: Partial<Trust>;
}

/** What verification says of a package that a registry on loopback hands out. */
export async function proofs({ keys = [key], npm = [], trust = {}, ...one }: Setting): Promise<readonly Proof[]> {
  const manifest = { repository: { type: "git", url: `git+${REPOSITORY}.git` } };
  const registry = await startNpmRegistry([{ name: NAME, version: VERSION, files: {}, manifest, ...one }], keys);
  onTestFinished(() => registry.close());
  const home = temporaryFolder({});
  const environment = {
    HOME: home,
    npm_config_globalconfig: path.join(home, "none"),
    npm_config_registry: registry.url,
  };
  const acquired = await acquire(`npm:${NAME}`, { environment, workingDirectory: home });
  const tree = await unpack(acquired.content, DEFAULT_LIMITS);
  const nobody = trustNobody(new Date());
  const trustedRoot = { kind: "given", name: "test", json: JSON.stringify(sigstore.trustedRoot) } as const;
  const whom: Trust = { ...nobody, npm, signatures: { ...nobody.signatures, trustedRoot }, ...trust };
  return (await verify(tree, acquired, [], whom)).about("", []).proofs;
}

/** The only one of a kind. */
export async function proofOf(kind: Proof["kind"], setting: Setting): Promise<Proof> {
  const found = (await proofs(setting)).filter((proof) => proof.kind === kind);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} proofs of kind ${kind}`);
  return only;
}
