import type { Value } from "../../../../model/value.ts";
import { destinationOf, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { registrable } from "../../../host.ts";
import { namesHost } from "../../../profile.ts";
import { isInMarkdown } from "../../../standing.ts";
import { isLogin, isSignIn } from "./login-header.ts";
import { FILES_OF_KEYS } from "./secret-owner.ts";
import { placeOf, secretsSent, type SentSecret } from "./secrets-sent.ts";

/**
 * What stands in a file of keys opens accounts at others, where the program signs in with it; a host that only bears the
 * skill's name gets the same as a message, and no text names it.
 */
export function isBesideLogin(
  { secret, source }: SentSecret,
  destination: Destination | null,
  fact: OperationOf<"send">,
  index: FactIndex,
): boolean {
  if (!FILES_OF_KEYS.has(secret.kind) || destination?.class !== "other" || isInMarkdown(fact)) return false;
  const { host } = destination.address;
  if (namesHost(index.profile, host)) return false;
  const place = placeOf(source.origin);
  const here = holding(place, fact);
  if (here.length === 0 || here.some(isSignIn)) return false;
  return index.operations("send").some((other) => {
    const to = destinationOf(other.operation.destination);
    if (to === null || isInMarkdown(other) || registrable(to.address.host) === registrable(host)) return false;
    return secretsSent(other, index).some(
      (each) => each.secret.label === secret.label && holding(placeOf(each.source.origin), other).some(isLogin),
    );
  });
}

function holding(place: string, { operation: { payload } }: OperationOf<"send">): readonly Value[] {
  return payload.filter(({ origins }) => origins.some((origin) => placeOf(origin) === place));
}
