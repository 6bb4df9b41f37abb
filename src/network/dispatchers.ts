import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";

import { Agent, EnvHttpProxyAgent, type Dispatcher } from "undici";

import { isPrivateAddress } from "./private-address.ts";
import type { Environment } from "./connection.ts";

/** Three ways to a host: loopback never by proxy, a host the user named, and any other (public addresses only). */
export interface Dispatchers {
  readonly loopback: Dispatcher;
  readonly named: Dispatcher;
  readonly guarded: Dispatcher;
  close(): Promise<void>;
}

/** Deviations from the usual trust in certificates. */
export interface Tls {
  /** Certificates of authorities, PEM, in place of the built-in ones. */
  readonly ca?: string;
  readonly rejectUnauthorized?: false;
}

/** Marks a refusal among the connection errors. */
export const PRIVATE_ADDRESS_CODE = "SKILLSCAN_PRIVATE_ADDRESS";

class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
  readonly code = PRIVATE_ADDRESS_CODE;
}

/** Looks at the very addresses that are then connected to: checking by name first would lose to DNS rebinding. */
const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      callback(error, []);
      return;
    }
    const found = addresses.find((entry) => isPrivateAddress(entry.address));
    if (found !== undefined) {
      callback(new PrivateAddressError(`${hostname} has the private address ${found.address}`), []);
      return;
    }
    if (options.all === true) callback(null, addresses);
    else callback(null, addresses[0]?.address ?? "", addresses[0]?.family ?? 0);
  });
};

/** Seconds for DNS, TCP and TLS together. */
const CONNECT_SECONDS = 10;

/**
 * Proxy variables as curl reads them (lower case first, no upper-case HTTP_PROXY surprise for https). Behind a proxy
 * the proxy resolves names, so only addresses that stand in the URL itself can be checked here.
 */
export function createDispatchers(environment: Environment, maxIdleSeconds: number, tls: Tls = {}): Dispatchers {
  const timeouts = {
    headersTimeout: maxIdleSeconds * 1000,
    bodyTimeout: maxIdleSeconds * 1000,
    connect: { ...tls, timeout: CONNECT_SECONDS * 1000 },
  };
  const proxies = {
    // "" and not undefined: undici would look into process.env
    httpProxy: environment["http_proxy"] ?? environment["HTTP_PROXY"] ?? "",
    httpsProxy: environment["https_proxy"] ?? environment["HTTPS_PROXY"] ?? "",
    noProxy: environment["no_proxy"] ?? environment["NO_PROXY"] ?? "",
  };
  const loopback = new Agent(timeouts);
  const named = new EnvHttpProxyAgent({ ...timeouts, ...proxies, requestTls: tls });
  const guarded = new EnvHttpProxyAgent({
    ...timeouts,
    ...proxies,
    requestTls: tls,
    connect: { ...timeouts.connect, lookup: guardedLookup },
  });
  return {
    loopback,
    named,
    guarded,
    // destroy, not close: an answer that was given up half-way must not keep the process alive
    close: async () => {
      await Promise.all([loopback.destroy(), named.destroy(), guarded.destroy()]);
    },
  };
}
