import { MIRRORS, REGISTRIES } from "../data/registries.ts";
import type { Destination } from "../destination.ts";
import { covers, registrable, type Address } from "../host.ts";
import type { Profile } from "../profile.ts";
import { isStranger } from "../stranger.ts";

const HOSTS: ReadonlySet<string> = new Set(Object.values(REGISTRIES).flat());

/** Where installations take packages from by themselves. */
export function isRegistry(host: string): boolean {
  return HOSTS.has(registrable(host));
}

/** What people choose instead of it, for being near or their company's. */
function isMirror(address: Address): boolean {
  return MIRRORS.some((mirror) => covers(mirror, address));
}

/** Who decides by himself what is in it: no company or country mirrors the registry there, and none of the texts names it. */
export function isStrangersRegistry(destination: Destination, profile: Profile): boolean {
  const { address } = destination;
  return isStranger(destination, profile) && !isRegistry(address.host) && !isMirror(address);
}
