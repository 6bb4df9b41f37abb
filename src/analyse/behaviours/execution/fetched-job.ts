import type { Location } from "../../../model/location.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import { PLATFORM_NAMES } from "../../data/popular-names.ts";
import { destinationOf, isNobodyElses, isThrowaway } from "../../destination.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { addressOf, type Address } from "../../host.ts";
import { isMakers } from "../../makers.ts";
import { accountOf, namesHost } from "../../profile.ts";
import { isInMarkdown } from "../../standing.ts";

type Persist = OperationOf<"persist">;

/**
 * Whose code a job runs that was fetched for it. `told`: a place that the skill's texts name, or one that nobody can say;
 * `maker`: the program that the skill is about, from who makes it.
 */
export type JobSource = "stranger" | "told" | "maker";

/** Null: what runs again and again is not fetched. */
export function jobSource(fact: Persist, text: string, index: FactIndex): JobSource | null {
  if (fetchesItself(text) || asksNobody(text)) return "stranger";
  const { content } = fact.operation;
  if (content === null) return null;
  const urls = [...addressesOf(content), ...downloadedFrom(text, fact, index)];
  const isOwn = startsOwnFile(text, fact, index);
  const sources = new Set(urls.map((url) => (isOwn && isOwnHome(url, index) ? "maker" : sourceAt(url, fact, index))));
  return WORST_FIRST.find((source) => sources.has(source)) ?? null;
}

const WORST_FIRST: readonly JobSource[] = ["stranger", "told", "maker"];

const FETCHES =
  /\b(?:curl|wget|iwr|irm|invoke-webrequest|invoke-expression|iex|nc|ncat|base64\s+-d|frombase64string|(?:server)?xmlhttp|winhttprequest)\b|\/dev\/tcp\/|https?:\/\//iu;
