import type { Value } from "../model/value.ts";
import { COLLECTORS } from "./data/collectors.ts";
import { WELL_KNOWN_INSTALLERS } from "./data/installers.ts";
import { NAMESPACE_HOSTS } from "./data/namespace-hosts.ts";
import { PROVIDERS } from "./data/providers.ts";
import { FORM_SERVICES } from "./data/form-services.ts";
import { PUBLIC_RESOLVERS } from "./data/public-resolvers.ts";
import { UPLOAD_HOSTS } from "./data/upload-hosts.ts";
import { accountOf } from "./profile.ts";
import { addressOf, covers, isIpAddress, isLocal, isPlaceholder, type Address } from "./host.ts";

export type CollectorClass = keyof typeof COLLECTORS | "raw-address";

export type DestinationClass = CollectorClass | "local" | "placeholder" | "form" | "upload" | "provider" | "other";

export interface Destination {
  readonly address: Address;
  readonly class: DestinationClass;
}

/** Entries by the host that they begin with, so that one of thousands is found by a few look-ups. */
const ENTRIES = new Map<string, { readonly entry: string; readonly class: DestinationClass }[]>();
for (const [name, hosts] of Object.entries(COLLECTORS))
  for (const entry of hosts) if (isCollectorClass(name)) list(entry, name);
for (const entry of FORM_SERVICES) list(entry, "form");
for (const entry of UPLOAD_HOSTS) list(entry, "upload");
for (const entry of new Set([...Object.values(PROVIDERS).flat(), ...NAMESPACE_HOSTS])) list(entry, "provider");

function list(entry: string, kind: DestinationClass): void {
  const host = hostOfEntry(entry);
  ENTRIES.set(host, [...(ENTRIES.get(host) ?? []), { entry, class: kind }]);
}

function hostOfEntry(entry: string): string {
  return entry.split("/", 1)[0] ?? entry;
}

/** Of several entries that cover an address the earlier kind decides. */
const KINDS: readonly DestinationClass[] = ["upload", "provider"];

/** Of the same address, as `addressOf` gives it again and again. */
const destinations = new WeakMap<Address, Destination>();

/** Whose kind of place this is; null when the host is not known. */
export function destinationOf(value: Value | string): Destination | null {
  const address = addressOf(value);
  if (address === null) return null;
  let destination = destinations.get(address);
  if (destination === undefined) destinations.set(address, (destination = { address, class: classify(address) }));
  return destination;
}

/** `…/YOUR_REPO/main/x.py`, `…/<owner>/x`: no account can have such a name, so whoever copies it writes his own there. */
function isOwnerLeftOpen(address: Address): boolean {
  const account = accountOf(address);
  return account !== null && /^github\.com\/(?:[^/]*[_<>{}$]|%3c|%7b)/iu.test(account);
}

function classify(address: Address): DestinationClass {
  if (BUCKET.test(address.scheme ?? "")) return isLeftOpen(address.host) ? "placeholder" : "upload";
  if (isLocal(address.host) || isOwnFile(address)) return "local";
  if (isPlaceholder(address.host) || isOwnerLeftOpen(address)) return "placeholder";
  if (isIpAddress(address.host)) return PUBLIC_RESOLVERS.has(address.host) ? "provider" : "raw-address";
  const found = suffixesOf(address.host)
    .flatMap((suffix) => ENTRIES.get(suffix) ?? [])
    .filter(({ entry }) => covers(entry, address))
    .map((each) => each.class);
  return found.find((kind) => !KINDS.includes(kind)) ?? KINDS.find((kind) => found.includes(kind)) ?? "other";
}

/** Anybody has buckets, and their names have no dot; some are written so that a reader puts his own there. */
const BUCKET = /^(?:s3|gs|r2|b2|oss|cos)$/u;

function isLeftOpen(bucket: string): boolean {
  return (
    isPlaceholder(bucket) ||
    /^(?:my|your|the|some|a|example|test|target|dest(?:ination)?)?[-_.]?buckets?(?:[-_.]?name)?\b|^(?:my|your|example)[-_.]/u.test(
      bucket,
    )
  );
}

