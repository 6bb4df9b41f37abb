import type { DependencyFact } from "../../model/fact.ts";
import type { Match } from "../../model/finding.ts";
import { isThrowaway, destinationOf } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { step } from "../step.ts";
import { advisedDependencies, type Advised } from "./dependency-facts.ts";

/** Names that one message lists. */
const SHOWN = 6;

/** What lock files say that their manifests do not: other versions, other packages, code that runs on installation. */
export function* locks(index: FactIndex): Iterable<Match> {
  const dependencies = advisedDependencies(index).filter(({ fact }) => standingOf(fact, index) !== "mentioned");
  yield* disagreements(dependencies);
  yield* redirections(dependencies);
  yield* installScripts(dependencies);
}

function* disagreements(dependencies: readonly Advised[]): Iterable<Match> {
  const doubtful = dependencies.filter(({ advice }) => advice?.lock === "other-version" || advice?.lock === "missing");
  for (const [path, those] of Map.groupBy(doubtful, ({ fact }) => fact.at.path)) {
    const [first] = those;
    if (first === undefined) continue;
    const what = those.map(({ fact, advice }) =>
      advice?.lock === "missing"
        ? `${fact.name} is not in the lock`
        : `${fact.name} ${fact.requested ?? ""} is locked to ${advice?.version ?? "another version"}`,
    );
    const message = `${path} and the lock beside it disagree: ${listed(what)}`;
    yield match("weakness/lock-mismatch", first.fact, path, message);
  }
}

/** A lock whose entry for `a` fetches `b`: everybody reads the name, the installer reads the address. */
function* redirections(dependencies: readonly Advised[]): Iterable<Match> {
  for (const { fact } of dependencies) {
    const other =
      fact.via === "lock" && fact.ecosystem === "npm" && fact.source === "registry" ? otherPackage(fact) : null;
    if (other === null) continue;
    const message = `the lock file's entry for ${fact.name} fetches ${other}`;
    yield match("supply-chain/lock-redirect", fact, `${fact.name} ${other}`, message);
  }
}

/** Tarballs of npm's registries lie at `…/<name>/-/<file>.tgz`, scopes with `/` or `%2f`. */
function otherPackage({ name, alias, address }: DependencyFact): string | null {
  const destination = address === null ? null : destinationOf(address);
  if (address === null || (destination !== null && isThrowaway(destination))) return null; // told as such
  const found = /\/((?:@[\w.~-]{1,100}(?:\/|%2f))?[\w.~-]{1,214})\/-\/[^/?#]{1,300}\.tgz(?:[?#]|$)/iu.exec(
    address.slice(0, 1_000),
  );
  const fetched = found?.[1]?.replace(/%2f/iu, "/") ?? null;
  if (fetched === null || fetched === name || fetched === alias) return null;
  // Some mirrors put scopes elsewhere; the name itself has to be another.
  return fetched.slice(fetched.indexOf("/") + 1).toLowerCase() === name.slice(name.indexOf("/") + 1).toLowerCase()
    ? null
    : fetched;
}

function* installScripts(dependencies: readonly Advised[]): Iterable<Match> {
  const running = dependencies.filter(({ fact }) => fact.locked?.installScript === true);
  for (const [path, those] of Map.groupBy(running, ({ fact }) => fact.at.path)) {
    const [first] = those;
    if (first === undefined) continue;
    const names = [...new Set(those.map(({ fact }) => fact.name))];
    const message = `${names.length === 1 ? "1 package" : `${names.length} packages`} of ${path} run code of their own on installation: ${listed(names)}`;
    yield match("capability/dependency-install-script", first.fact, path, message);
  }
}

function match(signature: string, fact: DependencyFact, subject: string, message: string): Match {
  return { signature, at: fact.at, snippet: fact.snippet, subject, message, chain: [step(fact, message)] };
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, SHOWN).join(", ")}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ""}`;
}
