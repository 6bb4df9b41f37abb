import type { z } from "zod";

import { ScanError } from "../../model/scan-error.ts";
import { clawhubError } from "./error.ts";
import type { Http, HttpAnswer } from "../../network/http.ts";
import { jsonAnswer, MAX_JSON_BYTES } from "../../network/json-answer.ts";
import type { ResolvedOptions } from "../options.ts";

export const DEFAULT_REGISTRY = "https://clawhub.ai";

type Query = Readonly<Record<string, string | null>>;

export interface ClawhubClient {
  /** The base address, without a trailing slash. */
  readonly registry: string;
  /** Any status. `path` parts are encoded here, never before. A download may be large and reports progress. */
  get(path: readonly string[], query: Query, size: "document" | "download"): Promise<HttpAnswer>;
  /** A document, or the ScanError that the status stands for; `about` is the name a person knows it by. */
  document<Schema extends z.ZodType>(
    path: readonly string[],
    query: Query,
    schema: Schema,
    about: string,
  ): Promise<z.infer<Schema>>;
}

export function createClawhubClient(options: ResolvedOptions, http: Http): ClawhubClient {
  const registry = registryBase(options.registry ?? DEFAULT_REGISTRY);
  const token = options.environment["CLAWHUB_TOKEN"];
  const authorization = token === undefined || token === "" ? null : bearer(token);

  const get: ClawhubClient["get"] = (path, query, size) => {
    const url = new URL(`${registry}/api/v1/${path.map(encodeURIComponent).join("/")}`);
    for (const [name, value] of Object.entries(query)) if (value !== null) url.searchParams.set(name, value);
    return http.get({
      url: url.href,
      accept: size === "document" ? "application/json" : "application/zip, application/gzip, application/json",
      maxBytes: size === "document" ? MAX_JSON_BYTES : options.limits.maxDownloadBytes,
      // The built-in registry is public; only one that the user chose may stand in a private network.
      named: options.registry !== null,
      authorization,
      progress: size === "download",
    });
  };
  return {
    registry,
    get,
    document: async (path, query, schema, about) => {
      const answer = await get(path, query, "document");
      if (answer.status !== 200) throw clawhubError(answer, about);
      return jsonAnswer(answer, schema, `the description of ${about}`);
    },
  };
}

/** A base may have a path (a mirror below /clawhub); a query or user name may not be part of it. */
function registryBase(text: string): string {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed) || !/^https?:$/.test(new URL(trimmed).protocol)) {
    throw new ScanError("usage", "the registry is not an http(s) address", {
      hint: `--registry and CLAWHUB_REGISTRY take a base address such as ${DEFAULT_REGISTRY}`,
    });
  }
  const url = new URL(trimmed);
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

function bearer(token: string): string {
  if (!/^[\x21-\x7e]{1,4096}$/.test(token)) {
    throw new ScanError("usage", "CLAWHUB_TOKEN has characters that no token has");
  }
  return `Bearer ${token}`;
}