const RUNS =
  /\|\s{0,8}(?:(?:sudo|exec|nohup)\s{1,8})?(?:\/usr\/bin\/env\s{1,8})?(?:(?:\/[\w.-]{1,20}){1,4}\/)?(?:ba|z|da|k|a)?sh\b|\biex\b|\$\(\s{0,8}curl|\/dev\/tcp\/|base64\s{1,8}-d|scriptblock\]::create\b|\|\s{0,8}(?:\/usr\/bin\/env\s{1,8})?(?:(?:\/[\w.-]{1,20}){1,4}\/)?(?:python[\d.]{0,4}|node|perl|ruby|osascript)\b|\bexecute(?:global)?[\s(]{1,4}[\w.]{1,40}\.responsetext\b|\b(?:exec|eval)\(\s{0,4}(?:[\w.$(]{1,60}\.)?(?:urlopen|get|file_get_contents|stringwithcontentsofurl\w{0,30})\(|\beval[\s(]{1,4}(?:get|uri\.open|net::http)\b|\b(?:source|source_url|load)[\s(]{1,4}(?:url\(\s{0,4})?["']https?:|\bload(?:string)?\([^\n]{0,80}?\b(?:request|get|popen)\(|\.then\(\s{0,4}eval\)|\b(?:exec|eval)\(\s{0,4}__import__\([^\n]{0,80}?\burlopen\(|\bdownload(?:file|string)\([^\n]{4,300}?\b(?:start-process|invoke-item)\b/giu;
/** UTF-16 units around what runs: an address elsewhere in a long script has nothing to do with it. */
const REACH = 400;

/** A text that fetches code and runs it. */
export function fetchesItself(text: string): boolean {
  for (const { index, 0: runs } of text.matchAll(RUNS))
    if (FETCHES.test(text.slice(Math.max(0, index - REACH), index + runs.length + REACH))) return true;
  return false;
}

/** In a window that nobody sees, at an address that names nobody: whatever is done with the answer. */
function asksNobody(text: string): boolean {
  if (!HIDDEN_WINDOW.test(text) || !FETCHES.test(text)) return false;
  return Array.from(text.slice(0, MAX_TEXT).matchAll(ADDRESS))
    .slice(0, 8)
    .some(([url]) => {
      const destination = destinationOf(url);
      return destination !== null && isThrowaway(destination);
    });
}

const HIDDEN_WINDOW = /\s-w\w{0,11}\s{1,3}(?:hid\w{0,3}|1)\b/iu;
const ADDRESS = /https?:\/\/[^\s"'|)]{3,300}/giu;

/** Addresses of what is put where a command begins; a version or token in the middle of a line is data. */
function addressesOf(content: Value): readonly (string | null)[] {
  return RUN_HOLE.test(content.shape.slice(0, MAX_TEXT)) && !ASSIGNED_DATA.test(content.shape)
    ? content.origins.flatMap((origin) =>
        origin.kind === "network" && addressOf(origin.url) !== null ? [origin.url] : [],
      )
    : [];
}

/** UTF-16 units. */
const MAX_TEXT = 8_000;

const RUN_HOLE = new RegExp(
  String.raw`(?:^|\n|\bExecStart\w{0,6}=[-@+!]{0,2}|\s-[ce]\s{1,4}|\b(?:eval|exec|source)\s{1,4}|[;&|(${"`"}]|<string>|\s[*\d/,-]{1,20}\s{1,4}|@[a-z]{3,10}\s{1,4})[\s"']{0,8}${HOLE}`,
  "u",
);
/** Tokens that a script got from its vendor and keeps as `NAME="…"` are data; a repository of the user's choice is his own. */
const ASSIGNED_DATA = new RegExp(`=\\s?(["']?)${HOLE}\\1\\s{0,4}(?:\\n|$)`, "u");

/** Where from this program has downloaded the file that is started again and again; null: nobody can say. */
function downloadedFrom(content: string, fact: Persist, index: FactIndex): readonly (string | null)[] {
  const plain = content.replaceAll("\\", "/");
  const isStarted = (at: Location, file: string): boolean => {
    const path = file.replaceAll("\\", "/");
    return at.path === fact.at.path && path.length >= MIN_PATH && path !== plain && plain.includes(path);
  };
  return [
    ...index
      .operations("download")
      .flatMap(({ at, operation: { url, destination } }) =>
        isStarted(at, destination?.shape ?? "") ? [addressGiven(url, index)] : [],
      ),
    // `io.Copy(file, response.Body)`: fetched in one step and written in another.
    ...index
      .operations("write-file")
      .flatMap(({ at, operation: { path, content: written } }) =>
        written?.shape === HOLE && isStarted(at, path.shape) ? addressesOf(written) : [],
      ),
  ];
}

/**
 * A job runs `~/notes/scripts/tidy.sh` after the package had itself cloned into `~/notes`, and has `scripts/tidy.sh`: what
 * anybody can read here. Or the job itself is a file of the package, taken from the clone.
 */
function startsOwnFile(text: string, fact: Persist, index: FactIndex): boolean {
  return (
    isOwnUnit(fact, index) ||
    index.operations("download").some(({ at, operation: { destination } }) => {
      const folder = destination?.shape.replace(/\/$/u, "") ?? "";
      if (folder.length < MIN_PATH || at.path !== fact.at.path) return false;
      const from = text.indexOf(`${folder}/`);
      const started = from === -1 ? "" : (/^[^\s"'|;&]{3,200}/u.exec(text.slice(from + folder.length + 1))?.[0] ?? "");
      return isOfPackage(started, index) || startedFrom(folder, text).some((path) => isOfPackage(path, index));
    })
  );
}

/** `WorkingDirectory=~/notes` with `ExecStart=node server.js`, `cd ~/notes && ./run.sh`: paths behind the folder, from there. */
function startedFrom(folder: string, text: string): readonly string[] {
  const behind = text
    .split(folder)
    .slice(1)
    .find((each) => /^["']?(?:[\s<;&]|$)/u.test(each))
    ?.slice(0, REACH);
  return Array.from(
    (behind ?? "").matchAll(/(?<=[\s"'=>])(?:\.\/)?([\w@.-]{1,60}(?:\/[\w@.-]{1,60}){0,8})/gu),
    ([, path]) => path ?? "",
  );
}

/** What `npm install` puts there follows from its own package.json. */
function isOfPackage(started: string, { package: { paths } }: FactIndex): boolean {
  if (started.startsWith("node_modules/.bin/")) return paths.includes("package.json");
  return started !== "" && paths.includes(started);
}

/** `cp deploy/notes.service /etc/systemd/system/`, out of what was fetched. */
function isOwnUnit({ operation: { target, content, mechanism } }: Persist, { package: { paths } }: FactIndex): boolean {
  if (content?.shape !== HOLE || mechanism !== "systemd") return false;
  const name = target.shape.slice(target.shape.lastIndexOf("/") + 1);
  const unit = /\.(?:service|timer)$/u.test(name) ? name : `${name}.service`;
  return paths.some((path) => path === unit || path.endsWith(`/${unit}`));
}

/** Its name stands in the address: of a stranger's repository nobody says that it holds this package. */
function isOwnHome(url: string | null, { profile }: FactIndex): boolean {
  const repository = /([^/]{2,100}?)(?:\.git)?\/?$/u.exec(url ?? "")?.[1]?.toLowerCase() ?? "";
  const words = (profile.name ?? "").toLowerCase().split(/[^\p{L}\d]+/u);
  return words.some((word) => word.length >= 4 && !PLATFORM_NAMES.includes(word) && repository.includes(word));
}

/** In place, or by whoever calls this function. */
function addressGiven(url: Value, { flows }: FactIndex): string | null {
  if (addressOf(url) !== null) return url.shape;
  return flows.readings(url).find(({ value }) => addressOf(value) !== null)?.value.shape ?? null;
}

/** Shorter paths are words that stand everywhere. */
const MIN_PATH = 6;

function sourceAt(url: string | null, fact: Persist, index: FactIndex): JobSource | null {
  const destination = url === null ? null : destinationOf(url);
  if (destination === null) return "told";
  if (isNobodyElses(destination)) return null;
  if (isThrowaway(destination)) return "stranger";
  if (isMakers(destination, index.profile)) return "maker";
  // An order in the text names the place by itself, which tells nobody what the place is.
  const isTold = destination.class === "provider" || (!isInMarkdown(fact) && isNamed(destination.address, index));
  return isTold ? "told" : "stranger";
}

function isNamed(address: Address, { profile }: FactIndex): boolean {
  const account = accountOf(address);
  return account === null ? namesHost(profile, address.host) : profile.disclosed.has(account);
}
