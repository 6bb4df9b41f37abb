import type { Guard } from "../../../model/context.ts";
import type { Fact } from "../../../model/fact.ts";
import type { Confidence, Match } from "../../../model/finding.ts";
import {
  describeDestination,
  destinationOf,
  isKnownInstaller,
  isNobodyElses,
  type Destination,
} from "../../destination.ts";
import type { FactIndex } from "../../fact-index.ts";
import { registrable } from "../../host.ts";
import { accountsForHost } from "../../profile.ts";
import { secretOf } from "../../secrets.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step, stepAt } from "../../step.ts";
import { isEverything, isUsersFolder } from "../impact/user-folders.ts";

/** How a report says it. */
const WORDS: Readonly<Record<Guard, string>> = {
  date: "only from or until a date that is written into it",
  delay: "only after days of waiting",
  host: "only on a machine of a certain name",
  user: "only for a certain user",
  ci: "only where a build server is, or is not",
  analysis: "only where nobody is watching (debuggers, virtual machines)",
  locale: "only in certain places of the world",
  chance: "only now and then, by chance",
  count: "only after a number of runs",
};

/** What no honest program of this size makes a deed depend on; the others decide about colours and statistics too. */
const FUSES: ReadonlySet<Guard> = new Set<Guard>(["date", "host", "user", "analysis", "count"]);
const SOMETIMES: ReadonlySet<Guard> = new Set<Guard>(["delay", "ci", "locale", "chance"]);

/** Whose machine it is. */
const ONE_PERSONS: ReadonlySet<Guard> = new Set<Guard>(["host", "user"]);

interface Deed {
  readonly fact: Fact;
  readonly does: string;
  /** Harm under any condition, or only what an honest program may do as well. */
  readonly isGrave: boolean;
}

/** A deed that waits until nobody looks: on a date, away from the analyst, on one machine only. */
export function* triggeredBranch(index: FactIndex): Iterable<Match> {
  for (const deed of deedsOf(index)) {
    const { fact, does, isGrave } = deed;
    const guards = fact.context.guards ?? [];
    const fuse =
      guards.find((guard) => FUSES.has(guard)) ?? (isGrave ? guards.find((each) => SOMETIMES.has(each)) : undefined);
    if (fuse === undefined || isInMarkdown(fact)) continue;
    const standing = confidenceFor(fact, index);
    if (standing === null) continue;
    const confidence: Confidence = isGrave && FUSES.has(fuse) ? standing : standing === "high" ? "medium" : "low";
    yield {
      signature: "concealment/triggered-branch",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${fuse} ${does}`.slice(0, 120),
      confidence,
      message: `${does}, ${WORDS[fuse]}`,
      chain: [stepAt(fact.at, `runs ${WORDS[fuse]}`), step(fact, does)],
    };
  }
}

function* deedsOf(index: FactIndex): Iterable<Deed> {
  for (const fact of index.operations("evaluate")) {
    const { code } = fact.operation;
    if (!isGuarded(fact)) continue;
    const source = index.flows.sources(code).find(({ origin }) => origin.kind === "network");
    if (source?.origin.kind === "network") {
      const destination = destinationOf(source.origin.url);
      if (destination !== null && isDeclared(destination, index)) continue;
      yield { fact, does: `runs what ${show(source.origin.url)} serves`, isGrave: true };
    } else if (code.encodings.some((encoding) => encoding !== "escapes")) {
      yield { fact, does: "runs code that is hidden in an encoding", isGrave: true };
    }
  }
  for (const fact of index.operations("send")) {
    if (!isGuarded(fact)) continue;
    const { destination: to, payload } = fact.operation;
    const destination = destinationOf(to);
    if (destination === null || isDeclared(destination, index)) continue;
    const secret = [...payload, to]
      .flatMap((value) => index.flows.sources(value))
      .map(({ origin }) => secretOf(origin))
      .find((each) => each !== null);
    const moving = payload.some((value) => value.origins.length > 0);
    // Whoever registers a host can name it after his skill: that is enough for data, not for keys.
    if (secret === undefined && (!moving || accountsForHost(index.profile, destination.address))) continue;
    const where = describeDestination(destination);
    yield secret === undefined || secret === null
      ? { fact, does: `sends data to ${where}`, isGrave: false }
      : { fact, does: `sends ${secret.label} to ${where}`, isGrave: true };
  }
  for (const fact of index.operations("delete-file")) {
    const { path, recursive } = fact.operation;
    if (!isGuarded(fact) || !recursive || !(isEverything(path) || isUsersFolder(path))) continue;
    // Old things are cleared away by the day, too; nobody's are because of what his machine is called.
    const isGrave = isEverything(path) || fact.context.guards?.some((guard) => ONE_PERSONS.has(guard)) === true;
    yield { fact, does: `deletes ${show(path)} with everything in it`, isGrave };
  }
  for (const fact of index.operations("attach-shell"))
    if (isGuarded(fact)) yield { fact, does: `gives a shell to ${show(fact.operation.peer)}`, isGrave: true };
}

function isGuarded({ context }: Fact): boolean {
  return context.guards !== undefined && context.guards.length > 0;
}

/** This machine, well-known services, and the skill's own homepage. */
function isDeclared(destination: Destination, index: FactIndex): boolean {
  return (
    isNobodyElses(destination) ||
    destination.class === "provider" ||
    isKnownInstaller(destination.address) ||
    index.profile.domains.has(registrable(destination.address.host))
  );
}
