import type { Match } from "../../model/finding.ts";
import { describeDestination, destinationOf, isKnownInstaller, isThrowaway } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { accountsForHost } from "../profile.ts";
import { confidenceFor, isInMarkdown, standingOf } from "../standing.ts";
import { show, step } from "../step.ts";

/** Packages that come past the registries, where nobody can take them down and nothing pins them. */
export function* installSources(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("install")) {
    const { source, packages, manager, run } = fact.operation;
    if (source !== "url" && source !== "git") continue;
    const confidence = confidenceFor(fact, index);
    const [first] = packages;
    if (confidence === null || first === undefined) continue;
    const destination = destinationOf(first.shape.replace(/^git\+/u, ""));
    if (destination === null || destination.class === "local" || destination.class === "placeholder") continue;
    const where = describeDestination(destination);
    const base = {
      at: fact.at,
      snippet: fact.snippet,
      subject: show(first),
      chain: [step(fact, `${manager} ${run ? "runs" : "installs"} a package from ${where}`)],
    };
    if (isThrowaway(destination)) {
      yield {
        ...base,
        signature: "supply-chain/install-from-stranger",
        message: `has ${manager} install from ${where}`,
        confidence,
      };
    } else if (!isKnownInstaller(destination.address)) {
      const own = accountsForHost(index.profile, destination.address);
      const message = `has ${manager} ${run ? "run" : "install"} a package from ${where}, past any registry`;
      yield {
        ...base,
        signature: "supply-chain/install-from-url",
        message,
        confidence: own || isInMarkdown(fact) ? "low" : "medium",
      };
    }
  }
}

/** Lifecycle scripts run on installation, before anybody has looked. */
export function* lifecycleScripts(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("operation")) {
    const field = fact.layers.find((layer) => layer.kind === "field");
    if (
      field?.kind !== "field" ||
      !/\b(?:pre|post)?install\b|\bprepare\b/u.test(field.name) ||
      standingOf(fact, index) === "mentioned"
    )
      continue;
    if (!/(?:^|\/)package\.json$/u.test(fact.at.path)) continue;
    const { operation } = fact;
    if (
      operation.op === "spawn" &&
      /\bgit\s+clone\b/u.test([operation.program, ...operation.arguments].map((value) => value.shape).join(" "))
    ) {
      yield {
        signature: "supply-chain/install-hook",
        at: fact.at,
        snippet: fact.snippet,
        subject: field.name,
        message: `on installation fetches other people's code: ${show(fact.snippet)}`,
        chain: [step(fact, "fetches code on installation")],
      };
    } else if (operation.op === "download" || operation.op === "send") {
      const url = operation.op === "download" ? operation.url : operation.destination;
      yield {
        signature: "supply-chain/install-hook",
        at: fact.at,
        snippet: fact.snippet,
        subject: field.name,
        message: `on installation contacts ${show(url)}`,
        chain: [step(fact, `contacts ${show(url)} on installation`)],
      };
    }
  }
}
