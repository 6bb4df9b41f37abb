import type { DependencyFact, RegistryFact } from "../../model/fact.ts";
import type { Match } from "../../model/finding.ts";
import { HOLE } from "../../model/value.ts";
import { describeDestination, destinationOf, isNobodyElses, isThrowaway, type Destination } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { addressOf, registrable } from "../host.ts";
import { isSpokenOf } from "../behaviours/exfiltration/told-deed.ts";
import { confidenceFor, isInMarkdown, isOnlyStated, standingOf } from "../standing.ts";
import { step } from "../step.ts";
import { persistMechanism } from "../../read/shell/run/persist-path.ts";
import { onlyThere } from "./only-there.ts";
import { isStrangersRegistry } from "./registry-hosts.ts";
import { spreadIndex } from "./spread-index.ts";
import { strangerIndex } from "./stranger-index.ts";

/** Where package managers are told to take packages from, and where that leaves a door open. */
export function* registries(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("registry")) {
    const standing = confidenceFor(fact, index);
    const confidence = standing ?? (isOnlyStated(fact) ? "medium" : null);
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
    if (standing === null) continue;
    const hijack = hijacked(fact, destination, index);
    if (hijack !== null) {
      yield {
        ...base,
        signature: "supply-chain/registry-hijack",
        message: `${does}, for every later installation on this machine${hijack.unchecked ? ", and switches off the check of its certificate" : ""}`,
        confidence: hijack.unchecked ? confidence : "medium",
        chain: [step(fact, does)],
      };
      continue;
    }
    const isOpen = isUnencrypted(fact) && (destination === null || !isNobodyElses(destination));
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
  yield* writtenSettings(index);
  yield* strangerIndex(index);
  yield* onlyThere(index);
  yield* spreadIndex(index);
}

const SETTINGS_FILE =
  /(?:^|[/\\])(?:pip\.(?:conf|ini)|\.npmrc|\.yarnrc(?:\.yml)?|\.condarc|\.gemrc|uv\.toml|\.?bunfig\.toml|\.bundle\/config|\.cargo\/config(?:\.toml)?|NuGet\.Config|\.m2\/settings\.xml|init\.gradle(?:\.kts)?|go\/env|\.gitconfig|git\/config|\.composer\/config\.json)$/iu;
const REGISTRY_SETTING =
  /(?:index-url|registry|npmRegistryServer|GOPROXY|BUNDLE_MIRROR\S{0,60}|:sources|channels?|url|default|value)["']?\s{0,4}[=:>-]{0,3}\s{0,4}["'[]{0,2}(?:sparse\+)?(https?:\/\/[^\s"'<]{4,200})/iu;
const GIT_SETTINGS = /(?:^|[/\\])(?:\.gitconfig|git[/\\]config)$/u;
const GIT_SETTING =
  /\[url\s{1,4}"(https?:\/\/[^\s"]{4,200})"\]\s{0,20}(?:push)?insteadOf\s{0,4}=\s{0,4}["']?(?:https?:\/\/|git@|ssh:\/\/)(?:github|gitlab|bitbucket)/iu;
/** A line of a shell's profile by which managers are told the same. */
const PROFILE_SETTING =
  /\b(?:PIP_(?:EXTRA_)?INDEX_URL|UV_(?:DEFAULT_|EXTRA_)?INDEX(?:_URL)?|npm_config_registry|BUN_CONFIG_REGISTRY|YARN_(?:NPM_)?REGISTRY\w{0,8}|GOPROXY|CARGO_REGISTRIES_\w{1,40}_INDEX|GEM_SOURCE|CONDA_CHANNEL_ALIAS)["']?\s{0,4}[=,]?\s{0,4}["']?(?:sparse\+)?(https?:\/\/[^\s"',]{4,200})/iu;
