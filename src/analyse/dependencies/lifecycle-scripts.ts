import type { Fact, OperationFact } from "../../model/fact.ts";
import type { Match } from "../../model/finding.ts";
import { HOLE, type Value } from "../../model/value.ts";
import { commandLine } from "../command-line.ts";
import { isOperation, type FactIndex } from "../fact-index.ts";
import { addressOf } from "../host.ts";
import { standingOf } from "../standing.ts";
import { show, step, stepAt } from "../step.ts";
import { isRegistry } from "./registry-hosts.ts";

/** Lifecycle scripts run on installation, before anybody has looked. */
export function* lifecycleScripts(index: FactIndex): Iterable<Match> {
  const started = startedOnInstall(index);
  for (const fact of index.of("operation")) {
    const hook = hookOf(fact) ?? started.get(fact.at.path) ?? null;
    const does = hook === null ? null : contacts(fact);
    if (hook === null || does === null || standingOf(fact, index) === "mentioned" || isStored(fact, index)) continue;
    const first = typeof hook === "string" ? [] : [stepAt(hook.at, "is run on installation")];
    yield {
      signature: "supply-chain/install-hook",
      at: fact.at,
      snippet: fact.snippet,
      subject: typeof hook === "string" ? hook : does,
      message: `on installation ${does}`,
      chain: [...first, step(fact, `${does} on installation`)],
    };
  }
}

/** The script of package.json, or setup.py, that runs by itself; null: what runs only when it is called. */
function hookOf(fact: Fact): string | null {
  if (fact.context.trigger !== "install") return null;
  if (/(?:^|[/!])setup\.py$/u.test(fact.at.path)) return "setup.py";
  if (!isManifest(fact)) return null;
  const field = fact.layers.find((layer) => layer.kind === "field");
  return field?.kind === "field" ? field.name : null;
}

function isManifest(fact: Fact): boolean {
  return /(?:^|[/!])package\.json$/u.test(fact.at.path);
}

/** `"postinstall": "node setup.js"`: files of the package that a lifecycle script starts, and what starts them. */
export function startedOnInstall(index: FactIndex): ReadonlyMap<string, Fact> {
  const started = new Map<string, Fact>();
  const paths = new Set(index.package.paths);
  for (const fact of [...index.of("operation"), ...index.of("reference")]) {
    if (!isManifest(fact) || hookOf(fact) === null) continue;
    const folder = fact.at.path.slice(0, -"package.json".length);
    for (const target of targetsOf(fact)) {
      const path = folder + target.replace(/^(?:\.\/)+/u, "");
      for (const each of [path, `${path}.js`, `${path}/index.js`])
        if (paths.has(each) && !started.has(each)) started.set(each, fact);
    }
  }
  return started;
}

function targetsOf(fact: Fact): readonly string[] {
  if (fact.kind === "reference") return fact.how === "run" ? [fact.target] : [];
  if (fact.kind !== "operation" || fact.operation.op !== "spawn") return [];
  const { program, arguments: rest } = fact.operation;
  return [program, ...rest].flatMap(({ text }) => (text === null || text.startsWith("-") ? [] : [text]));
}

/** What was fetched is put into a file: the fetching is told of anyway. */
function isStored(fact: OperationFact, index: FactIndex): boolean {
  const { at, operation } = fact;
  if (operation.op !== "download" || operation.url.shape !== HOLE) return false;
  return index
    .inFile(at.path)
    .some(
      (other) =>
        isOperation(other, "write-file") &&
        other.at.line === at.line &&
        other.operation.content?.origins.some(({ kind }) => kind === "network") === true,
    );
}

/** An address on a registry, or one that only a registry's answer gives (`meta.dist.tarball`). */
function isFromRegistry({ shape, origins }: Value): boolean {
  const address = addressOf(shape);
  if (address !== null) return address.scheme === "https" && isRegistry(address.host);
  const [first] = origins;
  return (
    first !== undefined &&
    shape === HOLE &&
    origins.every((origin) => {
      const host = origin.kind === "network" ? addressOf(origin.url)?.host : undefined;
      return host !== undefined && isRegistry(host);
    })
  );
}

function contacts({ operation, snippet }: OperationFact): string | null {
  if (operation.op === "download") return isFromRegistry(operation.url) ? null : `contacts ${show(operation.url)}`;
  // Nothing but the address of the archive, of which it knows a part only from its manifest.
  if (
    operation.op === "send" &&
    isFromRegistry(operation.destination) &&
    operation.payload.every(({ shape }) => shape === operation.destination.shape)
  )
    return null;
  if (operation.op === "send") return `sends data to ${show(operation.destination)}`;
  if (operation.op !== "spawn") return null;
  return /\bgit\s+clone\b/u.test(commandLine({ operation })) ? `fetches other people's code: ${show(snippet)}` : null;
}
