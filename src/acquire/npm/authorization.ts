import type { NpmConfig } from "./config.ts";

/**
 * The Authorization header that npm would send to `url`: credentials are bound to a host and path by their names
 * (`//host/path/:_authToken`), the longest path first. A tarball on the registry's host has the registry's.
 */
export function npmAuthorization(url: URL, registry: URL, config: NpmConfig): string | null {
  return bound(url, config) ?? (url.host === registry.host ? bound(registry, config) : null);
}

function bound({ host, pathname }: URL, config: NpmConfig): string | null {
  const parts = pathname.split("/").filter((part) => part !== "");
  for (let count = parts.length; count >= 0; count -= 1) {
    const path = [`//${host}`, ...parts.slice(0, count)].join("/");
    // Both `//host/path/:name` and `//host/path:name` are in use.
    const found = credentials(`${path}/`, config) ?? credentials(path, config);
    if (found !== null) return found;
  }
  return null;
}

function credentials(key: string, config: NpmConfig): string | null {
  const setting = (name: string): string | null => config.get(`${key}:${name}`) ?? null;
  const token = setting("_authToken");
  if (token !== null) return checked(`Bearer ${token}`);
  const basic = setting("_auth");
  if (basic !== null) return checked(`Basic ${basic}`);
  const user = setting("username");
  const password = setting("_password"); // in base64
  if (user === null || password === null) return null;
  const both = `${user}:${Buffer.from(password, "base64").toString("utf8")}`;
  return checked(`Basic ${Buffer.from(both).toString("base64")}`);
}

/** A line end would begin another header. */
function checked(header: string): string | null {
  return /^[\x20-\x7e]{1,8192}$/.test(header) ? header : null;
}
