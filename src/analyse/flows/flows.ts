// More than 300 lines: one pass over the facts makes the tables that all its answers share.
import type { CallFact, ExportFact, Fact, MentionFact } from "../../model/fact.ts";
import type { Step } from "../../model/finding.ts";
import type { Location } from "../../model/location.ts";
import type { PackageFacts } from "../../model/package-facts.ts";
import { HANDED, HOLE, type Origin, type Value } from "../../model/value.ts";
import { isPublicSide } from "../../read/wallet-results.ts";
import { show, step, stepAt } from "../step.ts";
import { below, belowUnknown, filesNamed, isUnknownFile } from "./files-named.ts";
import { fieldPassed, fieldReturned } from "./field-passed.ts";
import { functionsMeant, partsHanded } from "./given-functions.ts";
import { comesBack } from "./comes-back.ts";
import { CodeInLine } from "./code-in-line.ts";
import { contentLeft, pathKey, startOf, type Passing } from "./handed-over.ts";
import { GatheredFiles } from "./gathered-files.ts";
import { keptValues } from "./kept-values.ts";
import { linksOf, waysFrom, type Link, startedIn } from "./links.ts";
import { nameOfPart, placeOfName, type Named } from "./named-module.ts";
import type { PackageFiles } from "./package-files.ts";
import { settingsOf } from "./settings.ts";
import { withShape } from "../../read/value.ts";

/** Something that reaches an operand, and what happens to it in between, in order. */
export interface Source {
  readonly origin: Origin;
  readonly via: readonly Step[];
}

/** What an operand may be once the callers of its file are asked. */
export interface Reading {
  readonly value: Value;
  readonly via: readonly Step[];
}

/** Values across the files of one package. */
export interface Flows {
  /** Every origin of a value: its own, and those behind files, modules, parameters and command lines. */
  sources(value: Value): readonly Source[];
  /** The value itself, or what callers put in its place where it starts with something that they pass. */
  readings(value: Value): readonly Reading[];
  /** True where something live in the package runs or imports the file or has the agent run it, or a tool does by its rules. */
  isStarted(path: string): boolean;
  /** How a file is reached: empty for where everything starts, null where nothing leads to it. */
  wayTo(path: string): readonly Step[] | null;
  /** How the second file is reached from the first or from where both begin: what stands between two ends of a deed. */
  wayBetween(from: string, to: string): readonly Step[];
}

/** Files and functions between a secret and where it leaves; each one is a step that a person has to follow. */
const MAX_HOPS = 4;
/** Origins of one operand over all files: more say nothing new, and hostile graphs have millions of paths. */
const MAX_SOURCES = 48;
/** Callers of one function, writers of one file, that are followed. */
const MAX_WAYS = 24;

/** The step of a program that opens a path which another one names. */
export const OPENS_WHAT_IT_IS_GIVEN = "opens the file that it is given";

/** `export { a } from "./b"`, `export * from "./b"`: where to look instead. */
function handedOn(found: readonly ExportFact[], name: string): readonly Named[] {
  const stars = found.filter((fact) => fact.name === "*");
  if (found.length !== 1 && stars.length < found.length) return [];
  return found.flatMap(({ name: own, value, parameters, at }) => {
    const [origin] = value.origins;
    if (parameters !== null || origin?.kind !== "module") return [];
    return [
      { target: origin.target, name: own === "*" ? name : origin.name + restOf(name, own, origin), from: at.path },
    ];
  });
}

/**
 * `Store()` of a package that hands `Store` on is `Store()` of where it hands it on from; below a module as a whole
 * (`export * as client`, `module.exports = { ...client }`) stand the names that it has itself.
 */
function restOf(name: string, own: string, origin: Origin & { readonly kind: "module" }): string {
  const rest = name.startsWith(own) ? name.slice(own.length) : own === "default" ? `.${name}` : "";
  return origin.name === "" && rest.startsWith(".") ? rest.slice(1) : rest;
}

