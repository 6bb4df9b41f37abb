import type { DependencyFact } from "../../model/fact.ts";
import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { packagePose } from "../names/poses-as.ts";
import { confidenceFor, standingOf } from "../standing.ts";
import { step } from "../step.ts";
import { advisedDependencies, comesBy, isDirect, named, type Advised } from "./dependency-facts.ts";
import { popularNeighbour, unseparated } from "./popular.ts";

/** Names that lead to nobody yet, or to somebody else than meant. */
export function* doubtfulNames(index: FactIndex): Iterable<Match> {
  for (const dependency of advisedDependencies(index)) {
    const { fact, advice } = dependency;
    if (fact.source !== "registry" || !isDirect(fact) || standingOf(fact, index) === "mentioned") continue;
    if (isPrivate(dependency, index)) continue;
    if (advice?.exists === false) yield noSuchPackage(dependency, index);
    const pose = fact.via === "lock" || fact.via === "bundled" ? null : poseOf(fact);
    if (pose !== null) {
      const message = `${comesBy(fact)}: ${named(dependency)}, a name that is easily taken for ${pose.known}`;
      yield {
        signature: "supply-chain/look-alike-package",
        at: fact.at,
        snippet: fact.snippet,
        subject: `${fact.ecosystem} ${fact.name}`,
        message,
        chain: [step(fact, message)],
        ...(pose.isSlip && fact.scope === "runtime"
          ? { confidence: confidenceFor(fact, index, "medium") ?? "low" }
          : LESS),
      };
    }
  }
}

interface Pose {
  readonly known: string;
  /** One slip of a finger or an eye away, or the platform's own program by name; else only separators differ. */
  readonly isSlip: boolean;
}

function poseOf({ ecosystem, name }: DependencyFact): Pose | null {
  const platform = packagePose(name);
  if (platform !== null) return { known: platform.known, isSlip: true };
  const popular = popularNeighbour(ecosystem, name);
  if (popular === null) return null;
  return { known: `the popular ${popular}`, isSlip: unseparated(name.toLowerCase()) !== unseparated(popular) };
}

/** Some honest packages are called like a famous one but for a hyphen. */
const LESS = { severity: "low", confidence: "low" } as const;

/** A name that an agent is told to fetch and run belongs to whoever registers it first. */
function noSuchPackage(dependency: Advised, index: FactIndex): Match {
  const { fact } = dependency;
  const message = `${comesBy(fact)}: ${named(dependency)}, of which the public registry knows nothing`;
  // A scope belongs to somebody, and may be private; an example is not obeyed.
  const open = fact.via !== "manifest" && !fact.name.startsWith("@") && standingOf(fact, index) === "live";
  return {
    signature: "supply-chain/no-such-package",
    at: fact.at,
    snippet: fact.snippet,
    subject: `${fact.ecosystem} ${fact.name}`,
    message,
    chain: [step(fact, message)],
    confidence: open ? "medium" : "low",
  };
}

/** Taken from a registry of its own: what the public one knows says nothing of it. */
function isPrivate({ fact }: Advised, index: FactIndex): boolean {
  if (fact.index !== null) return true;
  return index.of("registry").some(({ ecosystem, effect, packages }) => {
    if (ecosystem !== fact.ecosystem || effect === "trusts") return false;
    return packages === null || fact.name === packages || fact.name.startsWith(`${packages}/`);
  });
}
