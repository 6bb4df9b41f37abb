import type { Value } from "../model/value.ts";
import { destinationOf, isNobodyElses, type Destination } from "./destination.ts";
import type { FactIndex } from "./fact-index.ts";
import { namesHost, type Profile } from "./profile.ts";

/** A place outside that belongs to no well-known provider, and of which no text of the package tells anybody. */
export function isStranger(destination: Destination, profile: Profile): boolean {
  if (isNobodyElses(destination) || destination.class === "provider") return false;
  return !namesHost(profile, destination.address.host);
}

/** The strangers among the places that an address can be, other files of the package read along. */
export function* strangersAmong(address: Value, { flows, profile }: FactIndex): Iterable<Destination> {
  for (const { value } of flows.readings(address)) {
    const destination = destinationOf(value);
    if (destination !== null && isStranger(destination, profile)) yield destination;
  }
}