export function flowsOf(pkg: PackageFacts, files: PackageFiles): Flows {
  const links = new Map<string, Link[]>();
  const written = new Map<string, Passing[]>();
  const exported = new Map<string, ExportFact[]>();
  // One function can be exported under several names.
  const parameters = new Map<string, { readonly owner: ExportFact; readonly index: number }[]>();
  const calls: CallFact[] = [];
  const commandLines = new Map<string, Passing[]>();
  const variables = new Map<string, Passing[]>();
  const standardInputs = new Map<string, Passing[]>();
  const inLine = new CodeInLine();
  const gathered = new GatheredFiles();
  const settings = settingsOf();

  for (const fact of pkg.facts) {
    for (const link of linksOf(fact, files)) add(links, fact.at.path, link);
    settings.tell(fact);
    if (fact.kind === "export") {
      add(exported, fact.at.path, fact);
      for (const [index, { at }] of (fact.parameters ?? []).entries())
        add(parameters, placeOf(at), { owner: fact, index });
    } else if (fact.kind === "call") calls.push(fact);
    else if (fact.kind === "operation") {
      inLine.tell(fact);
      const left = contentLeft(fact);
      if (left !== null) add(written, left.path, left);
      gathered.tell(fact);
      const started = startOf(fact);
      const target = started === null ? null : files.find(started.path, fact.at.path);
      if (started !== null && target !== null && target !== fact.at.path) {
        for (const value of started.arguments) add(commandLines, target, { fact, value });
        for (const { name, value } of started.environment) add(variables, `${target}\n${name}`, { fact, value });
        if (started.input !== null) add(standardInputs, target, { fact, value: started.input });
      }
    }
  }

  /** What a name in another module means, through modules that only hand it on. */
  const exportsFor = (target: string, name: string, from: string, isCalled = false): readonly ExportFact[] => {
    let found: readonly ExportFact[] = [];
    let wanted: readonly Named[] = [{ target, name, from }];
    for (let hops = 0; wanted.length > 0 && hops < MAX_HOPS; hops += 1) {
      const next = wanted.slice(0, MAX_WAYS).map((each) => {
        const { path, name: part } = placeOfName(each, files);
        return { part, facts: path === null ? [] : named(exported.get(path) ?? [], part, isCalled) };
      });
      const facts = next.flatMap((each) => each.facts);
      if (facts.length > 0) found = facts;
      wanted = next.flatMap((each) => handedOn(each.facts, each.part));
    }
    return found;
  };

  const callers = new Map<ExportFact, CallFact[]>();
  const tellCaller = (owner: ExportFact, call: CallFact): void => {
    if ((callers.get(owner)?.length ?? 0) < MAX_WAYS) add(callers, owner, call);
  };
  const kept = keptValues(exportsFor);
  const isStarted = startedIn(links);
  // What a test hands over is made up: no secret, and nobody's address.
  const isTrial = ({ context, at }: CallFact): boolean => context.role === "test" && !isStarted(at.path);
  for (const call of calls) {
    if (call.callee !== undefined || isTrial(call)) continue;
    if (call.target === "") for (const { value } of call.arguments) add(variables, call.name, { fact: call, value });
    const owners = exportsFor(call.target, call.name, call.at.path, true).filter(
      ({ parameters: taken }) => taken !== null,
    );
    for (const owner of owners) tellCaller(owner, call);
    if (owners.length === 0) kept.tell(call);
  }

  const argumentsFor = (owner: ExportFact, index: number, part?: string): readonly Passing[] => {
    const keyword = owner.parameters?.[index]?.name ?? null;
    return (callers.get(owner) ?? []).flatMap((fact) => {
      const positional = fact.arguments.filter((argument) => argument.keyword === null);
      const byName = fact.arguments.find((argument) => argument.keyword !== null && argument.keyword === keyword);
      const passed = byName ?? positional[index];
      return passed === undefined ? [] : [{ fact, value: fieldPassed(passed, part) }];
    });
  };

  const passedTo = (origin: Origin, part?: string): readonly Passing[] =>
    (parameters.get(placeOf(origin.at)) ?? [])
      .slice(0, MAX_WAYS)
      .flatMap(({ owner, index }) => argumentsFor(owner, index, part));
  for (const call of calls)
    if (call.callee !== undefined && !isTrial(call))
      for (const owner of functionsMeant(call, { exportsFor, passedTo })) tellCaller(owner, call);

  /** Addresses in settings of the package that an origin reads. */
  const addressesIn = (origin: Origin): readonly MentionFact[] => {
    const path =
      origin.kind === "file"
        ? files.find(origin.path, origin.at.path)
        : origin.kind === "module"
          ? files.findModule(origin.target, origin.at.path)
          : null;
    return path === null ? [] : settings.addressesIn(path);
  };

  /** Of a wallet that another file has had made by a library: what everybody may know of it. */
  const isPublic = ({ name, value, isKeyObject }: ExportFact, asked: string): boolean =>
    isKeyObject === true &&
    isPublicSide(asked.startsWith(name) ? asked.slice(name.length) : `.${asked}`) &&
    !value.origins.some((each) => each.kind === "module" && files.findModule(each.target, each.at.path) !== null);

  /** Values that stand behind an origin in other places. */
  const behind = (origin: Origin): readonly Passing[] => {
    switch (origin.kind) {
      case "file":
        return [...(written.get(pathKey(origin.path) ?? "") ?? []), ...gathered.below(origin)];
      case "environment":
        return [
          ...(variables.get(`${origin.at.path}\n${origin.name ?? ""}`) ?? []),
          ...(variables.get(`$${origin.name ?? ""}`) ?? []),
          ...inLine.behind(origin),
        ];
      case "module":
        return exportsFor(origin.target, origin.name, origin.at.path).flatMap((fact) =>
          isPublic(fact, origin.name)
            ? []
            : [{ fact, value: fieldReturned(fact, origin.name) }, ...kept.behind(fact, origin.name)],
        );
      case "input": {
        if (origin.of === "command-line")
          return [...(commandLines.get(origin.at.path) ?? []), ...inLine.behind(origin)];
        if (origin.of === undefined) return [...(standardInputs.get(origin.at.path) ?? []), ...inLine.behind(origin)];
        return passedTo(origin, origin.part);
      }
      default:
        return [];
    }
  };

  /**
   * What a function hands on, less what it was given: the reader told at each call what goes in, and to ask all callers
   * would mix them, so that everybody's text came out of `normalize(text)`. What another function was given is what it
   * has left for this one.
   */
  const ownOrigins = (fact: Fact, { origins }: Value): readonly Origin[] =>
    fact.kind === "export" && fact.parameters !== null
      ? origins.filter(
          (origin) =>
            origin.kind !== "input" ||
            parameters.get(placeOf(origin.at))?.some(({ owner }) => owner.at === fact.at) !== true,
        )
      : origins;

  const sources = (value: Value): readonly Source[] => {
    const found: { readonly source: Source; readonly hops: number; readonly opens: string | null }[] = [];
    const seen = new Set<string>();
    const reach = (
      handed: readonly Origin[],
      via: readonly Step[],
      hops: number,
      passedOn: string | null = null,
    ): void => {
      const origins = handed.flatMap((origin) =>
        origin.kind === "input" && origin.through !== undefined
          ? comesBack(origin, exportsFor(origin.through.target, origin.through.name, origin.at.path, true))
          : [origin],
      );
      // What is read out of a file stands before what its path was put together from.
      let opens = passedOn;
      for (const origin of origins) {
        if (found.length >= MAX_SOURCES) return;
        opens = passedOn ?? belowUnknown(origin) ?? opens;
        const key = keyOf(origin);
        if (seen.has(key)) continue;
        seen.add(key);
        found.push({ source: { origin, via }, hops, opens });
      }
    };
    reach(value.origins, [], 0);
    for (let at = 0; at < found.length && found.length < MAX_SOURCES; at += 1) {
      const next = found[at];
      if (next === undefined || next.hops >= MAX_HOPS) continue;
      const { origin, via } = next.source;
      const opened = next.opens === null ? undefined : found.find(({ source }) => isUnknownFile(source.origin));
      const opening = opened === undefined ? [] : [stepAt(opened.source.origin.at, OPENS_WHAT_IT_IS_GIVEN)];
      for (const { fact, value: passed } of behind(origin).slice(0, MAX_WAYS)) {
        const way = [step(fact, doesOf(fact, origin)), ...via];
        if (next.opens !== null) reach(filesNamed(passed, next.opens, fact), [...way, ...opening], next.hops + 1);
        reach(ownOrigins(fact, passed), way, next.hops + 1, next.opens === null ? null : below(passed, next.opens));
      }
    }
    return found.map(({ source }) => source);
  };

  const readings = (value: Value): readonly Reading[] => {
    const found: Reading[] = [{ value, via: [] }];
    for (let at = 0; at < found.length && found.length < MAX_WAYS; at += 1) {
      const reading = found[at];
      if (reading === undefined || !reading.value.shape.startsWith(HOLE) || reading.via.length >= MAX_HOPS) continue;
      for (const origin of reading.value.origins) {
        for (const fact of addressesIn(origin)) {
          const put = { text: fact.value, shape: fact.value, origins: [origin], encodings: [] };
          found.push({ value: put, via: [step(fact, `says where to: ${show(put)}`), ...reading.via] });
        }
        if (origin.kind !== "module" && origin.kind !== "input") continue;
        for (const passing of behind(origin).slice(0, MAX_WAYS)) {
          if (passing.value.shape.length > 4_000) continue;
          const shape = passing.value.shape + reading.value.shape.slice(HOLE.length);
          const put = withShape(passing.value, shape);
          const does = passing.fact.kind === "export" ? `says where to: ${show(put)}` : doesOf(passing.fact, origin);
          found.push({ value: put, via: [step(passing.fact, does), ...reading.via] });
        }
      }
    }
    return found;
  };

  const ways = waysFrom(pkg.paths, links);
  return {
    sources,
    readings,
    isStarted,
    wayTo: (path) => ways.get(path) ?? null,
    wayBetween: (from, to) => {
      if (from === to) return [];
      const before = new Set(ways.get(from) ?? []);
      return (ways.get(to) ?? []).filter((each) => !before.has(each));
    },
  };
}

