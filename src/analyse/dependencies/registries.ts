import type { DependencyFact, RegistryFact } from "../../model/fact.ts";
import type { Match } from "../../model/finding.ts";
import { describeDestination, destinationOf, isThrowaway } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { addressOf, registrable } from "../host.ts";
import { confidenceFor, standingOf } from "../standing.ts";
import { step } from "../step.ts";

/** Where package managers are told to take packages from, and where that leaves a door open. */
export function* registries(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("registry")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const destination = destinationOf(fact.address);
    const where = destination === null ? fact.address : describeDestination(destination);
    const base = { at: fact.at, snippet: fact.snippet, subject: `${fact.manager} ${fact.effect} ${fact.address}` };
    const does = `${EFFECTS[fact.effect]} for ${fact.manager}: ${where}`;
    if (destination !== null && isThrowaway(destination)) {
      yield {
        ...base,
        signature: "supply-chain/install-from-stranger",
        message: does,
        confidence,
        chain: [step(fact, does)],
      };
      continue;
    }
    const isOpen = isUnencrypted(fact) && destination?.class !== "local" && destination?.class !== "placeholder";
    yield {
      ...base,
      signature: isOpen ? "weakness/unencrypted-registry" : "capability/registry-override",
      message: isOpen ? `${does}, over a connection that anybody on the way can change` : does,
      confidence,
      chain: [step(fact, does)],
    };
    if (isConfusable(fact) && destination?.class !== "placeholder") yield confusable(fact);
  }
  yield* otherRegistryThanBound(index);
}

const EFFECTS: Readonly<Record<RegistryFact["effect"], string>> = {
  replaces: "replaces the public registry",
  adds: "adds a second registry",
  bound: "takes some packages from a registry of their own",
  trusts: "switches off the check of a registry's certificate",
};

function isUnencrypted({ effect, address }: RegistryFact): boolean {
  return effect === "trusts" || /^http:\/\//iu.test(address);
}

/** pip takes the highest version of all its indexes; uv and poetry stop at the first that has the name. */
function isConfusable({ manager, effect, packages }: RegistryFact): boolean {
  return manager.startsWith("pip") && effect === "adds" && packages === null;
}

function confusable(fact: RegistryFact): Match {
  const message = `lets ${fact.manager} choose between the public registry and ${fact.address} by the higher version: whoever registers a private name in public is taken`;
  return {
    signature: "weakness/dependency-confusion",
    at: fact.at,
    snippet: fact.snippet,
    subject: `${fact.manager} ${fact.address}`,
    message,
    chain: [step(fact, message)],
  };
}

/** `@corp` is bound to a private registry, and a lock took `@corp/x` from elsewhere: the public one was asked. */
function* otherRegistryThanBound(index: FactIndex): Iterable<Match> {
  const bound = new Map<string, RegistryFact>();
  for (const fact of index.of("registry"))
    if (fact.effect === "bound" && fact.packages?.startsWith("@") === true && standingOf(fact, index) === "live")
      bound.set(fact.packages, fact);
  if (bound.size === 0) return;
  for (const fact of index.of("dependency")) {
    const registry = bound.get(fact.name.split("/", 1)[0] ?? "");
    if (registry === undefined || fact.via !== "lock" || fact.address === null) continue;
    const [wanted, taken] = [hostOf(registry.address), hostOf(fact.address)];
    if (wanted === null || taken === null || wanted === taken) continue;
    const message = `${fact.name} is bound to ${wanted}, and the lock file takes it from ${taken}`;
    yield {
      signature: "weakness/dependency-confusion",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${fact.name} ${taken}`,
      message,
      chain: [
        step(registry, `binds ${registry.packages ?? ""} to ${wanted}`),
        step(fact, `takes ${fact.name} from ${taken}`),
      ],
    };
  }
}

function hostOf(address: DependencyFact["address"]): string | null {
  const found = address === null ? null : addressOf(address);
  return found === null ? null : registrable(found.host);
}
