import { z } from "zod";

import type { NpmAttestations, NpmEvidence, NpmKey, NpmSignature } from "../../model/npm-evidence.ts";
import { ScanError } from "../../model/scan-error.ts";
import type { Http } from "../../network/http.ts";
import { jsonAnswer } from "../../network/json-answer.ts";
import { shownUrl } from "../../network/request-url.ts";
import { npmAuthorization } from "./authorization.ts";
import type { NpmConfig } from "./config.ts";
import type { ResolvedNpm } from "./resolve.ts";

/** A handful of keys. */
const MAX_KEYS_BYTES = 1024 * 1024;
/** Two bundles of some ten kilobytes each. */
const MAX_ATTESTATIONS_BYTES = 8 * 1024 * 1024;
const MAX_ATTESTATIONS = 16;
/** The whole description of a package with thousands of versions. */
const MAX_PACKUMENT_BYTES = 64 * 1024 * 1024;

const Time = z.string().max(60).nullish();
/** `/-/npm/v1/keys` (npm's documentation, About registry signatures). */
const KeysSchema = z.object({
  keys: z.array(z.object({ keyid: z.string().max(200), key: z.string().max(4096), expires: Time })).max(100),
});
const AttestationsSchema = z.object({
  attestations: z
    .array(z.object({ predicateType: z.string().max(500), bundle: z.record(z.string(), z.unknown()) }))
    .max(MAX_ATTESTATIONS),
});

/** Asks for what the registry says beside the tarball. What cannot be had is said, and stops no scan. */
export async function npmEvidence(resolved: ResolvedNpm, config: NpmConfig, http: Http): Promise<NpmEvidence> {
  const { registry } = resolved;
  const get: Get = (path, maxBytes) => {
    const url = new URL(path, registry.url.href.replace(/\/*$/, "/"));
    // A path that begins with two slashes is a host of the describer's choice.
    if (url.origin !== registry.url.origin) {
      throw new ScanError("refused", `the npm registry sends us to ${shownUrl(url)} for what it has to have itself`);
    }
    return http.get({
      url: url.href,
      accept: "application/json",
      maxBytes,
      named: registry.named,
      authorization: npmAuthorization(url, registry.url, config),
    });
  };
  const [registryKeys, attestations] = await Promise.all([
    resolved.signatures.length === 0 && resolved.attestationsUrl === null ? null : keysOf(get),
    attestationsOf(resolved, get),
  ]);
  return {
    name: resolved.name,
    version: resolved.version,
    registryHost: registry.url.host,
    integrity: resolved.distIntegrity,
    signatures: resolved.signatures,
    registryKeys,
    publishedAt: hasEnd(resolved.signatures, registryKeys) ? await publishedAt(resolved, get) : null,
    attestations,
  };
}

type Get = (path: string, maxBytes: number) => ReturnType<Http["get"]>;

async function keysOf(get: Get): Promise<readonly NpmKey[] | null> {
  return orNull(async () => {
    const answer = await get("-/npm/v1/keys", MAX_KEYS_BYTES);
    if (answer.status !== 200) return null;
    const { keys } = jsonAnswer(answer, KeysSchema, "the registry's keys");
    return keys.map(({ keyid, key, expires }) => ({
      keyId: keyid,
      spki: key,
      validFrom: null,
      validUntil: expires ?? null,
    }));
  });
}

/** Always from the registry itself: the address in the description could lead to anybody's host. */
async function attestationsOf({ attestationsUrl }: ResolvedNpm, get: Get): Promise<NpmAttestations> {
  if (attestationsUrl === null) return { kind: "none" };
  if (!URL.canParse(attestationsUrl)) return { kind: "unreachable", message: "their address is none" };
  try {
    const answer = await get(new URL(attestationsUrl).pathname, MAX_ATTESTATIONS_BYTES);
    if (answer.status !== 200) return { kind: "unreachable", message: `the registry answers ${answer.status}` };
    const { attestations } = jsonAnswer(answer, AttestationsSchema, "the attestations");
    return {
      kind: "found",
      bundles: attestations.map(({ predicateType, bundle }) => ({ predicateType, bundle: JSON.stringify(bundle) })),
    };
  } catch (error) {
    if (!(error instanceof ScanError) || error.code === "interrupted") throw error;
    return { kind: "unreachable", message: error.message };
  }
}

/** Only where it matters: the whole description of a package can have many megabytes. */
function hasEnd(signatures: readonly NpmSignature[], keys: readonly NpmKey[] | null): boolean {
  return (keys ?? []).some(
    (key) => key.validUntil !== null && signatures.some((signature) => signature.keyId === key.keyId),
  );
}

async function publishedAt({ name, version, packumentUrl }: ResolvedNpm, get: Get): Promise<string | null> {
  return orNull(async () => {
    const answer = await get(packumentUrl, MAX_PACKUMENT_BYTES);
    if (answer.status !== 200) return null;
    const schema = z.object({ time: z.record(z.string(), z.unknown()) });
    const { time } = jsonAnswer(answer, schema, `the description of npm:${name}`);
    const at = Object.hasOwn(time, version) ? time[version] : null;
    return typeof at === "string" && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : null;
  });
}

async function orNull<T>(work: () => Promise<T | null>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ScanError && error.code !== "interrupted") return null; // the proof says so
    throw error;
  }
}

/** `dist.signatures` and `dist.attestations` of a version's description, in whatever form they come. */
export function signatureFields(dist: unknown): Pick<ResolvedNpm, "signatures" | "attestationsUrl" | "distIntegrity"> {
  const parsed = DistSchema.safeParse(dist);
  if (!parsed.success) return { signatures: [], attestationsUrl: null, distIntegrity: null };
  const { integrity, signatures, attestations } = parsed.data;
  return {
    distIntegrity: integrity ?? null,
    signatures: signatures.map(({ keyid, sig }) => ({ keyId: keyid, signature: sig })),
    attestationsUrl: attestations?.url ?? null,
  };
}

const DistSchema = z.object({
  integrity: z.string().max(1000).nullish().catch(null),
  signatures: z
    .array(z.object({ keyid: z.string().max(200), sig: z.string().max(1000) }))
    .max(16)
    .catch([]),
  attestations: z
    .object({ url: z.string().max(2048) })
    .nullish()
    .catch(null),
});
