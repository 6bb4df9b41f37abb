import type { Fact } from "../../model/fact.ts";
import type { Confidence, Finding, Match, Step } from "../../model/finding.ts";
import type { Value } from "../../model/value.ts";
import { isRegistry } from "../dependencies/registry-hosts.ts";
import { describeDestination, destinationOf, isNobodyElses } from "../destination.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { registrable } from "../host.ts";
import { says } from "../instructions/passages/says.ts";
import { toldIn } from "../instructions/prerequisite/set-up.ts";
import { standingOf } from "../standing.ts";
import { show, step } from "../step.ts";
import { isDeed } from "./clone-deeds.ts";
import { installsOf } from "./installs.ts";
import { resembled, type PopularSkill, type Resemblance } from "./popular-skills.ts";

/** A copy that says so, and whose, is a fork. */
const OPEN_ABOUT_IT =
  /\b(?:fork(?:ed)?|based on|adapted from|derived from|port(?:ed)? (?:of|from)|copy of|original(?:ly)? (?:by|from|skill)|inspired by|credits?:?)\b/iu;

/** The text of a much-used skill under another name, with a sink that the original has not. */
export function* nearClone(index: FactIndex): Iterable<Match> {
  const sketch = index.of("file").find((fact) => fact.form.is === "sketch");
  if (sketch === undefined || sketch.form.is !== "sketch") return;
  const found = resembled(sketch.form.marks, sketch.form.words);
  if (found === null || isItself(found.skill, index)) return;
  const { skill } = found;
  const original = `@${skill.owner}/${skill.slug}`;
  const own = nameOf(index);
  const share = `${Math.round(found.share * 100)} %`;
  const copies = step(sketch, `has ${share} of the text of ${original}`);
  const sinks = [...addedDestinations(skill, index)];
  const added = [...sinks.map(({ shown }) => shown), ...addedInstalls(skill, index)];
  if (added.length === 0) {
    yield {
      signature: "supply-chain/copy-of-popular",
      at: sketch.at,
      snippet: sketch.snippet,
      subject: original,
      message: `${own} has ${share} of the text of ${original}`,
      chain: [copies],
    };
    return;
  }
  const [first] = added;
  const isDeedAdded = sinks.some(({ fact }) => isDeed(fact, index));
  const isOpen = isOpenAboutIt(skill, index);
  // Under the same name and with no owner known it may be the original itself in a later version.
  const isUnknown = index.profile.owner === null && index.profile.slug === skill.slug;
  yield {
    signature: "supply-chain/clone-with-added-sink",
    at: first?.at ?? sketch.at,
    snippet: first?.snippet ?? sketch.snippet,
    subject: original,
    confidence: confidenceOf(isOpen, isUnknown, isDeedAdded),
    message: `${own} has ${share} of the text of ${original}, which does not do this: ${first?.does ?? ""}`,
    chain: [copies, ...added.slice(0, MAX_SHOWN)],
  };
}

/** What harms asks for a look whoever says that it is a fork or a later version, and nobody else has a reason to add it. */
function confidenceOf(isOpen: boolean, isUnknown: boolean, isDeedAdded: boolean): Confidence {
  if (isOpen || isUnknown) return isDeedAdded ? "medium" : "low";
  return isDeedAdded ? "high" : "medium";
}

/** A much-used text with a finding of intent that the original has not: what was added is what it is for. */
export function* cloneWithIntent(index: FactIndex, findings: readonly Finding[]): Iterable<Match> {
  const copy = findings.find(({ id }) => id === "supply-chain/copy-of-popular");
  const sketch = copy === undefined ? undefined : index.of("file").find((fact) => fact.form.is === "sketch");
  if (copy === undefined || sketch === undefined || sketch.form.is !== "sketch") return;
  const found = resembled(sketch.form.marks, sketch.form.words);
  const added = findings.find(
    ({ role, confidence, severity, id }) =>
      role === "intent" &&
      confidence !== "low" &&
      (severity === "high" || severity === "critical") &&
      found?.skill.signs.includes(id) === false,
  );
  if (found === null || added === undefined || isOfOriginal(added, found, sketch, sketch.form.words)) return;
  const original = `@${found.skill.owner}/${found.skill.slug}`;
  yield {
    signature: "supply-chain/clone-with-added-sink",
    at: added.at,
    snippet: added.snippet,
    subject: original,
    confidence: "medium",
    message: `has ${Math.round(found.share * 100)} % of the text of ${original}, which does not do this: ${added.message}`,
    chain: [...copy.chain, ...added.chain],
  };
}

/** What stands in a text that is the original's, word for word, was added by nobody. */
function isOfOriginal({ chain }: Finding, { skill, share }: Resemblance, sketch: Fact, words: number): boolean {
  return share === 1 && words === skill.words && chain.every(({ at }) => at.path === sketch.at.path);
}

