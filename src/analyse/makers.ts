import { PLATFORM_NAMES } from "./data/popular-names.ts";
import { PROVIDERS } from "./data/providers.ts";
import { TENANT_SUFFIXES } from "./data/upload-hosts.ts";
import { isKnownInstaller, type Destination } from "./destination.ts";
import { registrable, type Address } from "./host.ts";
import { accountOf, type Profile } from "./profile.ts";

/** Names that every skill may bear: who calls his host after an agent has not made it. */
const ANYBODYS = new Set([
  ...PLATFORM_NAMES,
  "anthropic",
  "agent",
  "agents",
  "assistant",
  "claude",
  "codex",
  "cursor",
  "gemini",
  "github",
  "helper",
  "install",
  "installer",
  "manager",
  "server",
  "service",
  "setup",
  "skills",
  "update",
  "updater",
]);

export function isAnybodysName(name: string): boolean {
  return ANYBODYS.has(name);
}

/**
 * A program from its maker's own place, in a skill that is about that program: a well-known installer, the domain of the
 * homepage, a domain or account that bears the name of the skill, its publisher or the program that it requires. Who
 * registers such a name can be anybody, so this is for what an installer may do at most, and never for where data goes.
 */
export function isMakers({ address, class: kind }: Destination, profile: Profile): boolean {
  if (address.scheme === "http" || address.scheme === "ftp") return false;
  if (isKnownInstaller(address)) return true;
  const account = accountOf(address) ?? apiAccount(address);
  if (account !== null) return isMakersAccount(account, address, profile);
  switch (kind) {
    case "provider":
      return DOWNLOADS.test(address.host) || profile.domains.has(registrable(address.host));
    case "other":
      return isMakersDomain(address, profile);
    default:
      return false;
  }
}

/** Where a company keeps what it gives away, and none of its customers' pages. */
const DOWNLOADS = /^(?:(?:get|cli|install|downloads?|dl|releases?)\.)?[a-z0-9-]{1,63}\.[a-z]{2,20}$/u;

function isMakersDomain({ host }: Address, profile: Profile): boolean {
  const domain = registrable(host);
  if (profile.domains.has(domain)) return true;
  // Free for everybody, under any name that he likes.
  if (TENANT_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`))) return false;
  // "Triggered by IMG.LY": a name that is its own domain.
  if (isWordOf(domain, profile.description)) return true;
  const label = domain.split(".", 1)[0] ?? "";
  return isNameOf(label, profile.names) || isNameOf(label, profile.publishers) || isNameWithNext(label, profile);
}

/** `acmelabs.example` of the skill `acme-cli`, which its description calls Acme Labs. */
function isNameWithNext(label: string, { names, description }: Profile): boolean {
  const words = description
    .slice(0, MAX_DESCRIPTION)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.some((word, at) => `${word}${words[at + 1] ?? ""}` === label && isNameOf(word, names));
}

/** UTF-16 units. */
const MAX_DESCRIPTION = 4_000;

/** The domain as a word of its own, and not the host of somebody's mailbox or a part of another address. */
function isWordOf(domain: string, description: string): boolean {
  const text = description.toLowerCase();
  const at = text.indexOf(domain);
  if (at === -1) return false;
  return !/[\w@.-]/u.test(text.charAt(at - 1)) && !/[\w@-]/u.test(text.charAt(at + domain.length));
}

/** `acme/cli`, `acme-oss/cli` of Acme's skill; `somebody/acme-server` of the skill `acme-server`, among its releases. */
function isMakersAccount(account: string, address: Address, profile: Profile): boolean {
  const owner = account.slice(account.indexOf("/") + 1);
  const [, repository = "", kept] = address.path
    .toLowerCase()
    .replace(/^\/repos(?=\/)/u, "")
    .split("/")
    .slice(1);
  const isRelease = kept === "releases";
  if (profile.accounts.has(account)) return true;
  const plain = owner.replace(/-(?:oss|labs?|hq|inc|ai)$/u, "");
  // What a person has on a branch of his own can be another script tomorrow, which nobody sees who looks at his skill.
  if (isNameOf(plain, profile.names) || (isRelease && isNameOf(plain, profile.publishers))) return true;
  return isRelease && repository.length >= MIN_REPOSITORY && isNameOf(repository, profile.names);
}

/** Shorter names of repositories are words: `cli`, `app`, `tool`. */
const MIN_REPOSITORY = 5;

/** `api.github.com/repos/owner/name/releases/latest`: which release is the latest. */
function apiAccount({ host, path }: Address): string | null {
  const owner = host === "api.github.com" ? /^\/repos\/([\w.-]{1,100})\//u.exec(path)?.[1] : undefined;
  return owner === undefined ? null : `github.com/${owner.toLowerCase()}`;
}

/** `@acme/cli`, `acme` in a skill for Acme, or by Acme: whoever uses the one has the other's maker to trust anyway. */
export function isOwnPackage(name: string, { names, publishers, words, disclosed }: Profile): boolean {
  const scope = /^@([^/]{1,100})\//u.exec(name.toLowerCase())?.[1];
  const bearer = scope ?? name.toLowerCase();
  if (ANYBODYS.has(bearer)) return false;
  if (names.has(bearer) || publishers.has(bearer)) return true;
  return scope !== undefined && (words.has(scope) || [...disclosed].some((domain) => domain.startsWith(`${scope}.`)));
}

/** A provider's name is the provider's: `notion.example` does not make Notion's programs. */
function isNameOf(label: string, names: ReadonlySet<string>): boolean {
  return label.length >= 3 && names.has(label) && !ANYBODYS.has(label) && !Object.hasOwn(PROVIDERS, label);
}
