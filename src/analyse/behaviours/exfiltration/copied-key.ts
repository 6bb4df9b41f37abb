import { HOLE } from "../../../model/value.ts";
import { destinationOf, type Destination } from "../../destination.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { namesHost } from "../../profile.ts";
import type { Secret } from "../../secrets/secret.ts";
import { belongsTo } from "./secret-owner.ts";
import { secretsSent, type SentSecret } from "./secrets-sent.ts";

/**
 * Keys of several owners in one request that none of them gets, or a key that the same program also sends where it
 * belongs: whoever gets the copy has no use of his own for it.
 */
export function isCopied(foreign: readonly SentSecret[], fact: OperationOf<"send">, index: FactIndex): boolean {
  const owners = new Set(foreign.map(({ secret }) => secret.owners.join(" ")));
  if (owners.size < 2) return false;
  const labels = new Set(foreign.map(({ secret }) => secret.label));
  return index.operations("send").some((other) => {
    if (other === fact || other.at.path !== fact.at.path) return false;
    const destination = destinationOf(other.operation.destination);
    return secretsSent(other, index).some(
      ({ secret }) => labels.has(secret.label) && destination !== null && belongsTo(secret, destination),
    );
  });
}

/** Keys of several providers side by side in one request, of whom none gets it: a login takes one of them at a time. */
export function keysOfMany(
  leaving: readonly SentSecret[],
  destination: Destination | null,
  { operation: { destination: address, payload } }: OperationOf<"send">,
): readonly SentSecret[] {
  if ((destination?.class !== "other" && destination?.class !== "raw-address") || address.text === null) return [];
  const foreign = leaving.filter(({ secret }) => secret.kind === "variable" && secret.owners.length > 0);
  if (foreign.some(({ secret }) => belongsTo(secret, destination))) return [];
  const owners = new Set(foreign.map(({ secret }) => secret.owners.join(" ")));
  // `OPENAI_API_KEY || ANTHROPIC_API_KEY` fills one place: either of them.
  const places = payload.reduce((sum, { shape }) => sum + shape.split(HOLE).length - 1, 0);
  return owners.size >= 2 && places >= foreign.length ? foreign : [];
}

/**
 * A provider's key goes to the provider, and also to a host that no text names: it may bear the skill's name, but whoever
 * counts users or checks a licence has no use for their key.
 */
export function isSecondCopy(
  secret: Secret,
  destination: Destination | null,
  fact: OperationOf<"send">,
  index: FactIndex,
): boolean {
  if (secret.kind !== "variable" || secret.owners.length === 0) return false;
  if (destination?.class !== "other" || belongsTo(secret, destination)) return false;
  if (namesHost(index.profile, destination.address.host)) return false;
  return index.operations("send").some((other) => {
    const to = other === fact ? null : destinationOf(other.operation.destination);
    return (
      to !== null &&
      belongsTo(secret, to) &&
      secretsSent(other, index).some((sent) => sent.secret.label === secret.label)
    );
  });
}
