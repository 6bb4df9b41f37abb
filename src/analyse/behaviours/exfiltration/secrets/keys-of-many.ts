import { HOLE } from "../../../../model/value.ts";
import type { Destination } from "../../../destination.ts";
import type { OperationOf } from "../../../fact-index.ts";
import { belongsTo } from "./secret-owner.ts";
import type { SentSecret } from "./secrets-sent.ts";

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
