import type { Match } from "../../model/finding.ts";
import { PROVIDERS } from "../data/providers.ts";
import { IMAGES_OF_ALL, IMAGES_OF_MAKERS } from "../data/registries.ts";
import { registrable } from "../host.ts";
import type { FactIndex, OperationOf } from "../fact-index.ts";
import { isAnybodysName } from "../makers.ts";
import { accountsForHost, type Profile } from "../profile.ts";
import { confidenceFor } from "../standing.ts";
import { show, step } from "../step.ts";
import { destinationOf } from "../destination.ts";
import { isStranger } from "../stranger.ts";

const CONTAINERS = /(?:^|[/\\])(?:docker|podman|nerdctl)(?:\.exe)?$/u;
/** What is mounted where nothing is kept from the container. */
const WHOLE_HOST = /^\/:|(?:^|,)(?:source|src)=\/(?:,|$)/u;
const DAEMON = /(?:docker|podman|containerd)\.sock\b/u;
const HOME = /^(?:~|\/root|\/home)\/?:|(?:^|,)(?:source|src)=(?:~|\/root|\/home)\/?(?:,|$)/u;

/**
 * `docker run --privileged -v /:/host …`: what runs in the container is master of the machine. Told of every image; one of
 * which no text speaks, and that is nobody's whom people know, is a program of a stranger with all rights.
 */
export function* containerReach(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("install")) {
    const [image] = fact.operation.packages;
    // What an option of an unknown form leaves behind (`-w /x`) is no image.
    if (image === undefined || !/^[\w$\u{FFFC}]/u.test(image.shape)) continue;
    if (!fact.operation.run || !CONTAINERS.test(fact.operation.manager)) continue;
    const confidence = confidenceFor(fact, index);
    const reach = confidence === null ? null : reachOf(fact, image.shape, index);
    if (confidence === null || reach === null) continue;
    const isUnknown =
      image.text !== null && isStrangersImage(image.text, index.profile) && !isBuiltHere(image.text, index);
    const does = `runs the image ${show(image)} ${reach}`;
    yield {
      signature: isUnknown ? "supply-chain/image-over-the-host" : "capability/container-over-the-host",
      at: fact.at,
      snippet: fact.snippet,
      subject: show(image),
      message: isUnknown ? `${does}; whose image it is, no text says` : does,
      ...(isUnknown ? { confidence: confidence === "high" ? "medium" : "low" } : {}),
      chain: [step(fact, does)],
    };
  }
}

/** The words of the command line before the image; null: the container keeps to itself. */
function reachOf({ at }: OperationOf<"install">, image: string, index: FactIndex): string | null {
  for (const other of index.operations("spawn")) {
    const { program, arguments: given } = other.operation;
    if (other.at.path !== at.path || other.at.line !== at.line || !CONTAINERS.test(program.shape)) continue;
    const words = given.map(({ shape }) => shape);
    const end = words.indexOf(image);
    const before = end === -1 ? words : words.slice(0, end);
    const reach = before.flatMap((word, place) => reachOfWord(word, before[place + 1] ?? ""));
    if (reach.length > 0) return `with ${[...new Set(reach)].join(" and ")}`;
  }
  return null;
}

function reachOfWord(word: string, next: string): readonly string[] {
  if (/^--privileged(?:=true)?$/u.test(word)) return ["all rights over this machine"];
  const [, option = "", joined] = /^(--?[\w-]{1,20})(?:=(.{0,300}))?$/su.exec(word) ?? [];
  const value = joined ?? next;
  if (option === "--pid") return value === "host" ? ["all of its processes in reach"] : [];
  if (option !== "-v" && option !== "--volume" && option !== "--mount") return [];
  if (WHOLE_HOST.test(value)) return ["all of its files in reach"];
  if (DAEMON.test(value)) return ["the container daemon in its hands"];
  return HOME.test(value) ? ["the user's whole home folder in reach"] : [];
}

/** `docker build -t owner/name .` stands somewhere: the image is the package's own. */
function isBuiltHere(image: string, index: FactIndex): boolean {
  return index
    .operations("spawn")
    .some(
      ({ operation: { program, arguments: given } }) =>
        CONTAINERS.test(program.shape) &&
        given.some(({ shape }) => shape === "build") &&
        given.some(({ shape }) => shape === image),
    );
}

/** `alpine` is one of Docker's own; `owner/name` and `host/…/name` are their owner's. */
function isStrangersImage(image: string, profile: Profile): boolean {
  const parts = image
    .toLowerCase()
    .replace(/[:@][^/]{0,200}$/u, "")
    .split("/");
  const [first = ""] = parts;
  if (parts.length === 1 || first === "library") return false;
  const hasHost = /[.:]/u.test(first) || first === "localhost";
  const registry = registrable(first);
  if (hasHost && IMAGES_OF_MAKERS.includes(registry)) return false;
  if (hasHost && !IMAGES_OF_ALL.includes(registry)) {
    const destination = destinationOf(`https://${first}/`);
    return destination !== null && isStranger(destination, profile) && !accountsForHost(profile, destination.address);
  }
  const [owner = "", ...names] = hasHost ? parts.slice(1) : parts;
  return PROVIDERS[owner] === undefined && !isNamed(owner, profile) && !names.some((name) => isItsName(name, profile));
}

/** The skill is about its owner, or comes from him. */
function isNamed(owner: string, profile: Profile): boolean {
  return profile.words.has(owner) || profile.publishers.has(owner) || isItsName(owner, profile);
}

function isItsName(name: string, { names, packages }: Profile): boolean {
  return (names.has(name) || packages.has(name)) && !isAnybodysName(name);
}
