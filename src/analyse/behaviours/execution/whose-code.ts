import type { OperationFact } from "../../../model/fact.ts";
import type { Location } from "../../../model/location.ts";
import { HOLE } from "../../../model/value.ts";
import type { Destination } from "../../destination.ts";
import type { FactIndex } from "../../fact-index.ts";
import type { Address } from "../../host.ts";
import { isMakers } from "../../makers.ts";
import { accountOf } from "../../profile.ts";
import { isInMarkdown } from "../../standing.ts";
import { isRegistry } from "../../dependencies/registry-hosts.ts";
import { isStranger } from "../../stranger.ts";
import { isRelease } from "./harmless-fetch.ts";
import { runsByItself } from "./run-as-it-came.ts";

/* Whose the code is that is fetched and run, by the address that it comes from. */

/** Whoever registers a host can name it after his skill; what nobody was told of starts nothing unasked. */
export function isUndisclosed(destination: Destination, { profile }: FactIndex): boolean {
  const { class: kind, address } = destination;
  return kind === "other" && !/\.git(?:$|[/?#])/u.test(address.path) && isStranger(destination, profile);
}

/** A repository of somebody of whom no text of the package speaks. */
export function isForeignAccount({ address }: Destination, { profile }: FactIndex): boolean {
  const account = accountOf({
    ...address,
    host: address.host.replace(/^api\.(?=github\.com$)/u, ""),
    path: address.path.replace(/^\/repos(?=\/)/u, ""),
  });
  if (account === null || profile.accounts.has(account) || profile.disclosed.has(account)) return false;
  const owner = account.slice(account.indexOf("/") + 1);
  return profile.owner !== owner && !profile.names.has(owner) && !profile.publishers.has(owner);
}

/** As set-up, or a release of it later on: what starts by itself, or fetches code while it works, is no installer. */
export function isMakersOwn(
  destination: Destination,
  fact: OperationFact,
  atRunTime: boolean,
  { profile }: FactIndex,
): boolean {
  // What a manual's head lists for installation is offered to the user, who chooses; a lifecycle script asks nobody.
  if ((runsByItself(fact) && !isInMarkdown(fact)) || (atRunTime && !isRelease(destination.address))) return false;
  return isMakers(destination, profile);
}

/** A repository as a whole, whose files and history anybody can read before they run it. */
export function isRepository({ host, path }: Address): boolean {
  return (
    /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht)$/u.test(host) &&
    /^\/[^/]+\/[^/?#]+\/?$/u.test(path)
  );
}

/**
 * An archive of a package that the manifest asks for anyway, where installations take it from: an installer that fetches the
 * part of its program that the user's installation left out. Advisories and signatures of that package are looked at as such.
 */
export function isDeclaredPackage({ scheme, host, path }: Address, index: FactIndex): boolean {
  const name = /^\/((?:@[\w.~-]{1,214}\/)?[\w.~-]{1,214})\/-\//u.exec(path)?.[1];
  if (name === undefined || scheme !== "https" || !isRegistry(host)) return false;
  return index
    .of("dependency")
    .some((each) => each.ecosystem === "npm" && each.source === "registry" && each.name === name);
}

/** A script that `npm run` starts for those who work on the package, who cloned its account's repositories before. */
export function isDevelopersScript(
  { at, context }: OperationFact,
  { address }: Destination,
  index: FactIndex,
): boolean {
  const account = accountOf(address);
  const way = index.flows.wayTo(at.path) ?? [];
  return (
    account !== null &&
    index.profile.accounts.has(account) &&
    context.trigger !== "install" &&
    way.length === 1 &&
    way[0] !== undefined &&
    isScriptOfManifest(way[0].at, index)
  );
}

/** `bin` and `main` name a file, `scripts` a command line. */
function isScriptOfManifest({ path, line }: Location, index: FactIndex): boolean {
  return (
    /(?:^|\/)package\.json$/u.test(path) &&
    index
      .inFile(path)
      .some((fact) => fact.kind === "operation" && fact.operation.op === "spawn" && fact.at.line === line)
  );
}

/** `publicPath + "chunk.min.js"`, `${base}/words/${language}.js`: the rest of a program, in a file that the package holds. */
export function isOwnChunk(url: string, { package: pkg }: FactIndex): boolean {
  const name = /^\u{FFFC}\/?((?:[\w.@-]{1,100}\/){0,6}[\w.@\u{FFFC}-]{1,200}\.[cm]?js)$/u.exec(url)?.[1];
  if (name === undefined) return false;
  const [before = "", ...after] = name.split(HOLE);
  if (after.length === 0) return pkg.paths.some((path) => path === name || path.endsWith(`/${name}`));
  // One of several files of a folder, by a part of its name.
  const end = after.at(-1) ?? "";
  return before.includes("/") && pkg.paths.some((path) => `/${path}`.includes(`/${before}`) && path.endsWith(end));
}