/** And nothing that comes from there is compared with what it should be. */
const UNCHECKED =
  /trusted-host|strict-ssl\s*=\s*false|sslVerify\s*[=:]\s*false|GO(?:NOSUMDB|NOSUMCHECK|INSECURE)\b|GOSUMDB\s*=\s*["']?off|ssl_verify:?\s*(?:0|false)|enableStrictSsl:\s*false/iu;
const INDEX_ADDRESS = /\/simple\/?$|\/npm\/?$/u;
/** UTF-16 units of such a file. */
const MAX_SETTINGS = 4_000;

/** Settings in the user's home that a program writes; where it keeps the content to itself, the address that it names. */
function* writtenSettings(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("write-file")) {
    const { path, content } = fact.operation;
    const isProfile = persistMechanism(path.shape) === "shell-profile";
    const isSettings = SETTINGS_FILE.test(path.shape) && /^(?:~|\/etc|\/root|\/home|\u{FFFC})/u.test(path.shape);
    if ((!isProfile && !isSettings) || isInMarkdown(fact)) continue;
    const confidence = confidenceFor(fact, index);
    const address =
      content !== null && content.shape !== HOLE
        ? (GIT_SETTINGS.test(path.shape) ? GIT_SETTING : isProfile ? PROFILE_SETTING : REGISTRY_SETTING).exec(
            content.shape.slice(0, MAX_SETTINGS),
          )?.[1]
        : isProfile
          ? undefined
          : index
              .inFile(fact.at.path)
              .flatMap((each) =>
                each.kind === "mention" && each.what === "url" && INDEX_ADDRESS.test(each.value) ? [each.value] : [],
              )[0];
    const destination = address === undefined ? null : destinationOf(address);
    if (confidence === null || destination === null || !isStrangersRegistry(destination, index.profile)) continue;
    const does = `has every later installation on this machine come from ${describeDestination(destination)}`;
    yield {
      signature: "supply-chain/registry-hijack",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${path.shape} ${destination.address.host}`,
      message: `${does}: writes ${path.shape}`,
      confidence: UNCHECKED.test(content?.shape ?? "") ? confidence : "medium",
      chain: [step(fact, does)],
    };
  }
}

/** A script changes the settings of its user, to a host that is fixed in it and that none of its texts names. */
function hijacked(
  fact: RegistryFact,
  destination: Destination | null,
  index: FactIndex,
): { readonly unchecked: boolean } | null {
  const isScript =
    fact.language !== "json" &&
    !isInMarkdown(fact) &&
    !/(?:^|\/)[^/]*rc$|\.(?:toml|ya?ml|txt|cfg|ini|conf|lock)$/u.test(fact.at.path);
  const isTold = isInMarkdown(fact);
  const isGit = fact.manager === "git";
  if (
    !(isScript || isTold || isGit) ||
    (fact.effect !== "replaces" && fact.effect !== "adds") ||
    fact.packages !== null
  )
    return null;
  // A manual that has every clone or installation go through a host names it, and only there.
  const isNobodys =
    destination?.class === "other" &&
    !index.profile.domains.has(registrable(destination.address.host)) &&
    !(isTold && isSpokenOf(destination.address.host, index));
  if (destination === null || !(isGit || isTold ? isNobodys : isStrangersRegistry(destination, index.profile)))
    return null;
  if (!/\bconfig\b|\benv\s+-w|\bsources?\s+(?:add|-a|--add)|\bnuget\b/u.test(fact.snippet)) return null; // `pip install --index-url`: this once
  const unchecked =
    UNCHECKED.test(fact.snippet) ||
    index
      .of("registry")
      .some(({ at, effect, manager }) => at.path === fact.at.path && effect === "trusts" && manager === fact.manager) ||
    index
      .operations("disable-safeguard")
      .some(({ at, operation }) => at.path === fact.at.path && operation.safeguard === "tls-verification");
  // Companies have their people set such a mirror; none has them take whatever answers for it.
  return isTold && !isGit && !unchecked ? null : { unchecked };
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
