import type { Match } from "../../../model/finding.ts";
import { describeDestination, destinationOf, type Destination } from "../../destination.ts";
import type { FactIndex, FactOf } from "../../fact-index.ts";
import type { Event } from "../../order-of-events.ts";
import { step } from "../../step.ts";
import { clickFix } from "../click-fix.ts";
import { wordsAgree } from "../likeness/agreement.ts";
import { ACTS, SAYS_OF_ACT, type Act, type ActOrAddress } from "./acts.ts";
import { actsElsewhere } from "./across-files.ts";
import { bySection, type Offer } from "./by-section.ts";
import { lureWithoutAddress } from "./lure-without-address.ts";
import { ownerOf, type Owner } from "./owner.ts";
import { saidByCode } from "./said-by-code.ts";
import { RULES, type Rule, type Thing } from "./rules.ts";
import { actsAround, isProgramUrl, toldIn, type Told } from "./set-up.ts";

/** "X requires the Y utility": a program or a command from a stranger, dressed as set-up. */
export function* fakePrerequisite(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  const offers: Offer[] = [];
  const files = new Map<string, readonly Told[]>();
  const acts = (mention: FactOf<"mention">): ReadonlyMap<Act, Told> => {
    const { path, line } = mention.at;
    const told = files.get(path) ?? toldIn(path, index);
    files.set(path, told);
    return actsAround(line, mention.value, isInCode(mention) && !isSaid(mention, told) ? saidByCode(mention) : told);
  };
  for (const mention of index.of("mention")) {
    if ((mention.what !== "url" && mention.what !== "host") || !isOffered(mention)) continue;
    const destination = destinationOf(mention.value);
    const owner = destination === null ? null : ownerOf(destination, index.profile);
    if (destination === null || owner === null || !FETCHED.test(destination.address.scheme ?? "https")) continue;
    const around = acts(mention);
    const offer = offerOf(mention, destination, owner, around) ?? spread(mention, destination, owner, around, index);
    if (offer === null || seen.has(offer.match.subject)) continue;
    seen.add(offer.match.subject);
    offers.push(offer);
  }
  yield* bySection(offers);
  yield* clickFix(index);
  yield* lureWithoutAddress(index);
}

/** Nobody downloads a program over `opc.tcp://` or `mqtt://`: that is a server to connect to. */
const FETCHED = /^(?:https?|ftps?|sftp|scp|ssh|git|file|smb|ipfs|magnet|s3|gs|r2|b2|oss|cos)$/u;

/** Lists and tables of downloads ask for nothing themselves: the sentences around them do. */
function isOffered({ context, as }: FactOf<"mention">): boolean {
  if (context.negated || as === "image") return false;
  return (
    context.role !== "test" && context.role !== "pattern" && context.role !== "output" && context.role !== "licence"
  );
}

/** The password of what is offered stands in another text of the package. */
function spread(
  mention: FactOf<"mention">,
  destination: Destination,
  owner: Owner,
  acts: ReadonlyMap<Act, Told>,
  index: FactIndex,
): Offer | null {
  if (!isProgramUrl(destination.address.path) || !(acts.has("obtain") || acts.has("run"))) return null;
  const elsewhere = actsElsewhere(mention.at.path, index);
  if (!elsewhere.has("password")) return null;
  const offer = offerOf(mention, destination, owner, new Map([...elsewhere, ...acts]));
  // They may belong to two things.
  return offer === null || offer.match.confidence === "low"
    ? null
    : { ...offer, match: { ...offer.match, confidence: "medium" } };
}

/** A badge that is a link counts as code, too. */
function isInCode({ context, as }: FactOf<"mention">): boolean {
  return context.role === "code" && as !== "link";
}

/** Of a file of settings, a page or a manifest: the address stands in a text that an agent is given. */
function isSaid({ at, value }: FactOf<"mention">, told: readonly Told[]): boolean {
  return told
    .slice(0, MAX_SAID)
    .some(({ fact, text }) => (fact.kind === "declaration" || fact.at.line === at.line) && text.includes(value));
}

/** Texts of a file that are looked through; one with more is data. */
const MAX_SAID = 200;

function offerOf(
  mention: FactOf<"mention">,
  destination: Destination,
  owner: Owner,
  acts: ReadonlyMap<Act, Told>,
): Offer | null {
  const thing: Thing = isProgramUrl(destination.address.path) ? "program" : "page";
  // How people look at a server of their own, or at what it was asked.
  if (thing === "page" && (destination.class === "tunnel" || destination.class === "request-bin")) return null;
  const rule = RULES.find((each) => holds(each, owner, thing, acts));
  if (rule === undefined) return null;
  const where = describeDestination(destination);
  const counted = new Set<Act>([...rule.needs, ...(rule.oneOf ?? []), "run", "press"]);
  const named = step(mention, `${thing === "program" ? "names a program at" : "names"} ${where}`);
  const events: Event<ActOrAddress>[] = [{ event: "named", step: named }];
  const said = new Set<string>();
  for (const act of ACTS) {
    const by = counted.has(act) ? acts.get(act) : undefined;
    if (by === undefined) continue;
    said.add(by.text);
    // A command that is run in a terminal is what is run.
    if (act !== "run" || !counted.has("type") || acts.get("type")?.fact !== by.fact)
      events.push({ event: act, step: step(by.fact, SAYS_OF_ACT[act]) });
  }
  const match = {
    signature: "deception/fake-prerequisite",
    at: mention.at,
    snippet: mention.snippet,
    // Its parts may have met by chance.
    confidence: rule.confidence === "high" && said.size > 1 && !wordsAgree(said) ? "medium" : rule.confidence,
    subject: destination.address.host + destination.address.path,
    message: `asks for a ${(acts.has("paste") || rule.needs.includes("pastes-there")) && thing === "page" ? "command" : "program"} from ${where}, ${SAYS_OF_OWNER[owner]}`,
  } as const;
  return { match, events };
}

const SAYS_OF_OWNER: Readonly<Record<Owner, string>> = {
  declared: "in a way that keeps scanners from looking at it",
  named: "which bears the skill's name as anybody may register it",
  imitates: "which bears the name of a platform that is not its owner",
  nobody: "which has nothing to do with the skill's own homepage",
  messenger: "which is a chat and nobody's place for software",
  posts: "where anybody writes what he likes",
  upload: "which has nothing to do with the skill's own homepage",
  stranger: "which has nothing to do with the skill's own homepage",
};

function holds(
  { owners, thing, needs, oneOf }: Rule,
  owner: Owner,
  offered: Thing,
  acts: ReadonlyMap<Act, Told>,
): boolean {
  return (
    owners.includes(owner) &&
    (thing === undefined || thing === offered) &&
    needs.every((act) => acts.has(act)) &&
    (oneOf === undefined || oneOf.some((act) => acts.has(act)))
  );
}