/** `file:///x`, `file://./x`; with a whole host name or an address it may be a share of somebody else. */
function isOwnFile({ scheme, host }: Address): boolean {
  return scheme === "file" && !isIpAddress(host) && !/\w\.\w/u.test(host);
}

/** `a.b.example` → itself, `b.example`, `example`; of names with more labels the last ones, which somebody registered. */
function suffixesOf(host: string): readonly string[] {
  const labels = host.split(".").slice(-MAX_LABELS);
  return labels.map((_, at) => labels.slice(at).join("."));
}

/** No host of a list has more labels. */
const MAX_LABELS = 12;

function isCollectorClass(name: string): name is CollectorClass {
  return name === "raw-address" || name in COLLECTORS;
}

/** The user's own machine or network, or an address that a text leaves for him to fill in. */
export function isNobodyElses({ class: kind }: Destination): boolean {
  return kind === "local" || kind === "placeholder";
}

/** Never the owner of a secret; never where a vendor's installer lives. */
export function isCollector(destination: Destination): boolean {
  return isCollectorClass(destination.class);
}

/** A place that nobody serves software from who means to be found. */
export function isThrowaway(destination: Destination): boolean {
  return isCollector(destination) && destination.class !== "chat-bot";
}

/** By the host that they begin with, like ENTRIES. */
const INSTALLERS: ReadonlyMap<string, readonly string[]> = Map.groupBy(WELL_KNOWN_INSTALLERS, hostOfEntry);

/** Each is asked for by a dozen detectors, and by every sentence that stands beside it. */
const installers = new WeakMap<Address, boolean>();

export function isKnownInstaller(address: Address): boolean {
  const known = installers.get(address);
  if (known !== undefined) return known;
  const isKnown =
    !isAnybodysCorner(address) &&
    suffixesOf(address.host).some((suffix) => INSTALLERS.get(suffix)?.some((entry) => isInstaller(entry, address)));
  installers.set(address, isKnown);
  return isKnown;
}

/** With a path the host itself is meant: `registry.x.example/install.sh` is a package by that name. */
function isInstaller(entry: string, address: Address): boolean {
  if (!entry.includes("/")) return covers(entry, address);
  // Who has a script for sh has one for PowerShell beside it.
  return (
    (covers(entry, address) || covers(entry.replace(/\.sh$/u, ".ps1"), address)) &&
    address.host.replace(/^www\./u, "") === entry.split("/", 1)[0]
  );
}

/**
 * Under a maker's name on GitHub others can put things too: a commit of a fork is served by its hash below the original
 * ("This commit does not belong to any branch on this repository"), and what is attached to an issue below `files/`.
 */
function isAnybodysCorner({ host, path }: Address): boolean {
  const [, , , third = "", fourth = ""] = path.split(/[/?#]/u);
  if (host === "raw.githubusercontent.com") return COMMIT.test(third);
  if (host !== "github.com") return false;
  return third === "files" || third === "assets" || ((third === "raw" || third === "archive") && COMMIT.test(fourth));
}

const COMMIT = /^[0-9a-f]{7,40}(?:\.(?:zip|tar\.gz))?$/u;

const CLASS_WORDS: Readonly<Record<DestinationClass, string>> = {
  "request-bin": "a request bin that shows what it receives to whoever opened it",
  paste: "a paste site, where anybody can put text and change it",
  tunnel: "a tunnel to somebody's own machine",
  "dynamic-dns": "a dynamic-DNS name, which costs nothing and names nobody",
  "chat-bot": "a chat-bot address, which delivers to its maker",
  "link-shortener": "a link shortener, which hides the real address",
  "file-drop": "an anonymous file drop",
  "raw-address": "a bare IP address",
  local: "this machine or network",
  placeholder: "a placeholder",
  form: "a form whose answers only its maker reads",
  upload: "a host where anybody can put files",
  provider: "a well-known provider",
  other: "an unknown host",
};

export function describeDestination(destination: Destination): string {
  return `${destination.address.host} (${CLASS_WORDS[destination.class]})`;
}
