import type { OperationFact } from "../../../model/fact.ts";
import type { Step } from "../../../model/finding.ts";
import type { Location } from "../../../model/location.ts";
import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import type { FactIndex } from "../../fact-index.ts";
import type { Reading } from "../../flows/flows.ts";
import { addressOf } from "../../host.ts";
import { isInMarkdown } from "../../standing.ts";
import { show, step, stepAt } from "../../step.ts";
import { checksByFile, isChecked, type Checks } from "./digest-checks.ts";
import { areHiding } from "./encodings.ts";
import { addressFetched, addressRun } from "./fetching-line.ts";
import { codeGiven } from "./given-code.ts";
import { fileName, runsByName, sameWhole, wholePath } from "./runs-by-name.ts";

/** Code that arrives over the network and is executed: where it comes from, and the steps that show it. */
export interface FetchedCode {
  readonly fact: OperationFact;
  /** Shape of the URL. */
  readonly url: string;
  readonly obfuscated: boolean;
  /** What arrived is decoded or decrypted before it runs: on its way nobody can read it. */
  readonly unreadable?: boolean;
  /** The address is put together by the program itself, out of nothing that a user or a setting gives. */
  readonly computed?: boolean;
  /** A digest or signature is looked at between the download and the run. */
  readonly checked: boolean;
  readonly chain: readonly Step[];
}

export function fetchedCode(index: FactIndex): readonly FetchedCode[] {
  const found: FetchedCode[] = [];
  const checks = checksByFile(index);
  const hidden = hiddenAddresses(index);
  for (const fact of index.operations("evaluate")) {
    const { code, language } = fact.operation;
    if (!isReceived(code, language === "shell" || language === "powershell" || language === "batch")) continue;
    found.push(...fromOrigins(fact, code, "runs what it received as code", index, checks, hidden));
  }
  for (const fact of index.operations("spawn")) {
    const given = codeGiven(fact);
    if (given !== null)
      found.push(...fromOrigins(fact, given, "has an interpreter run what it received", index, checks, hidden));
    if (!isReceived(fact.operation.program, true)) continue;
    found.push(
      ...fromOrigins(fact, fact.operation.program, "runs what it received as a command", index, checks, hidden),
    );
  }
  return [...found, ...throughModules(index), ...throughFile(index, checks)];
}

/** The line stands in one file as a constant, and another runs it: neither says what happens. */
function throughModules(index: FactIndex): readonly FetchedCode[] {
  const found: FetchedCode[] = [];
  for (const fact of [...index.operations("spawn"), ...index.operations("evaluate")]) {
    const { operation } = fact;
    const line = operation.op === "spawn" ? operation.program : operation.code;
    if (!line.shape.startsWith(HOLE) || !line.origins.some(isFromElsewhere)) continue;
    for (const { value, via } of index.flows.readings(line)) {
      const text = value.shape.slice(0, 4_000);
      const url = addressRun(text);
      if (url === null || via.length === 0) continue;
      const chain = [...via, step(fact, `runs it: ${show(value)}`)];
      found.push({ fact, url, obfuscated: value.encodings.length > 0, checked: false, chain });
    }
  }
  return found;
}

function isFromElsewhere({ kind }: Origin): boolean {
  return kind === "module" || kind === "input";
}

/** Around received code: a function that calls itself, a `try`. Anything longer is a program of its own. */
const WRAPPING = /\b(?:async|await|function|return|try|catch|void|use strict|exec|eval)\b|[^\p{L}\p{N}_]/gu;
const MAX_WRAPPING = 12;

/**
 * True when the code itself arrives from elsewhere. A fixed command or program with a received word in it is not that:
 * it may be an injection, which is a weakness and judged as one.
 */
