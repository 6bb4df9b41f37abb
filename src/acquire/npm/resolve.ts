import type { Packument } from "pacote";
import { z } from "zod";

import type { NpmSignature } from "../../model/npm-evidence.ts";
import { ScanError } from "../../model/scan-error.ts";
import type { Http } from "../../network/http.ts";
import { jsonAnswer } from "../../network/json-answer.ts";
import type { NpmTarget } from "./npm.ts";
import { npmAuthorization } from "./authorization.ts";
import type { NpmConfig } from "./config.ts";
import { signatureFields } from "./evidence.ts";
import { npmError, npmStatusError } from "./error.ts";
import type { ResolvedOptions } from "../options.ts";
import { plainText } from "../../network/plain-text.ts";
import { requestUrl } from "../../network/request-url.ts";

export interface ResolvedNpm {
  readonly name: string;
  readonly version: string;
  readonly tarball: string;
  /** Digests in the form of Subresource Integrity; null: the registry gives none. */
  readonly integrity: string | null;
  readonly registry: NpmRegistry;
  /** Where the registry describes the package. */
  readonly packumentUrl: string;
  /** `dist.integrity` as it is written: registry signatures are made over this text. */
  readonly distIntegrity: string | null;
  readonly signatures: readonly NpmSignature[];
  readonly attestationsUrl: string | null;
}

interface NpmRegistry {
  readonly url: URL;
  /** The user's configuration names it, so it may stand in a private network. */
  readonly named: boolean;
}

/** The largest packages have thousands of versions and about 15 MB; twice that from a mirror without the short form. */
const MAX_PACKUMENT_BYTES = 64 * 1024 * 1024;
/** npm's short form of a package's description, and the whole one from registries that do not know it. */
const SHORT_FORM = "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*";

const DocumentSchema = z.looseObject({ versions: z.record(z.string(), z.unknown()) });
const ManifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  _resolved: z.string(),
  _integrity: z.string().nullish(),
  dist: z.unknown(),
});

/** Chooses the version of a range or tag. pacote knows npm's rules and default registry; it makes no request itself. */
export async function resolveNpm(
  target: NpmTarget,
  options: ResolvedOptions,
  config: NpmConfig,
  http: Http,
): Promise<ResolvedNpm> {
  const { default: pacote } = await import("pacote"); // 100 ms to load: only when needed
  const spec = target.range === null || target.range === "" ? target.name : `${target.name}@${target.range}`;
  const settings = registrySettings(config);
  const asked = z
    .object({ registry: z.string(), packumentUrl: z.string() })
    .parse(fetcher(pacote, "RegistryFetcher", spec, settings));
  const scope = target.name.startsWith("@") ? target.name.split("/", 1)[0] : undefined;
  const named = config.has("registry") || (scope !== undefined && config.has(`${scope}:registry`));
  const registry = {
    url: requestUrl(asked.registry, { allowInsecure: options.allowInsecure, mayBePrivate: named }),
    named,
  };
  const answer = await http.get({
    url: asked.packumentUrl,
    accept: SHORT_FORM,
    maxBytes: MAX_PACKUMENT_BYTES,
    named,
    authorization: npmAuthorization(new URL(asked.packumentUrl), registry.url, config),
  });
  if (answer.status !== 200) throw npmStatusError(answer, target);
  const document: unknown = jsonAnswer(answer, DocumentSchema, `the description of npm:${target.name}`);
  if (!isPackument(document)) throw new ScanError("bad-response", `npm:${target.name} is described in no known form`);
  const packumentCache = new OnePackument(document);
  const manifest = await chosen(target, () => pacote.manifest(spec, { ...settings, packumentCache }));
  if (manifest.name !== target.name) {
    throw new ScanError(
      "bad-response",
      `asked for npm:${target.name}, the registry describes ${plainText(manifest.name)}`,
    );
  }
  // A mirror often hands on the public registry's addresses: npm, and so pacote, puts its own host there.
  const { resolved } = z
    .object({ resolved: z.string() })
    .parse(fetcher(pacote, "RemoteFetcher", manifest._resolved, settings));
  return {
    name: manifest.name,
    version: manifest.version,
    tarball: resolved,
    integrity: manifest._integrity ?? null,
    registry,
    packumentUrl: asked.packumentUrl,
    ...signatureFields(manifest.dist),
  };
}

async function chosen(target: NpmTarget, choose: () => Promise<unknown>): Promise<z.infer<typeof ManifestSchema>> {
  try {
    return ManifestSchema.parse(await choose());
  } catch (error) {
    throw npmError(error, target);
  }
}

/** Stands where pacote looks before it asks the registry. */
class OnePackument extends Map<string, Packument> {
  readonly #packument: Packument;

  constructor(packument: Packument) {
    super();
    this.#packument = packument;
  }

  override has(): boolean {
    return true;
  }

  override get(): Packument {
    return this.#packument;
  }
}

/** What pacote needs of a packument to choose; its types promise much more, which it does not read. */
function isPackument(document: unknown): document is Packument {
  return typeof document === "object" && document !== null && "versions" in document && "name" in document;
}

function registrySettings(config: NpmConfig): Readonly<Record<string, string>> {
  return Object.fromEntries([...config].filter(([name]) => name === "registry" || /^@[^:]+:registry$/.test(name)));
}

/** One of pacote's classes, which its types leave out: they say where to ask, without asking. */
function fetcher(pacote: object, name: "RegistryFetcher" | "RemoteFetcher", spec: string, settings: object): unknown {
  const found: unknown = Object.entries(pacote).find(([key]) => key === name)?.[1];
  if (typeof found !== "function") throw new Error(`pacote has no ${name}`);
  return Reflect.construct(found, [spec, settings]);
}
