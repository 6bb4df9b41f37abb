import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { TrustedRoot } from "@sigstore/protobuf-specs";
import * as z from "zod";

import { jsonDocument } from "../json-document.ts";
import { Refusal } from "../refusal.ts";
import type { TrustedRootSource } from "../signature-trust.ts";

export interface LoadedRoot {
  readonly root: TrustedRoot;
  /** ISO 8601: when its newest key or authority came into use; how old the root is at most. */
  readonly date: string;
}

/** GitHub sigstore/protobuf-specs sigstore_trustroot.proto. */
const MEDIA_TYPES: ReadonlySet<string> = new Set([
  "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
  "application/vnd.dev.sigstore.trustedroot.v0.2+json",
]);
const SEEDS = z.record(z.string(), z.object({ targets: z.object({ "trusted_root.json": z.string() }) }));

const loaded = new WeakMap<TrustedRootSource, Promise<LoadedRoot>>();

/** Throws Refusal (TRUSTED-ROOT) for a file that cannot be one. */
export function loadTrustedRoot(source: TrustedRootSource): Promise<LoadedRoot> {
  const known = loaded.get(source);
  if (known !== undefined) return known;
  const loading = load(source);
  loaded.set(source, loading);
  return loading;
}

async function load(source: TrustedRootSource): Promise<LoadedRoot> {
  switch (source.kind) {
    case "given":
      return parse(source.json);
    case "embedded":
      return loadEmbedded();
    case "online": {
      const { refreshTrustedRoot } = await import("../trust/refresh-trusted-root.ts");
      const json = await refreshTrustedRoot();
      return json === null ? loadEmbedded() : parse(json);
    }
  }
}

/** The root that @sigstore/tuf is published with, the start of its own updates. */
async function loadEmbedded(): Promise<LoadedRoot> {
  const file = createRequire(import.meta.url).resolve("@sigstore/tuf/seeds.json");
  const [seed] = Object.values(SEEDS.parse(JSON.parse(await readFile(file, "utf8"))));
  return parse(Buffer.from(seed?.targets["trusted_root.json"] ?? "", "base64").toString("utf8"));
}

function parse(json: string): LoadedRoot {
  try {
    const root = TrustedRoot.fromJSON(jsonDocument(Buffer.from(json), "the trusted root"));
    return { root, date: dateOf(root) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : "it cannot be read";
    throw new Refusal("TRUSTED-ROOT", `the Sigstore trusted root cannot be used: ${reason}`, { cause: error });
  }
}

function dateOf(root: TrustedRoot): string {
  if (!MEDIA_TYPES.has(root.mediaType)) throw new RangeError("it is of an unknown version");
  if (root.certificateAuthorities.length === 0) throw new RangeError("it names no certificate authority");
  const starts = [
    ...[...root.tlogs, ...root.ctlogs].map((log) => log.publicKey?.validFor?.start),
    ...[...root.certificateAuthorities, ...root.timestampAuthorities].map((one) => one.validFor?.start),
  ].map((start) => start?.getTime() ?? Number.NaN);
  // @sigstore/verify takes a missing start for the beginning of time: a key before its time would count
  if (starts.some((start) => Number.isNaN(start))) throw new RangeError("one of its keys has no day to begin with");
  return new Date(Math.max(...starts)).toISOString();
}
