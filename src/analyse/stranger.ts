import { isNobodyElses, type Destination } from "./destination.ts";
import { namesHost, type Profile } from "./profile.ts";

/** A place outside that belongs to no well-known provider, and of which no text of the package tells anybody. */
export function isStranger(destination: Destination, profile: Profile): boolean {
  if (isNobodyElses(destination) || destination.class === "provider") return false;
  return !namesHost(profile, destination.address.host);
}
