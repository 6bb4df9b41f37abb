import type { DependencyFact, RegistryFact } from "../../model/fact.ts";
import type { Match } from "../../model/finding.ts";
import { describeDestination, destinationOf } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { confidenceFor, standingOf } from "../standing.ts";
import { show, step } from "../step.ts";
import { isPopular, popularNeighbour } from "./popular.ts";
import { isStrangersRegistry } from "./registry-hosts.ts";

/**
 * A registry that no text of the package speaks of is asked besides the public one, and a package is asked for that the
 * public one cannot mean: a name that is only taken for the known one, or a version that nobody reaches by counting.
 * Whoever runs that registry says what is installed; the highest version wins (CWE-427, "dependency confusion").
 */
export function* onlyThere(index: FactIndex): Iterable<Match> {
  for (const registry of index.of("registry")) {
    if (registry.effect === "trusts" || registry.packages !== null) continue;
    const destination = destinationOf(registry.address);
    if (destination === null || !isStrangersRegistry(destination, index.profile)) continue;
    const confidence = confidenceFor(registry, index);
    const asked = confidence === null ? null : askedOf(registry, index);
    if (confidence === null || asked === null) continue;
    const where = describeDestination(destination);
    const message = `takes packages from ${where} as well, and asks for ${asked.means}`;
    yield {
      signature: "supply-chain/install-from-stranger",
      at: asked.fact.at,
      snippet: asked.fact.snippet,
      subject: `${asked.fact.name} ${destination.address.host}`,
      message,
      confidence,
      chain: [step(registry, `takes packages from ${where} as well`), step(asked.fact, `asks for ${asked.means}`)],
    };
  }
}

interface Asked {
  readonly fact: DependencyFact;
  readonly means: string;
}

/** Of one manifest. */
const MAX_LOOKED_AT = 400;

function askedOf(registry: RegistryFact, index: FactIndex): Asked | null {
  for (const fact of index.of("dependency").slice(0, MAX_LOOKED_AT)) {
    if (fact.ecosystem !== registry.ecosystem || fact.at.path !== registry.at.path || fact.source !== "registry")
      continue;
    if (standingOf(fact, index) === "mentioned") continue;
    const known = popularNeighbour(fact.ecosystem, fact.name);
    if (known !== null) return { fact, means: `${show(fact.name)}, a name that is easily taken for ${known}` };
    if (isInflated(fact)) {
      const means = isPopular(fact.ecosystem, fact.name) ? "a version that it never had" : "higher than any of its own";
      return { fact, means: `${show(fact.name)} ${show(fact.requested ?? "")}, ${means}` };
    }
  }
  return null;
}

/** Counted in years, or as their browser: these have such numbers. */
const COUNTS_HIGH = /^(?:setuptools|chrome|chromedriver|chromium|electron|puppeteer|playwright|pip|awscli|types-)/iu;
const MAJOR = /(?:==|>=|~=|\^|^)\s{0,2}v?(\d{1,6})\./u;

/** `99.0.0`: higher than any version of its own, so that it is taken (confusion attacks are published so). */
function isInflated({ name, requested }: DependencyFact): boolean {
  const major = Number(MAJOR.exec(requested ?? "")?.[1] ?? 0);
  return !COUNTS_HIGH.test(name) && major >= INFLATED && (major < FIRST_YEAR || major > LAST_YEAR);
}

const INFLATED = 90;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
