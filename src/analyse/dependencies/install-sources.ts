import type { Match } from "../../model/finding.ts";
import {
  describeDestination,
  destinationOf,
  isKnownInstaller,
  isNobodyElses,
  isThrowaway,
  type Destination,
} from "../destination.ts";
import type { FactIndex, FactOf, OperationOf } from "../fact-index.ts";
import { isMakers } from "../makers.ts";
import { accountOf, accountsForHost } from "../profile.ts";
import { confidenceFor, isInMarkdown, isOnlyStated } from "../standing.ts";
import { show, step } from "../step.ts";
import { isVendored } from "../vendored.ts";
import { isMirrorOfMany } from "./registry-hosts.ts";

interface Source {
  readonly fact: OperationOf<"install" | "download"> | FactOf<"dependency">;
  /** Address as written, `git+` removed. */
  readonly address: string;
  /** What happens, before "from <host>": "npm installs a package". */
  readonly does: string;
  readonly subject: string;
}

/** Packages that come past the registries, where nobody can take them down and nothing pins them. */
export function* installSources(index: FactIndex): Iterable<Match> {
  for (const source of [...installations(index), ...declaredDownloads(index), ...dependencies(index)]) {
    const { fact, address, does, subject } = source;
    const standing = confidenceFor(fact, index);
    const confidence = standing ?? (isOnlyStated(fact) ? "medium" : null);
    const destination = destinationOf(address);
    if (confidence === null || destination === null) continue;
    if (isNobodyElses(destination)) continue;
    const where = describeDestination(destination);
    const base = { at: fact.at, snippet: fact.snippet, subject, chain: [step(fact, `${does} from ${where}`)] };
    if (isThrowaway(destination)) {
      yield {
        ...base,
        signature: "supply-chain/install-from-stranger",
        message: `${does} from ${where}`,
        confidence,
      };
    } else if (!isKnownInstaller(destination.address) && !isDownload(fact)) {
      const own = accountsForHost(index.profile, destination.address);
      const isUsualHere = isInMarkdown(fact) && !isStrangersFile(address, destination, index);
      if (standing === null && isUsualHere) continue;
      const isCopy = isMirror(fact, address) || isMirrorOfMany(destination.address);
      const weak = own || isUsualHere || isPinned(address) || isCopy;
      yield {
        ...base,
        signature: "supply-chain/install-from-url",
        message: `${does} from ${where}, past any registry`,
        confidence: weak ? "low" : "medium",
      };
    }
  }
}

/** `{kind: "download", url: …}` of a manifest: the host fetches it before anybody reads a script. */
function* declaredDownloads(index: FactIndex): Iterable<Source> {
  for (const fact of index.operations("download")) {
    if (fact.context.trigger !== "install" || fact.layers.length > 0 || !isInMarkdown(fact)) continue;
    const { url } = fact.operation;
    yield { fact, address: url.shape, does: "has a file installed", subject: show(url) };
  }
}

/** Releases are fetched so by every second skill: only a place that is nobody's says something. */
function isDownload(fact: Source["fact"]): boolean {
  return fact.kind === "operation" && fact.operation.op === "download";
}

/** `name @ git+https://…` of pip and uv (PEP 508), `name@https://…` of npm. */
const NAMED = /^@?[\w./-]{1,200}(?:\[[^\]]{0,200}\])?\s{0,4}@\s{0,4}(?=(?:git\+|git:|https?:|ssh:|ftp:))/iu;

/** `github:owner/repository` and `owner/repository`, as npm and its kin have them. */
const SHORTHAND = /^(?:(github|gitlab|bitbucket):)?([\w-]{1,60}\/[\w.-]{1,100}(?:#\S{1,100})?)$/iu;
const FORGES: ReadonlyMap<string, string> = new Map([
  ["github", "github.com"],
  ["gitlab", "gitlab.com"],
  ["bitbucket", "bitbucket.org"],
]);

function writtenOut(address: string): string {
  const [, forge = "github", path] = SHORTHAND.exec(address) ?? [];
  const host = FORGES.get(forge.toLowerCase());
  return path === undefined || host === undefined ? address : `https://${host}/${path}`;
}

/** `docker run 192.0.2.1:5000/image`: a registry that has no name. */
const IMAGE_AT_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\/\w/u;

function* installations(index: FactIndex): Iterable<Source> {
  for (const fact of index.operations("install")) {
    const { source, packages, manager, run } = fact.operation;
    const [first] = packages;
    if (first === undefined) continue;
    if (source !== "url" && source !== "git" && !(source === "registry" && IMAGE_AT_ADDRESS.test(first.shape)))
      continue;
    const does = `has ${manager} ${run ? "run" : "install"} a package`;
    const address = first.shape.replace(NAMED, "").replace(/^git\+/u, "");
    yield { fact, address: source === "git" ? writtenOut(address) : address, does, subject: show(first) };
  }
}

/** `"x": "https://…/x.tgz"`, `x @ git+https://…`: what a manifest takes from an address, or a lock file resolved to one. */
function* dependencies(index: FactIndex): Iterable<Source> {
  for (const fact of index.of("dependency")) {
    if (fact.ecosystem === "docker" || fact.via === "command") continue;
    // What the makers of a dependency work with is installed by nobody else.
    if (fact.scope === "dev" && isVendored(fact.at.path, index)) continue;
    const { address } = fact;
    if (address === null || !/^(?:https?|git|ssh|ftp):\/\//iu.test(address)) continue;
    // A lock file names the registry's own address for every package: only those past it are of interest.
    if (fact.via === "lock" && isUsual(address)) continue;
    yield { fact, address, does: `takes the dependency ${fact.name}`, subject: `${fact.name} ${address}` };
  }
}

/** An encrypted address of a named host is any registry's, unless nobody serves software from there. */
function isUsual(address: string): boolean {
  if (!/^https:\/\/[^/?#:@]*[a-z]/iu.test(address)) return false;
  const destination = destinationOf(address);
  return destination === null || !isThrowaway(destination);
}

/** A package as one file, from a host that is neither the maker's nor one where anybody can read what it is made of. */
function isStrangersFile(address: string, destination: Destination, { profile }: FactIndex): boolean {
  return (
    destination.class === "other" &&
    PACKAGE_FILE.test(address) &&
    accountOf(destination.address) === null &&
    !isMakers(destination, profile)
  );
}

const PACKAGE_FILE = /\.(?:tgz|tar\.gz|tar\.bz2|zip|whl|gem|vsix)(?:$|[?#])/iu;

/** A commit's whole hash names one content for ever. */
function isPinned(address: string): boolean {
  return /[#@][0-9a-f]{40}(?:$|[#&])/iu.test(address);
}

/** An index over an encrypted connection is what companies and slow networks use: to be named, not suspected. */
function isMirror(fact: Source["fact"], address: string): boolean {
  return (
    fact.kind === "operation" &&
    fact.operation.op === "install" &&
    fact.operation.source === "url" &&
    address.startsWith("https://") &&
    !ARCHIVE.test(address)
  );
}

const ARCHIVE = /\.(?:tgz|tar\.gz|zip|whl|gz)(?:$|[?#])/iu;
