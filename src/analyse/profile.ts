import type { DeclarationFact } from "../model/fact.ts";
import type { PackageFacts } from "../model/package-facts.ts";
import { PROVIDERS } from "./data/providers.ts";
import { addressOf, registrable, type Address } from "./host.ts";

/** What the package says of itself, as far as it can account for what it does. */
export interface Profile {
  readonly slug: string | null;
  readonly owner: string | null;
  readonly name: string | null;
  readonly description: string;
  /** Registrable domains of homepages, and of addresses in descriptions. */
  readonly domains: ReadonlySet<string>;
  /** `github.com/owner` of homepages. */
  readonly accounts: ReadonlySet<string>;
  readonly env: ReadonlySet<string>;
  readonly bins: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
  /** Words of name, slug, description and required variables, of at least three letters. */
  readonly words: ReadonlySet<string>;
  /** What it is for: words of name and slug, and programs that it requires, whole too. */
  readonly names: ReadonlySet<string>;
  /** Whose it is, as the registry or it itself says. */
  readonly publishers: ReadonlySet<string>;
  /** Registrable domains, and accounts on hosts of many, that the Markdown of the package names: disclosure, though not proof. */
  readonly disclosed: ReadonlySet<string>;
  /** Those of them that stand in what somebody reads, rather than in a field of the head that anybody fills in. */
  readonly told: ReadonlySet<string>;
}

const PASSING_WORDS = new Set([
  "the",
  "and",
  "for",
  "with",
  "skill",
  "api",
  "key",
  "token",
  "secret",
  "agent",
  "from",
  "your",
  "use",
  "com",
  "get",
  "app",
  "bot",
  "cli",
  "web",
  "tool",
  "tools",
]);

