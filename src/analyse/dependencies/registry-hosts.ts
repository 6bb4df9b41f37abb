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

/** `mirrors.` of a cloud or university: a copy of the public registry for those who are near it. */
export function isMirrorOfMany(address: Address): boolean {
  return MIRROR_NAME.test(address.host) && isMirror(address);
}

const MIRROR_NAME = /^(?:mirrors?|repo|registry|npm|pypi)\./u;

/** Who decides by himself what is in it: no company or country mirrors the registry there, and none of the texts names it. */
export function isStrangersRegistry(destination: Destination, profile: Profile): boolean {
  const { address } = destination;
  return isStranger(destination, profile) && !isRegistry(address.host) && !isMirror(address);
}