function isReceived(code: Value, isCommand: boolean): boolean {
  if (code.text !== null || code.isOpen === true) return true; // folded: the origins say where the constant came from
  const start = code.shape.trimStart().replace(/^["'(]{1,3}/u, "");
  if (isCommand) return start.startsWith(HOLE);
  return (
    code.shape.includes(HOLE) &&
    code.shape.slice(0, 4_000).replaceAll(HOLE, "").replaceAll(WRAPPING, "").length <= MAX_WRAPPING
  );
}

function fromOrigins(
  fact: OperationFact,
  code: Value,
  does: string,
  index: FactIndex,
  checks: Checks,
  hidden: ReadonlySet<string>,
): readonly FetchedCode[] {
  const urls = new Map<string, FetchedCode>();
  for (const { origin, via } of index.flows.sources(code)) {
    const url =
      origin.kind === "network" ? origin.url : origin.kind === "command" ? addressFetched(origin.command) : null;
    if (url === null || urls.has(url)) continue;
    const own = via.filter((each) => each.at.path !== origin.at.path || each.at.line !== origin.at.line);
    const chain = [stepAt(origin.at, `downloads ${show(url)}`), ...own, step(fact, does)];
    const checked = isChecked(origin.at, fact, checks);
    const obfuscated = code.encodings.length > 0 || hidden.has(`${placeOf(origin.at)}\n${url}`);
    const known = addressOf(url) === null ? givenAddress(origin.at, index) : null;
    urls.set(url, {
      fact,
      url: known?.value.shape ?? url,
      obfuscated,
      unreadable: code.origins.some((each) => each.kind === "decoded"),
      checked,
      chain: known === null ? chain : [...known.via, ...chain],
    });
  }
  return [...urls.values()];
}

/** curl -o x …; chmod +x x; ./x */
function throughFile(index: FactIndex, checks: Checks): readonly FetchedCode[] {
  const found: FetchedCode[] = [];
  const runs = runsByName(index);
  for (const { fact, destination, url } of [...downloads(index), ...unwrapped(index)]) {
    const name = fileName(destination?.shape ?? "") ?? sameWhole(destination);
    if (name === null) continue;
    const elsewhere = wholePath(destination?.shape ?? "");
    const run =
      runs.get(`${fact.at.path}\n${name}`)?.find((candidate) => candidate !== fact && !isBefore(candidate, fact)) ??
      (elsewhere === null ? undefined : runs.get(elsewhere)?.find((candidate) => candidate.at.path !== fact.at.path));
    if (run === undefined) continue;
    const chain = [step(fact, `downloads ${show(url)} to ${name}`), step(run, `runs ${name}`)];
    const checked = isChecked(fact.at, run, checks);
    const known = addressOf(url) === null ? givenAddress(fact.at, index) : null;
    found.push({
      fact: run,
      url: known?.value.shape ?? listedAt(url) ?? url.shape,
      obfuscated: isHiddenAddress(url),
      computed: url.text === null && url.shape === HOLE && url.origins.length === 0,
      checked,
      chain: known === null ? chain : [...known.via, ...chain],
    });
  }
  return found;
}

interface Landed {
  readonly fact: OperationFact;
  readonly url: Value;
  readonly destination: Value | null;
}

function downloads(index: FactIndex): readonly Landed[] {
  return index
    .operations("download")
    .map((fact) => ({ fact, url: fact.operation.url, destination: fact.operation.destination }));
}

/** `certutil -decode`, `base64 -d x > y`: what was downloaded is another file by the time it runs. */
function unwrapped(index: FactIndex): readonly Landed[] {
  return index.operations("write-file").flatMap((fact) => {
    const { path, content } = fact.operation;
    const decoded = content?.origins.find(({ kind }) => kind === "decoded");
    const places = content?.origins.filter((origin) => origin.kind === "network") ?? [];
    // Whoever follows a redirect by hand asks a second place, which the first one names.
    const network = places.find(({ url }) => addressOf(url) !== null) ?? places[0];
    if (content?.shape !== HOLE || decoded?.kind !== "decoded" || network === undefined) return [];
    // An archive is unpacked: that hides nothing.
    const origin = decoded.encoding === "gzip" ? network : decoded;
    return [{ fact, destination: path, url: { text: null, shape: network.url, origins: [origin], encodings: [] } }];
  });
}

/** The address that another file or function gives for what is downloaded or connected to here. */
function givenAddress(at: Location, index: FactIndex): Reading | null {
  const place = placeOf(at);
  for (const { at: where, operation } of [...index.operations("download"), ...index.operations("connect")]) {
    if (placeOf(where) !== place) continue;
    const value = operation.op === "download" ? operation.url : operation.peer;
    const known = index.flows
      .readings(value)
      .find((reading) => reading.via.length > 0 && addressOf(reading.value) !== null);
    if (known !== undefined) return known;
  }
  return null;
}

/** Nobody encodes the address of a program that people may know of. */
function isHiddenAddress({ text, encodings, origins }: Value): boolean {
  return areHiding(encodings) || (text === null && origins.some(({ kind }) => kind === "decoded"));
}

/** Places and addresses of downloads whose address is decoded first. */
function hiddenAddresses(index: FactIndex): ReadonlySet<string> {
  return new Set(
    index
      .operations("download")
      .flatMap(({ at, operation: { url } }) => (isHiddenAddress(url) ? [`${placeOf(at)}\n${url.shape}`] : [])),
  );
}

function placeOf({ path, line }: Location): string {
  return `${path}:${line}`;
}

/** A manual is followed from top to bottom; a script may define what it does before it says when. */
function isBefore(run: OperationFact, download: OperationFact): boolean {
  return isInMarkdown(run) && run.at.line < download.at.line;
}

/** Where the address itself was asked for: a list of releases, a file of versions. */
function listedAt({ shape, origins }: Value): string | null {
  if (!shape.startsWith(HOLE)) return null;
  const origin = origins.find(({ kind }) => kind === "network");
  return origin?.kind === "network" ? origin.url : null;
}
