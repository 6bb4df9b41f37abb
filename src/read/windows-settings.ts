import type { Value } from "../model/value.ts";

/** Where Windows keeps through whom programs reach the network: a proxy, or the address of a script that names one. */
const PROXY_KEY = /\\internet settings(?:\\connections)?\\?(?:proxyserver|autoconfigurl)$/iu;

export function isProxySetting(key: Value, name: Value | undefined): boolean {
  return PROXY_KEY.test(name === undefined ? key.shape : `${key.shape.replace(/\\$/u, "")}\\${name.shape}`);
}

/** Variables that name a proxy, for every program that is started later. */
export function isProxyVariable(name: string): boolean {
  return /^(?:https?|all|ftp)_proxy$/iu.test(name);
}

/** The store of those whose certificates are believed: `Cert:\LocalMachine\Root`. */
export function isRootStore(store: string): boolean {
  return /(?:^|\\)(?:root|authroot|ca)\\?$/iu.test(store);
}
