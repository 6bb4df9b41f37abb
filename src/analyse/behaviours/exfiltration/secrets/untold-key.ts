import { destinationOf, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { registrable } from "../../../host.ts";
import { namesHost } from "../../../profile.ts";
import { isInMarkdown } from "../../../standing.ts";
import { belongsTo } from "./secret-owner.ts";
import { secretsSent, type SentSecret } from "./secrets-sent.ts";
import { isContent } from "./login-header.ts";
import { isDeedTold } from "../told-deed.ts";

/**
 * A key that bears the name of its provider goes to another host, which some text mentions, but no sentence that speaks
 * of keys, no homepage and no command that shows where it signs in.
 */
export function isUntoldKey(
  foreign: readonly SentSecret[],
  { class: kind, address }: Destination,
  fact: OperationOf<"send">,
  index: FactIndex,
): boolean {
  const { host } = address;
  if (kind !== "other" || foreign.length === 0 || isDeedTold(host, index)) return false;
  // A homepage is quickly made. A gateway there takes a key as a login, and nobody takes it as the message itself.
  if (index.profile.domains.has(registrable(host))) return isContent(foreign, fact);
  return !isShownAsLogin(host, index) && !isBaseOfApi(address.path);
}

/** A manual shows a command that sends some key there: whoever reads it knows that it takes one. */
function isShownAsLogin(host: string, index: FactIndex): boolean {
  return index.operations("send").some((shown) => {
    const to = isInMarkdown(shown) ? destinationOf(shown.operation.destination) : null;
    return to !== null && registrable(to.address.host) === registrable(host);
  });
}

/** What stands in for a provider of models is asked by the provider's own paths. */
const API_PATH =
  /\/(?:v\d(?:alpha|beta)?\d?|api|chat|completions|messages|embeddings|graphql|rest|compatible-mode)(?:\/|$)/u;

function isBaseOfApi(path: string): boolean {
  return API_PATH.test(path);
}

/**
 * The owner gets the key, and so does a host that no text names and that is not asked for any of what the owner is asked
 * for: a gateway or a mirror would be, and nothing else has a use for the key.
 */
export function isBesideOwner(
  foreign: readonly SentSecret[],
  destination: Destination,
  fact: OperationOf<"send">,
  index: FactIndex,
): boolean {
  const { host, path } = destination.address;
  if (foreign.length === 0 || isInMarkdown(fact) || fact.operation.destination.text === null) return false;
  if (namesHost(index.profile, host) || isBaseOfApi(path)) return false;
  const labels = new Set(foreign.map(({ secret }) => secret.label));
  const asked = index.operations("send").flatMap((other) => {
    const to = other === fact || isInMarkdown(other) ? null : destinationOf(other.operation.destination);
    const own = to === null ? [] : secretsSent(other, index).filter(({ secret }) => labels.has(secret.label));
    return to !== null && own.some(({ secret }) => belongsTo(secret, to)) ? [firstOf(to.address.path)] : [];
  });
  return asked.length > 0 && !asked.includes(firstOf(path));
}

/** `/repos/x/y?z` → `repos` */
function firstOf(path: string): string {
  return path.split(/[/?#]/u).find((part) => part !== "") ?? "";
}
