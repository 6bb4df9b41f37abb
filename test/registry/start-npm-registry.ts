import { tarballOf } from "./archives.ts";
import { digest } from "./digests.ts";
import type { Files } from "./fixtures.ts";
import { send, sendJson, startLoopbackServer, type LoopbackServer } from "./loopback-server.ts";
import { keyDocument, registrySignature, type RegistryKey } from "./npm-attestation.ts";

export interface TestNpmPackage {
  readonly name: string;
  readonly version: string;
  /** Without package.json, which is written from name, version and `manifest`. */
  readonly files: Files;
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** What the registry says of the tarball in place of the truth; null: nothing. */
  readonly integrity?: string | null;
  /** Where it says the tarball is. */
  readonly tarballUrl?: string;
  /** Needs this bearer token. */
  readonly token?: string;
  /** `dist.signatures`, made over the digest that the registry gives. */
  readonly signWith?: readonly RegistryKey[];
  /** Signatures in place of those. */
  readonly signatures?: readonly object[];
  /** What the attestations endpoint has for it. */
  readonly attest?: (tarball: Uint8Array) => Promise<readonly object[]>;
  /** Where the registry says that its attestations are. */
  readonly attestationsUrl?: string;
  /** When it was published, by the whole description of the package. */
  readonly publishedAt?: string;
}

/** An npm registry on loopback: packuments, tarballs, its keys and attestations. */
export async function startNpmRegistry(
  packages: readonly TestNpmPackage[],
  keys: readonly RegistryKey[] = [],
): Promise<LoopbackServer> {
  const tarballs = new Map<TestNpmPackage, Uint8Array>();
  for (const one of packages) {
    const manifest = JSON.stringify({ name: one.name, version: one.version, ...one.manifest });
    tarballs.set(one, await tarballOf({ ...one.files, "package.json": manifest }));
  }
  return startLoopbackServer(async (request, response, url) => {
    const path = decodeURIComponent(url.pathname.slice(1));
    if (path === "-/npm/v1/keys") {
      if (keys.length === 0) sendJson(response, 404, { error: "Not found" });
      else sendJson(response, 200, { keys: keys.map(keyDocument) });
      return;
    }
    const attested = /^-\/npm\/v1\/attestations\/(.+)$/.exec(path)?.[1];
    if (attested !== undefined) {
      const one = packages.find(({ name, version }) => attested === `${name}@${version}`);
      const attestations = await one?.attest?.(tarballs.get(one) ?? new Uint8Array());
      if (attestations === undefined) sendJson(response, 404, { error: "Not found" });
      else sendJson(response, 200, { attestations });
      return;
    }
    const base = `http://${request.headers.host}`;
    const [name = "", file] = path.split("/-/");
    const versions = packages.filter((one) => one.name === name);
    const [first] = versions;
    if (first === undefined) {
      sendJson(response, 404, { error: "Not found" });
      return;
    }
    if (first.token !== undefined && request.headers.authorization !== `Bearer ${first.token}`) {
      sendJson(response, 401, { error: "unauthorized" });
      return;
    }
    if (file === undefined) {
      sendJson(response, 200, {
        name,
        "dist-tags": { latest: versions.at(-1)?.version },
        versions: Object.fromEntries(versions.map((one) => [one.version, manifestOf(one, base)])),
        time: Object.fromEntries(versions.map((one) => [one.version, one.publishedAt ?? new Date(0).toISOString()])),
      });
      return;
    }
    const wanted = versions.find((one) => file === `${one.version}.tgz`);
    const bytes = wanted === undefined ? undefined : tarballs.get(wanted);
    if (bytes === undefined) sendJson(response, 404, { error: "Not found" });
    else send(response, 200, bytes, { "content-type": "application/octet-stream" });
  });

  function manifestOf(one: TestNpmPackage, base: string): object {
    const bytes = tarballs.get(one) ?? new Uint8Array();
    const integrity =
      one.integrity === undefined ? `sha512-${digest("sha512", bytes).toString("base64")}` : one.integrity;
    return {
      name: one.name,
      version: one.version,
      dist: {
        tarball: one.tarballUrl ?? `${base}/${one.name}/-/${one.version}.tgz`,
        ...(integrity === null ? {} : { integrity }),
        ...signaturesOf(one, integrity ?? ""),
        ...attestationsOf(one),
      },
    };
  }
}

function signaturesOf({ name, version, signatures, signWith }: TestNpmPackage, integrity: string): object {
  if (signatures !== undefined) return { signatures };
  if (signWith === undefined) return {};
  return { signatures: signWith.map((key) => registrySignature(key, name, version, integrity)) };
}

/** By default at the public registry's own address, as mirrors hand it on. */
function attestationsOf({ name, version, attest, attestationsUrl }: TestNpmPackage): object {
  if (attestationsUrl !== undefined) return { attestations: { url: attestationsUrl } };
  if (attest === undefined) return {};
  return { attestations: { url: `https://npm.example/-/npm/v1/attestations/${name}@${version}` } };
}