function doesOf(fact: Fact, origin: Origin): string {
  switch (origin.kind) {
    case "file":
      return `puts it into ${show(origin.path)}`;
    case "module":
      if (fact.kind === "call") return `puts it into ${show(fact.name.replace(".__setitem__", ""))}`;
      return `hands it on as ${origin.name === "" || origin.name.startsWith(HANDED) ? "its value" : show(nameOfPart(origin))}`;
    case "environment":
      return `passes it as $${origin.name ?? ""}`;
    case "input":
      if (fact.kind === "call" && fact.callee !== undefined) return "passes it to the function that it was given";
      if (fact.kind === "call") return `passes it to ${show(fact.name === "" ? fact.target : fact.name)}`;
      return origin.of === "command-line" ? "passes it on the command line" : "passes it on standard input";
    default:
      return "passes it on";
  }
}

/** The exports that a name leads to: itself, the object that it is a part of, or all parts of what it is. */
function named(all: readonly ExportFact[], name: string, isCalled: boolean): readonly ExportFact[] {
  const names = name === "" ? ["default"] : [name, `default.${name}`, ...partsOfResult(all, name)];
  for (const wanted of names) {
    const exact = all.filter((fact) => fact.name === wanted);
    if (exact.length > 0) return exact;
  }
  // `load().key`: what load() gives is not known in parts, so that any of it may be meant.
  const wider = all.filter((fact) => names.some((wanted) => isPartOf(fact, wanted, isCalled)) && !hasParts(all, fact));
  if (wider.length > 0) return wider;
  const handed = partsHanded(all, name);
  return handed.length > 0 ? handed : all.filter((fact) => fact.name === "*");
}

