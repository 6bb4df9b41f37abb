import { setTimeout as sleep } from "node:timers/promises";

import { request as undiciRequest, type Dispatcher } from "undici";

import { ScanError } from "../model/scan-error.ts";
import { createDispatchers, type Tls } from "./dispatchers.ts";
import type { ConnectionOptions } from "./connection.ts";
import { bareHost, isLoopbackHost } from "./private-address.ts";
import { requestUrl, shownUrl, type UrlPolicy } from "./request-url.ts";
import { retryAfterSeconds } from "./retry-after.ts";
import { transportError } from "./transport-error.ts";

export interface HttpRequest {
  readonly url: string;
  /** Ceiling for a 2xx body; every other answer is cut at `MAX_ERROR_BYTES`. */
  readonly maxBytes: number;
  readonly accept: string;
  /** Whether the user (or operator) named this host; only then may it have a private address. */
  readonly named: boolean;
  /** Value of the Authorization header; sent to the origin of `url` and to no other. */
  readonly authorization?: string | null;
  /** Whether this is the download that a person waits for. */
  readonly progress?: boolean;
  /** `if-none-match` and the like; sent to the origin of `url` and to no other. */
  readonly conditions?: Readonly<Record<string, string>>;
  /** Takes the body of a 2xx answer piece by piece; `bytes` of the answer is empty then. */
  readonly sink?: (chunk: Uint8Array) => Promise<void>;
  /** Whether to wait where the server asks for a short pause; a caller with a plan of its own says no. */
  readonly waits?: boolean;
  /** How a document is sent; POST when not said. */
  readonly method?: "POST" | "PATCH";
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
  /** Where the answer came from, after redirects. */
  readonly url: URL;
}

export interface Http {
  /** Any status is an answer. Throws ScanError for everything that is none, and for what our own rules refuse. */
  get(request: HttpRequest): Promise<HttpAnswer>;
  /** Sends a JSON document. No redirect is followed: what was meant for one server is not repeated to another. */
  post(request: HttpRequest, document: unknown): Promise<HttpAnswer>;
  close(): Promise<void>;
}

interface Sent extends HttpRequest {
  readonly body: string | null;
}

