import type { Match, Step } from "../../model/finding.ts";
import type { Fact } from "../../model/fact.ts";
import { fetchedCode } from "../behaviours/execution/fetched-code.ts";
import { commandLine } from "../command-line.ts";
import { describeDestination, destinationOf, isKnownInstaller, type Destination } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { accountPose, posesAs, type Pose } from "../names/poses-as.ts";
import { confidenceFor, isOnlyStated } from "../standing.ts";
import { show, step } from "../step.ts";
import { isMirrorOfMany } from "./registry-hosts.ts";

interface Taken {
  readonly fact: Fact;
  readonly address: string;
  readonly does: string;
  readonly before: readonly Step[];
}

/**
 * A program from a stranger's host or account, under a name that is taken for one that everybody has. That the host bears the same
 * name as homepage or skill says nothing for it: whoever imitates a name registers it first.
 */
export function* posingPrograms(index: FactIndex): Iterable<Match> {
  for (const { fact, address, does, before } of taken(index)) {
    const destination = destinationOf(address);
    if (destination === null || isKnownInstaller(destination.address)) continue;
    const standing = confidenceFor(fact, index) ?? (isOnlyStated(fact) ? "medium" : null);
    const pose = standing === null ? null : (accountPose(destination.address) ?? hostPose(destination));
    if (standing === null || pose === null) continue;
    const message = `${does} from ${describeDestination(destination)}, which is easily taken for ${pose.known} ("${show(pose.called)}")`;
    yield {
      signature: "supply-chain/posing-program",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${pose.called} ${destination.address.host}`,
      message,
      chain: before.length > 0 ? before : [step(fact, message)],
      confidence: pose.isSlip || isInItsPlace(pose.known, fact, index) ? standing : "medium",
    };
  }
}

function hostPose(destination: Destination): Pose | null {
  return destination.class === "other" && !isMirrorOfMany(destination.address) ? posesAs(destination.address) : null;
}

/** "npm uninstall -g x", and x again from elsewhere: it takes the place of what everybody has. */
function isInItsPlace(known: string, { at }: Fact, index: FactIndex): boolean {
  return index
    .operations("spawn")
    .some(
      (fact) => fact.at.path === at.path && !fact.context.negated && REMOVES.exec(commandLine(fact))?.[1] === known,
    );
}

const REMOVES =
  /^(?:npm|pnpm|yarn|bun|pip3?|pipx|uv|brew|cargo|gem)\s(?:[^\n]{0,40}\s)?(?:uninstall|remove|rm|un|r)\s(?:-\S{1,20}\s){0,3}([\w@/.-]{2,100})/u;

/** `name @ https://…`, `name@https://…` */
const NAMED = /^@?[\w./-]{1,200}(?:\[[^\]]{0,200}\])?\s{0,4}@\s{0,4}(?=(?:git\+)?https?:|git(?:hub|lab):)/iu;
/** `github:owner/name`, and what npm takes for it without the word. */
const SHORT = /^(?:(?<host>github|gitlab):)?(?<rest>[\w.-]{1,100}\/[\w.-]{1,100})(?:[#@].{0,200})?$/iu;

function addressFrom(written: string): string {
  const plain = written.replace(NAMED, "").replace(/^git\+/u, "");
  // Go's names are addresses.
  if (/^[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}\/[\w.-]{1,100}\//u.test(plain)) return `https://${plain}`;
  const short = SHORT.exec(plain)?.groups;
  if (short === undefined) return plain;
  return `https://${short["host"]?.toLowerCase() ?? "github"}.com/${short["rest"] ?? ""}`;
}

function* taken(index: FactIndex): Iterable<Taken> {
  for (const fact of index.operations("install")) {
    const { packages, manager, source } = fact.operation;
    const isFromPlace = source === "url" || source === "git" || manager === "go";
    for (const { shape } of isFromPlace ? packages.slice(0, MAX_PACKAGES) : [])
      yield { fact, address: addressFrom(shape), does: `has ${manager} install a package`, before: [] };
  }
  for (const fact of index.of("dependency"))
    if (fact.address !== null && fact.via === "manifest")
      yield { fact, address: addressFrom(fact.address), does: `takes the dependency ${fact.name}`, before: [] };
  for (const fact of index.operations("download"))
    if (fact.context.trigger === "install")
      yield { fact, address: fact.operation.url.shape, does: "has a program installed", before: [] };
  for (const { fact, url, chain } of fetchedCode(index)) yield { fact, address: url, does: "runs code", before: chain };
}

/** Of one command. */
const MAX_PACKAGES = 20;