const MAX_SHOWN = 4;

function nameOf({ profile }: FactIndex): string {
  const name = profile.slug ?? profile.name ?? "this package";
  return profile.owner === null ? name : `@${profile.owner}/${name}`;
}

function isItself(skill: PopularSkill, { profile }: FactIndex): boolean {
  return profile.owner?.toLowerCase() === skill.owner.toLowerCase();
}

/** In the description, with the owner: links of the original are copied along, and say nothing. */
function isOpenAboutIt(skill: PopularSkill, { profile }: FactIndex): boolean {
  const said = profile.description.slice(0, 4_000);
  return OPEN_ABOUT_IT.test(said) && said.toLowerCase().includes(skill.owner.toLowerCase());
}

interface Added {
  readonly fact: Fact;
  readonly shown: Step;
}

/** Where data goes or comes from in the copy, to hosts that the original never names. */
function* addedDestinations(skill: PopularSkill, index: FactIndex): Iterable<Added> {
  const hosts = new Set(skill.hosts);
  const told = new Set<string>();
  for (const [fact, value, does] of [
    ...index.operations("send").map((fact) => [fact, fact.operation.destination, "sends data to"] as const),
    ...index.operations("connect").map((fact) => [fact, fact.operation.peer, "connects to"] as const),
    ...index.operations("attach-shell").map((fact) => [fact, fact.operation.peer, "gives a shell to"] as const),
    ...codeFetched(index),
  ]) {
    // What the copy only shows, its reader is shown too, and the original shows nothing of the kind.
    if (standingOf(fact, index) === "mentioned") continue;
    const destination = destinationOf(value);
    if (destination === null || isNobodyElses(destination)) continue;
    if (destination.class === "provider") continue;
    const host = registrable(destination.address.host);
    if (hosts.has(host) || told.has(host) || isRegistry(host)) continue;
    told.add(host);
    yield { fact, shown: step(fact, `${does} ${describeDestination(destination)}`) };
  }
  yield* addedErrands(hosts, told, index);
}

/** "The engine has to run first: https://…": what somebody is sent for, to an address that the original never names. */
function* addedErrands(hosts: ReadonlySet<string>, known: ReadonlySet<string>, index: FactIndex): Iterable<Added> {
  const told = new Set(known);
  for (const mention of index.of("mention")) {
    if (mention.what !== "url" || mention.context.role !== "instruction" || mention.context.negated) continue;
    const destination = destinationOf(mention.value);
    if (destination === null || isNobodyElses(destination) || destination.class === "provider") continue;
    const host = registrable(destination.address.host);
    const errand = hosts.has(host) || told.has(host) || isRegistry(host) ? null : errandOf(mention, index);
    if (errand === null) continue;
    told.add(host);
    yield {
      fact: mention,
      shown: step(mention, `${ERRANDS[errand]} ${describeDestination(destination)}`),
    };
  }
}

type Errand = "fetch" | "send";

const ERRANDS: Readonly<Record<Errand, string>> = {
  fetch: "has something fetched or run from",
  send: "has something sent to",
};

/** What the sentence that names an address asks for. */
function errandOf({ at, value }: FactOf<"mention">, index: FactIndex): Errand | null {
  const said = toldIn(at.path, index).filter(
    ({ fact, text, links }) => fact.at.line === at.line && (text.includes(value) || links.includes(value)),
  );
  if (said.some(({ acts }) => acts.has("obtain") || acts.has("run"))) return "fetch";
  return said.some(({ text }) => says(text.toLowerCase(), "send")) ? "send" : null;
}

/** Downloads of programs, scripts and archives; pages and data are read by every skill. */
function codeFetched(index: FactIndex): readonly (readonly [Fact, Value, string])[] {
  return index
    .operations("download")
    .filter(({ operation }) => PROGRAM.test(operation.url.shape))
    .map((fact) => [fact, fact.operation.url, "downloads a program from"]);
}

const PROGRAM =
  /\.(?:sh|bash|py|js|mjs|ps1|exe|msi|dmg|pkg|zip|tar\.gz|tgz|7z|rar|jar|deb|rpm|appimage|command|bat|cmd|vbs|whl)(?:[?#]|$)/iu;

/** A package by another name, or from another address. */
function* addedInstalls(skill: PopularSkill, index: FactIndex): Iterable<Step> {
  const known = new Set(skill.installs);
  if (known.size === 0) return;
  for (const { fact, subject } of installsOf(index)) {
    if (known.has(subject)) continue;
    // Only what takes a place of the original: more packages beside its own are an addition like any other.
    if ([...known].every((each) => installsOf(index).some((other) => other.subject === each))) return;
    yield step(fact, `installs ${show(subject)} where ${skill.slug} installs ${[...known].slice(0, 3).join(", ")}`);
    return;
  }
}
