import type { Fact } from "../../../model/fact.ts";
import type { Confidence, Match } from "../../../model/finding.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { isEverydayPackage } from "../../data/everyday-packages.ts";
import { isPopular } from "../../dependencies/popular.ts";
import { isOwnPackage } from "../../makers.ts";
import type { Profile } from "../../profile.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { step } from "../../step.ts";

/** `name@latest`, `@scope/name@alpha`: a tag that its owner moves, so that it means something else tomorrow. */
const MOVING =
  /^((?:@[\w.-]{1,100}\/)?[\w.-]{1,100})@(latest|next|alpha|beta|canary|nightly|rc|dev|edge|main|master)$/iu;
const PACKAGE = /^(?:@[\w.-]{1,100}\/)?[\w.-]{1,100}$/u;
/** `@scope/package`, `my-mcp-server`: a manual leaves it to its reader what stands there. */
const LEFT_OPEN =
  /^(?:@[\w.-]{1,100}\/)?(?:package(?:[-_]name)?|(?:the|some|my|your)[-_](?:mcp[-_])?(?:package|server|tool|cli|plugin))$/iu;
const RUNNERS = /^(?:npx|bunx|pnpx|uvx|pipx)$/u;
/** `npx --no-install prettier` runs what is there already or nothing. */
const ONLY_INSTALLED = /\bnpx\s(?:-[\w-]{1,20}\s){0,3}--no(?:-install)?\s/u;
const AGENTS = /(?:^|\/)(?:claude|codex|gemini|openclaw|clawdbot|moltbot|mcporter)$/u;

/** Whoever publishes the package next decides what runs here, with the agent's rights and without anybody's look. */
export function* unpinnedRun(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const fact of index.operations("install")) {
    const { run, source, packages, manager } = fact.operation;
    const [first] = packages;
    if (!run || source !== "registry" || first?.text === null || first === undefined) continue;
    if (ONLY_INSTALLED.test(fact.snippet)) continue;
    const [, name = first.text, tag] = MOVING.exec(first.text) ?? [];
    const inHook = isInHook(fact);
    if ((tag === undefined && !inHook) || !PACKAGE.test(name) || isEveryones(name)) continue;
    if (!inHook && isOwnPackage(name, index.profile)) continue;
    if (isInMarkdown(fact) && LEFT_OPEN.test(name)) continue;
    const when = inHook ? " at every event of the agent" : "";
    yield* say(
      fact,
      `${manager} ${first.text}`,
      `has ${manager} run whatever ${first.text} is by then${when}`,
      told,
      index,
    );
  }
  for (const fact of index.operations("spawn")) {
    const asked = serverOf(fact, index.profile);
    if (asked === null || (isInMarkdown(fact) && LEFT_OPEN.test(asked.replace(/@[^@/]*$/u, "")))) continue;
    yield* say(fact, asked, `adds a tool server that runs whatever ${asked} is at every start`, told, index);
  }
}

function* say(fact: Fact, subject: string, message: string, told: Set<string>, index: FactIndex): Iterable<Match> {
  const confidence = weigh(fact, index);
  if (confidence === null || told.has(subject)) return;
  told.add(subject);
  yield {
    signature: "supply-chain/unpinned-run",
    at: fact.at,
    snippet: fact.snippet,
    subject,
    confidence,
    message,
    chain: [step(fact, message)],
  };
}

/** Known to so many that a bad version of it is everybody's news. */
function isEveryones(name: string): boolean {
  return isEverydayPackage(name) || isPopular("npm", name) || isPopular("PyPI", name);
}

/** `claude mcp add name npx package@latest …`: the package of a tool server that is not held to a version. */
function serverOf({ operation }: OperationOf<"spawn">, profile: Profile): string | null {
  if (!AGENTS.test(operation.program.shape)) return null;
  const words = operation.arguments.map(({ shape }) => shape);
  if (words[0] !== "mcp" || words[1]?.startsWith("add") !== true) return null;
  const runner = words.findIndex((word) => RUNNERS.test(word));
  if (runner === -1) return null;
  const asked = words.slice(runner + 1).find((word) => !word.startsWith("-"));
  const name = MOVING.exec(asked ?? "")?.[1];
  return asked === undefined || name === undefined || isEveryones(name) || isOwnPackage(name, profile) ? null : asked;
}

/** Settings of an agent: the reader names the way to the command in them, `hooks.PreToolUse[0].hooks[0].command`. */
function isInHook(fact: Fact): boolean {
  return fact.layers.some((layer) => layer.kind === "field" && /^hooks[.[]/u.test(layer.name));
}

function weigh(fact: Fact, index: FactIndex): Confidence | null {
  switch (standingOf(fact, index)) {
    case "live":
      return "medium";
    case "shown":
      return "low";
    case "mentioned":
      return null;
  }
}