export const MAX_REDIRECTS = 5;
/** Enough for the sentence or the JSON that an error carries. */
export const MAX_ERROR_BYTES = 64 * 1024;
/** A server that asks for so short a pause is obeyed instead of reported; ClawHub says 1 when its counter is contended. */
export const MAX_WAIT_SECONDS = 5;
const MAX_WAITS = 2;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function createHttp(options: ConnectionOptions, tls: Tls = {}): Http {
  const { limits, allowInsecure } = options;
  const dispatchers = createDispatchers(options.environment, limits.maxIdleSeconds, tls);
  const deadline = AbortSignal.timeout(limits.maxSeconds * 1000);
  const signal = options.signal === null ? deadline : AbortSignal.any([deadline, options.signal]);

  const failed = (error: unknown, url: URL): ScanError => transportError(error, url, options.signal, limits);

  async function once(url: URL, request: Sent, origin: string): Promise<HttpAnswer> {
    const sameOrigin = url.origin === origin;
    const named = request.named && sameOrigin;
    const dispatcher = isLoopbackHost(bareHost(url.hostname))
      ? dispatchers.loopback
      : named
        ? dispatchers.named
        : dispatchers.guarded;
    try {
      const response = await undiciRequest(url, {
        dispatcher,
        signal,
        ...(request.body === null ? {} : { method: request.method ?? "POST", body: request.body }),
        headers: {
          accept: request.accept,
          // a compressed answer could expand past every limit
          "accept-encoding": "identity",
          "user-agent": "skillscan",
          ...(request.body === null ? {} : { "content-type": "application/json" }),
          ...(sameOrigin ? request.conditions : {}),
          ...(typeof request.authorization === "string" && sameOrigin ? { authorization: request.authorization } : {}),
        },
      });
      const headers = headerMap(response.headers);
      const bytes = await readBody(response.body, response.statusCode, headers, url, request);
      return { status: response.statusCode, headers, bytes, url };
    } catch (error) {
      throw error instanceof ScanError ? error : failed(error, url);
    }
  }

  async function readBody(
    body: Dispatcher.ResponseData["body"],
    status: number,
    headers: ReadonlyMap<string, string>,
    url: URL,
    request: HttpRequest,
  ): Promise<Uint8Array> {
    const good = status >= 200 && status < 300;
    const limit = good ? request.maxBytes : MAX_ERROR_BYTES;
    const total = contentLength(headers);
    try {
      if (good && (headers.get("content-encoding") ?? "identity") !== "identity") {
        throw new ScanError("bad-response", `${shownUrl(url)} answered in a compressed form that was not asked for`);
      }
      if (good && total !== null && total > limit) throw tooLarge(url, limit);
      const chunks: Uint8Array[] = [];
      let bytes = 0;
      for await (const chunk of body) {
        if (!(chunk instanceof Uint8Array)) continue;
        bytes += chunk.byteLength;
        if (bytes > limit) {
          if (good) throw tooLarge(url, limit); // Content-Length lies, or is absent
          break;
        }
        if (good && request.sink !== undefined) await request.sink(chunk);
        else chunks.push(chunk);
        if (good && request.progress === true) options.onProgress?.(bytes, total);
      }
      return Buffer.concat(chunks);
    } finally {
      body.on("error", ignoreAbort).destroy(); // a body that is left half-read would hold its connection open
    }
  }

  async function followed(request: Sent): Promise<HttpAnswer> {
    let url = requestUrl(request.url, { allowInsecure, mayBePrivate: request.named });
    const { origin } = url;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const answer = await once(url, request, origin);
      const location = answer.headers.get("location");
      if (!REDIRECTS.has(answer.status) || location === undefined || request.body !== null) return answer;
      url = redirectTarget(url, location, (to) => ({
        allowInsecure,
        mayBePrivate: request.named && to.origin === origin,
      }));
    }
    throw new ScanError("refused", `${shownUrl(url)}: more than ${MAX_REDIRECTS} redirects in a row`);
  }

  async function patient(request: Sent): Promise<HttpAnswer> {
    for (let waits = 0; ; waits += 1) {
      const answer = await followed(request);
      const pause = retryAfterSeconds(answer.headers.get("retry-after"));
      const busy = (answer.status === 429 || answer.status === 503) && request.waits !== false;
      if (!busy || pause === null || pause > MAX_WAIT_SECONDS || waits === MAX_WAITS) return answer;
      try {
        await sleep(pause * 1000, undefined, { signal });
      } catch (error) {
        throw failed(error, answer.url);
      }
    }
  }

  return {
    get: (request) => patient({ ...request, body: null }),
    post: (request, document) => patient({ ...request, body: JSON.stringify(document) }),
    close: () => dispatchers.close(),
  };
}

function redirectTarget(from: URL, location: string, policy: (to: URL) => UrlPolicy): URL {
  if (!URL.canParse(location, from.href)) {
    throw new ScanError("bad-response", `${shownUrl(from)} redirects to something that is no address`);
  }
  const to = new URL(location, from);
  if (from.protocol === "https:" && to.protocol === "http:") {
    throw new ScanError("refused", `${shownUrl(from)} redirects from https to plain http`);
  }
  if (to.protocol !== "https:" && to.protocol !== "http:") {
    throw new ScanError("refused", `${shownUrl(from)} redirects to another protocol than http(s)`);
  }
  return requestUrl(to.href, policy(to));
}

function tooLarge(url: URL, limit: number): ScanError {
  return new ScanError("too-large", `${shownUrl(url)} is larger than ${limit} bytes`, {
    hint: "Raise the limit with --max-download if you trust the size.",
  });
}

function contentLength(headers: ReadonlyMap<string, string>): number | null {
  const text = headers.get("content-length");
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function headerMap(headers: Dispatcher.ResponseData["headers"]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) map.set(name.toLowerCase(), first);
  }
  return map;
}

/** The error of a stream that we ourselves have just destroyed; the one that matters was thrown already. */
function ignoreAbort(): void {
  // nothing to do: see above
}