/** `build().sign(key)` calls what `build()` gives: the key is no argument of `build`. */
function isPartOf({ name, parameters }: ExportFact, wanted: string, isCalled: boolean): boolean {
  const rest = wanted.startsWith(name) ? wanted.slice(name.length) : "";
  return /^[.([]/u.test(rest) && !(isCalled && parameters !== null && rest.startsWith("()."));
}

/** `load.key`: what `load()` gives was handed over, and a field of that is read. */
function partsOfResult(all: readonly ExportFact[], name: string): readonly string[] {
  const dot = name.indexOf(".");
  const callee = dot <= 0 ? null : name.slice(0, dot);
  return callee !== null && all.some((fact) => fact.name === callee && fact.parameters !== null)
    ? [`${callee}()${name.slice(dot)}`]
    : [];
}

function hasParts(all: readonly ExportFact[], whole: ExportFact): boolean {
  const { name } = whole;
  return all.some((fact) => fact.name.startsWith(`${name}.`) || fact.name.startsWith(`${name}().`));
}

function placeOf({ path, line, column }: Location): string {
  return `${path}:${line}:${column}`;
}

const keys = new WeakMap<Origin, string>();

/** What tells origins apart; kept, for each is compared with the same ones again and again. */
function keyOf(origin: Origin): string {
  let key = keys.get(origin);
  if (key === undefined) keys.set(origin, (key = `${JSON.stringify({ ...origin, at: null })} ${placeOf(origin.at)}`));
  return key;
}

function add<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
