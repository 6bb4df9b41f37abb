import type { Match } from "../../../../model/finding.ts";
import { HOLE, type Origin, type Value } from "../../../../model/value.ts";
import { describeDestination, destinationOf, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { step } from "../../../step.ts";
import { isStranger } from "../../../stranger.ts";
import { textsSay } from "../../../texts-say.ts";

interface Push {
  readonly to: Value;
  readonly does: string;
  /** Nobody sees it in `git remote -v`, or the author's own key opens the place. */
  readonly isCovert: boolean;
  /** All of a host's repositories, rather than this one's. */
  readonly isReroute?: true;
}

/** A login before the host: whoever wrote it down reads what arrives. */
const WITH_LOGIN = new RegExp(String.raw`^https?:\/\/[^\s/@:${HOLE}]{1,60}:[^\s/@${HOLE}]{1,200}@`, "u");
const PUSH_URL = /^remote\..{1,80}\.(?:push)?url$/iu;
/** `url.<base>.insteadOf`: what is meant for one place goes to another. */
const INSTEAD = /^url\.(.{8,300})\.(?:push)?insteadof$/isu;
/** Words looked at of one command. */
const MAX_WORDS = 40;

/** What is committed goes to a repository of somebody else's, by an address that is written into the program. */
export function* pushedAway(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    if (!/(?:^|[/\\])git$/u.test(fact.operation.program.shape) || isInMarkdown(fact)) continue;
    const push = standingOf(fact, index) === "live" ? pushOf(fact) : null;
    const destination = push === null ? null : destinationOf(push.to);
    if (push === null || destination === null) continue;
    if (destination.class === "upload" || !isUntold(push, destination, index)) continue;
    const does = `${push.does} ${describeDestination(destination)}`;
    yield {
      signature: "exfiltration/pushed-away",
      at: fact.at,
      snippet: fact.snippet,
      subject: destination.address.host,
      confidence: push.isCovert ? "high" : "medium",
      message: `${does}, of which no text of the package speaks`,
      chain: [step(fact, does)],
    };
    return; // one place is enough to look at
  }
}

/**
 * A home page is quickly made and does not tell that all that is fetched from somebody else's host, logins included, goes
 * through it: a mirror calls itself one.
 */
function isUntold(push: Push, destination: Destination, index: FactIndex): boolean {
  if (push.isReroute && destination.class === "other") return !textsSay(index, MIRROR);
  return isStranger(destination, index.profile);
}

const MIRROR =
  /\b(?:mirror|proxy|proxies|proxied|insteadOf|gateway|cache server|accelerat)|镜像|代理|加速|ミラー|プロキシ|зеркал|прокси|espejo|miroir|spiegel/iu;

/** All that lies in the folder, put into a commit beside the history: nobody meets it afterwards. */
function isUnseenCommit(origin: Origin): boolean {
  return origin.kind === "command" && /^git\s(?:[^\n]{0,80}\s)?(?:commit-tree|stash create)\b/u.test(origin.command);
}

function pushOf({ operation }: OperationOf<"spawn">): Push | null {
  const words = withoutFolder(operation.arguments.slice(0, MAX_WORDS));
  const verb = words[0]?.text;
  const [first, second, third] = words.slice(1).filter(({ shape }) => !shape.startsWith("-"));
  switch (verb) {
    case "push": {
      if (first === undefined || !/:\/\/|^[\w.-]{1,60}@/u.test(first.shape)) return null;
      const isUnseen = second?.origins.some(isUnseenCommit) === true;
      return {
        to: first,
        does: isUnseen ? "pushes a commit that no branch shows to" : "pushes commits to",
        isCovert: isUnseen || WITH_LOGIN.test(first.shape),
      };
    }
    case "remote": {
      if (first?.text !== "set-url" || third === undefined) return null;
      const isPush = words.some(({ text }) => text === "--push");
      return { to: third, does: "has later pushes go to", isCovert: isPush || WITH_LOGIN.test(third.shape) };
    }
    case "config": {
      if (first === undefined) return null;
      const base = INSTEAD.exec(first.shape.slice(0, 400))?.[1];
      if (base !== undefined)
        return {
          to: { ...first, text: null, shape: base },
          does: "has fetches or pushes go to",
          isCovert: true,
          isReroute: true,
        };
      if (second === undefined || !PUSH_URL.test(first.shape)) return null;
      return { to: second, does: "has later pushes go to", isCovert: /\.pushurl$/iu.test(first.shape) };
    }
    default:
      return null;
  }
}

/** `git -C folder -c name=value push …` */
function withoutFolder(words: readonly Value[]): readonly Value[] {
  let at = 0;
  while (at < words.length && /^-[Cc]$/u.test(words[at]?.shape ?? "")) at += 2;
  return words.slice(at);
}