export function profileOf(pkg: PackageFacts): Profile {
  const declarations = pkg.facts.filter((fact): fact is DeclarationFact => fact.kind === "declaration");
  const name = declarations.find((fact) => fact.name !== null)?.name ?? null;
  const slug = slugOf(pkg, name);
  const description = declarations.map((fact) => fact.description ?? "").join("\n");
  const env = new Set(
    declarations.flatMap((fact) => [...fact.requires.env, ...(fact.primaryEnv === null ? [] : [fact.primaryEnv])]),
  );
  const homes = declarations.flatMap((fact) => (fact.homepage === null ? [] : [fact.homepage]));
  const addresses = [...homes, ...(description.match(/https?:\/\/[^\s"'<>)]{3,200}/gu) ?? [])].flatMap(
    (text) => addressOf(text) ?? [],
  );
  return {
    slug,
    owner: pkg.origin.owner ?? null,
    name,
    description,
    domains: new Set(addresses.map((address) => registrable(address.host))),
    accounts: new Set(homes.flatMap((text) => accountOf(addressOf(text)) ?? accountOfPages(addressOf(text)) ?? [])),
    env,
    bins: new Set(declarations.flatMap((fact) => fact.requires.bins)),
    packages: new Set(declarations.flatMap((fact) => fact.install.flatMap((spec) => spec.subject ?? []))),
    words: wordsOf([slug ?? "", description, ...declarations.map((fact) => fact.name ?? ""), ...env].join(" ")),
    names: namesOf([slug, ...declarations.flatMap((fact) => [fact.name, ...fact.requires.bins])]),
    publishers: namesOf([pkg.origin.owner ?? null, ...declarations.map((fact) => fact.author)]),
    ...domainsNamed(pkg),
  };
}

/**
 * True when description or text of the package names the host, or another one of its domain. A home page does not count:
 * who sends something there without a word has merely registered the name.
 */
export function namesHost({ told, description }: Profile, host: string): boolean {
  const domain = registrable(host);
  return told.has(domain) || standsIn(description.toLowerCase(), domain);
}

/** As a name of its own or behind one of its hosts, and not as a part of another: `notours.example`, `ours.example.org`. */
function standsIn(text: string, domain: string): boolean {
  for (let at = text.indexOf(domain); at !== -1; at = text.indexOf(domain, at + 1))
    if (
      !/[\w@-]/u.test(text.charAt(at - 1)) &&
      !/^(?:[\w-]|\.\w)/u.test(text.slice(at + domain.length, at + domain.length + 2))
    )
      return true;
  return false;
}

/** The registry's name; of a folder its own, under which an agent finds it. `.` and `/` name nothing. */
function slugOf(pkg: PackageFacts, declared: string | null): string | null {
  const { kind, reference, name } = pkg.origin;
  const isCollection = kind === "directory" || kind === "github";
  if (name !== undefined && !isCollection) return name;
  const folder = lastPart(pkg.root) ?? name ?? null;
  if (folder !== null) return folder;
  const basename = kind === "directory" ? lastPart(reference.replaceAll("\\", "/")) : null;
  return basename === null || /^\.{1,2}$/u.test(basename) ? declared : basename;
}

const GITHUB: ReadonlySet<string> = new Set(["raw.githubusercontent.com", "codeload.github.com", "github.com"]);
const OF_MANY: ReadonlySet<string> = new Set(["gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com"]);

/** `github.com/owner` for hosts that keep repositories of many. */
export function accountOf(address: Address | null): string | null {
  if (address === null) return null;
  const isOnGithub = GITHUB.has(address.host);
  if (!isOnGithub && !OF_MANY.has(address.host)) return null;
  const first = address.path.split(/[/?#]/u).find((part) => part !== "");
  if (first === undefined) return null;
  return `${isOnGithub ? "github.com" : address.host}/${first.toLowerCase()}`;
}

/** `owner.github.io`: GitHub gives such a host to nobody but the owner (docs: "Types of GitHub Pages sites"). */
function accountOfPages(address: Address | null): string | null {
  const owner = /^([a-z\d-]{1,39})\.github\.io$/u.exec(address?.host ?? "")?.[1];
  return owner === undefined ? null : `github.com/${owner}`;
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text
    .slice(0, 20_000)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word.length >= 3 && !PASSING_WORDS.has(word)));
}

/** `code-server` → itself, `codeserver`, `code`, `server`. */
function namesOf(texts: readonly (string | null)[]): ReadonlySet<string> {
  const names = texts.flatMap((text) => (text === null ? [] : [text.toLowerCase().slice(0, MAX_NAME)]));
  const whole = names.flatMap((name) => [name, name.replaceAll(/[^\p{L}\p{N}]+/gu, "")]);
  return new Set([...whole.filter((name) => name.length >= 3), ...wordsOf(names.join(" "))]);
}

/** UTF-16 units. */
const MAX_NAME = 200;

function domainsNamed(pkg: PackageFacts): Pick<Profile, "disclosed" | "told"> {
  const disclosed = new Set<string>();
  const told = new Set<string>();
  for (const fact of pkg.facts) {
    // For the gateway that loads it, and for whoever decides over the plugin.
    if (fact.kind === "declaration")
      for (const name of fact.hosts.map((host) => registrable(host.toLowerCase()))) {
        disclosed.add(name);
        told.add(name);
      }
    if (fact.kind !== "mention" || fact.layers.length > 1 || !/\.md$/iu.test(fact.at.path)) continue;
    if (fact.what !== "url" && fact.what !== "host") continue;
    const address = addressOf(fact.value);
    if (address === null) continue;
    const account = accountOf(address);
    for (const name of [registrable(address.host), ...(account === null ? [] : [account])]) {
      disclosed.add(name);
      if (fact.as !== "field") told.add(name);
    }
  }
  return { disclosed, told };
}

/** True when homepage, name, description or a required variable accounts for this host. */
export function accountsForHost(profile: Profile, address: Address): boolean {
  const domain = registrable(address.host);
  // A homepage on a host of many vouches for its own account there, not for its neighbours.
  const account = accountOf(address);
  if (account !== null)
    return profile.accounts.has(account) || profile.owner === account.slice(account.indexOf("/") + 1);
  if (profile.domains.has(domain)) return true;
  for (const label of address.host.split(".").slice(0, -1)) {
    if (label.length < 3) continue;
    if (profile.words.has(label)) return true;
    // `telegram-gate.example`: a text that speaks of Telegram means Telegram.
    for (const word of label.split("-"))
      if (word.length >= 4 && profile.words.has(word) && !isAnothersName(word, domain)) return true;
    // Inside of a longer name any word can stand: "print" of a description says nothing of printfonts. `ashbyhq` is Ashby.
    if (label.length >= 6)
      for (const word of profile.words)
        if (word.length >= 5 && label.startsWith(word) && label.length - word.length <= LONGEST_ENDING) return true;
    if (label.length >= 6)
      for (const word of profile.names)
        if (word.length >= 5 && (label.includes(word) || word.includes(label))) return true;
  }
  for (const word of profile.words) {
    if (Object.hasOwn(PROVIDERS, word) && PROVIDERS[word]?.includes(domain) === true) return true;
  }
  return false;
}

/** Letters that makers put behind their names: `hq`, `app`, `api`. */
const LONGEST_ENDING = 3;

function isAnothersName(word: string, domain: string): boolean {
  return Object.hasOwn(PROVIDERS, word) && PROVIDERS[word]?.includes(domain) !== true;
}

function lastPart(path: string): string | null {
  const part = path.split("/").findLast((name) => name !== "");
  return part ?? null;
}
