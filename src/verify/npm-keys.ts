import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as z from "zod";

import type { NpmEvidence, NpmKey } from "../model/npm-evidence.ts";

export type NpmKeyUse = "npm:signatures" | "npm:attestations";

/** A key of the registry, and how we know that it is one. */
export interface KnownKey extends NpmKey {
  readonly from: "sigstore" | "registry";
}

/** GitHub sigstore/root-signing: the public npm registry's keys are a target of Sigstore's own TUF repository. */
const SEEDS = z.record(z.string(), z.object({ targets: z.record(z.string(), z.string()) }));
const KEYS = z.object({
  keys: z.array(
    z.object({
      keyId: z.string(),
      keyUsage: z.string(),
      publicKey: z.object({
        rawBytes: z.string(),
        validFor: z.object({ start: z.string().nullish(), end: z.string().nullish() }).nullish(),
      }),
    }),
  ),
});

/**
 * The key that a registry's signature names. Those that came with this program are signed by Sigstore and count before
 * the ones that the registry hands out itself, which rest on the connection to it alone.
 */
export async function npmKey(evidence: NpmEvidence, keyId: string, use: NpmKeyUse): Promise<KnownKey | null> {
  const embedded = (await embeddedKeys(evidence.registryHost, use)).find((key) => key.keyId === keyId);
  if (embedded !== undefined) return { ...embedded, from: "sigstore" };
  const own = evidence.registryKeys?.find((key) => key.keyId === keyId);
  return own === undefined ? null : { ...own, from: "registry" };
}

/** Null: valid then. Else why not, as half a sentence; `at` is ISO 8601, or null where nothing says when. */
export function outOfTime(key: NpmKey, at: string | null): string | null {
  if (key.validFrom === null && key.validUntil === null) return null;
  if (at === null) {
    return key.validUntil === null || Date.parse(key.validUntil) > Date.now()
      ? null
      : `the key ended on ${key.validUntil.slice(0, 10)}, and nothing says that it was used before`;
  }
  const time = Date.parse(at);
  if (key.validFrom !== null && time < Date.parse(key.validFrom))
    return `the key began on ${key.validFrom.slice(0, 10)}`;
  if (key.validUntil !== null && !(time < Date.parse(key.validUntil))) {
    return `the key ended on ${key.validUntil.slice(0, 10)}`;
  }
  return null;
}

export function pemOf(key: NpmKey): string {
  const lines = key.spki.replaceAll(/\s/g, "").match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join("\n")}\n-----END PUBLIC KEY-----\n`;
}

let loading: Promise<ReadonlyMap<string, string>> | null = null;

async function embeddedKeys(host: string, use: NpmKeyUse): Promise<readonly NpmKey[]> {
  loading ??= seedTargets();
  const text = (await loading).get(`${host}/keys.json`);
  if (text === undefined) return [];
  const { keys } = KEYS.parse(JSON.parse(text));
  return keys
    .filter(({ keyUsage }) => keyUsage === use)
    .map(({ keyId, publicKey: { rawBytes, validFor } }) => ({
      keyId,
      spki: rawBytes,
      validFrom: validFor?.start ?? null,
      validUntil: validFor?.end ?? null,
    }));
}

/** Target name → text, of the TUF repository that @sigstore/tuf is published with. */
async function seedTargets(): Promise<ReadonlyMap<string, string>> {
  const file = createRequire(import.meta.url).resolve("@sigstore/tuf/seeds.json");
  const [seed] = Object.values(SEEDS.parse(JSON.parse(await readFile(file, "utf8"))));
  return new Map(
    Object.entries(seed?.targets ?? {}).map(([name, text]) => [
      decodeURIComponent(name),
      Buffer.from(text, "base64").toString("utf8"),
    ]),
  );
}
