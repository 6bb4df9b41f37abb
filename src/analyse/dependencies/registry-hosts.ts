import { MIRRORS, REGISTRIES } from "../data/registries.ts";
import { covers, registrable, type Address } from "../host.ts";

const HOSTS: ReadonlySet<string> = new Set(Object.values(REGISTRIES).flat());

/** Where installations take packages from by themselves. */
export function isRegistry(host: string): boolean {
  return HOSTS.has(registrable(host));
}

/** What people choose instead of it, for being near or their company's. */
export function isMirror(address: Address): boolean {
  return MIRRORS.some((mirror) => covers(mirror, address));
}
