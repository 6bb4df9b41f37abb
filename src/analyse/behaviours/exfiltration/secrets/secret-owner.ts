import { isNobodyElses, isThrowaway, type Destination } from "../../../destination.ts";
import type { Origin } from "../../../../model/value.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { registrable } from "../../../host.ts";
import { accountsForHost, namesHost } from "../../../profile.ts";
import { isDeedTold } from "../told-deed.ts";
import { isWalletKey } from "../../../secrets.ts";
import { secretAtPath } from "../../../secrets/paths.ts";
import type { Secret, SecretKind } from "../../../secrets/secret.ts";

/** Unknown destinations, this machine, the provider that issued it, and the host that the skill is for. */
export function isOwner(
  { secret, isWhole }: { readonly secret: Secret; readonly isWhole: boolean },
  destination: Destination | null,
  index: FactIndex,
): boolean {
  if (destination === null) return false;
  if (isNobodyElses(destination)) return true;
  if (belongsTo(secret, destination) || isNamedVariable(secret, destination)) return true;
  if (isThrowaway(destination)) return false;
  // A file of many keys is opened to use one of them; a provider is nobody's collector.
  if (
    destination.class === "provider" &&
    (secret.kind === "agent-secrets" ||
      secret.kind === "env-file" ||
      secret.kind === "login-file" ||
      secret.kind === "variable" ||
      secret.kind === "keychain" ||
      // A model's provider reads along anyway.
      secret.kind === "conversation")
  )
    return true;
  const { host } = destination.address;
  const isHome = index.profile.domains.has(registrable(host));
  if (secret.kind === "login-file" && isWhole)
    return isOfSameName(secret, destination) || (isHome && isDeedTold(host, index));
  if (!accountsForHost(index.profile, destination.address)) return false;
  // Whoever registers a host can name it after his skill; the agent's own keys are not what any skill is for.
  if (secret.kind === "agent-secrets" && (isWhole || OWN_LOGINS.test(secret.label)))
    return isNamedAfter(secret, destination) || (isHome && isDeedTold(host, index));
  if (secret.kind === "agent-memory" || secret.kind === "conversation")
    return isHome || isNamedAfter(secret, destination);
  if (NOBODYS_BUSINESS.has(secret.kind)) return false;
  // What somebody else has issued is no business of a host that only bears the skill's name.
  if (secret.kind === "variable" && secret.owners.length > 0)
    return namesHost(index.profile, host) && isDeedTold(host, index);
  // A homepage is quickly made: no service has to see what opens a cloud or a wallet.
  if (isWalletKey(secret) || secret.kind === "cloud") return isHome && isDeedTold(host, index);
  if (secret.kind === "database") return isHome;
  return !secret.grave || !MAKERS_ONLY.has(secret.kind) || isHome;
}

/**
 * Memories go to be understood by the model that their user pays for: it hears the same with every question. Whose account it
 * is, the key says.
 */
export function isOwnModel(
  { kind }: Secret,
  destination: Destination | null,
  leaving: readonly { readonly secret: Secret }[],
  fact: OperationOf<"send">,
): boolean {
  return (
    kind === "agent-memory" &&
    destination?.class === "provider" &&
    MODEL_WORK.test(destination.address.path) &&
    (leaving.some(({ secret }) => secret.kind === "variable" && belongsTo(secret, destination)) || hasKeyOfUser(fact))
  );
}

const MODEL_WORK =
  /\/v\d\w{0,8}\/(?:(?:chat\/completions|completions|embeddings|messages|rerank|responses)\/?(?:[?#]|$)|models\/[^/:]{1,100}:(?:stream)?(?:generate|embed|batchEmbed)Contents?(?:[?#]|$))/iu;

/** Beside the memories goes something that this machine has and the package has not: an account in a setting or parameter. */
function hasKeyOfUser({ operation: { destination, payload } }: OperationOf<"send">): boolean {
  const isMemory = (origin: Origin): boolean =>
    origin.kind === "file" && secretAtPath(origin.path)?.kind === "agent-memory";
  return [destination, ...payload].some(({ origins }) => origins.some(isFromUser) && !origins.some(isMemory));
}

/** A file beside the program may be the author's. */
function isFromUser(origin: Origin): boolean {
  return origin.kind === "file" ? /^[~/]/u.test(origin.path) : FROM_USER.has(origin.kind);
}

const FROM_USER: ReadonlySet<Origin["kind"]> = new Set(["environment", "keychain", "command", "input"]);

/** Credentials for registries, a whole keychain: a host that only bears the skill's name has no use for them. */
const MAKERS_ONLY: ReadonlySet<SecretKind> = new Set(["developer", "keychain", "system"]);

const NOBODYS_BUSINESS: ReadonlySet<SecretKind> = new Set(["ssh", "browser", "wallet", "messenger", "environment"]);

/** What the agent itself signs in with, at its model's provider: in no other file of its folder does a skill find less. */
const OWN_LOGINS = /(?:^|\/)(?:auth-profiles|oauth(?:_creds)?|\.credentials|auth)\.json$/u;

/** Files that hold the keys of many, each of which is opened to use one. */
export const FILES_OF_KEYS: ReadonlySet<SecretKind> = new Set(["env-file", "agent-secrets"]);

/** A key that bears the very name of the host, of which nobody else is known to be the owner. */
export function isNamedVariable(secret: Secret, { address }: Destination): boolean {
  if (secret.kind !== "variable" || secret.owners.length > 0) return false;
  const [name = ""] = registrable(address.host).split(".");
  return (
    name.length >= 4 &&
    secret.label
      .toLowerCase()
      .split(/[^a-z0-9]+/u)
      .includes(name)
  );
}

/** ~/.openclaw/credentials/monzo.json to api.monzo.com: a file of its own among those of others. */
function isNamedAfter(secret: Secret, { address }: Destination): boolean {
  const name = /\/credentials\/([\w-]{3,40})(?:\.\w{1,8})?$/u.exec(secret.label)?.[1]?.toLowerCase();
  return (
    name !== undefined &&
    registrable(address.host)
      .split(/[.-]/u)
      .some((part) => name.split(/[_-]/u).includes(part))
  );
}

/** ~/.config/monzo/token.json to api.monzo.com; `monzo-login.example` is another name, which anybody can register. */
function isOfSameName(file: Secret, { address }: Destination): boolean {
  const folder = /[/\\]\.?([\w-]{3,40})[/\\][^/\\]{1,80}$/u.exec(file.label)?.[1]?.toLowerCase();
  const [name = ""] = registrable(address.host).split(".");
  return folder !== undefined && (folder === name || folder.split(/[_-]/u).includes(name));
}

export function belongsTo(secret: Secret, { address }: Destination): boolean {
  const domain = registrable(address.host);
  return secret.owners.some(
    (owner) => address.host === owner || address.host.endsWith(`.${owner}`) || owner === domain,
  );
}
