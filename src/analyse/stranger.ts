import type { Destination } from "./destination.ts";
import { namesHost, type Profile } from "./profile.ts";

/** A place outside that belongs to no well-known provider, and of which no text of the package tells anybody. */
export function isStranger({ class: kind, address }: Destination, profile: Profile): boolean {
  if (kind === "local" || kind === "placeholder" || kind === "provider") return false;
  return !namesHost(profile, address.host);
}
