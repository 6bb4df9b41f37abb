import type { Match } from "../../../model/finding.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import { commandLine } from "../../command-line.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { pathOf, writings, type Writing } from "./written.ts";

/** Other skills, one after the other: `~/.claude/skills/<each>/SKILL.md`; `*` as a shell has it. */
const OTHERS_MANUAL = new RegExp(String.raw`[/\\]skills[/\\](?:${HOLE}|\*)[/\\]SKILL\.md$`, "iu");
const OTHERS_FILE = new RegExp(String.raw`[/\\]skills[/\\](?:${HOLE}|\*)[/\\].`, "iu");
const PUBLISHES =
  /^(?:\S{0,100}\/)?(?:clawhub|clawdhub)\s(?:publish|sync)\b|^(?:\S{0,100}\/)?(?:npm|pnpm|yarn|bun|cargo|gem|poetry|uv|flit|hatch)\s(?:\S{1,40}\s){0,3}(?:publish|push)\b|\bnpm\spublish\b|^(?:\S{0,100}\/)?twine\s(?:\S{1,40}\s){0,3}upload\b/u;

/** A program that copies itself into the skills or packages of its victim, so that their users get it next. */
export function* spreading(index: FactIndex): Iterable<Match> {
  yield* infection(index);
  yield* recommendation(index);
  const copies = writings(index).filter(
    (fact) => !isInMarkdown(fact) && isOwnFile(fact.operation.content, fact.at.path),
  );
  for (const copy of copies) {
    const confidence = confidenceFor(copy, index);
    if (confidence === null) continue;
    const path = pathOf(copy);
    const next = OTHERS_FILE.test(path) ? changedManual(copy, index) : publication(copy, index);
    if (next === null) continue;
    yield {
      signature: "persistence/spreads-itself",
      at: copy.at,
      snippet: copy.snippet,
      subject: show(path),
      confidence,
      message: `copies itself to ${show(path)} and ${next.does}`,
      chain: [step(copy, `copies itself to ${show(path)}`), step(next.fact, next.does)],
    };
  }
}

/** A command that an installation runs by itself, put into the manifest of a package that lies elsewhere. */
const OTHERS_MANIFEST = /[/\\](?:package\.json|setup\.py|binding\.gyp)$/u;
const RUNS_ON_INSTALL = /["']?(?:pre|post)?install["']?\s{0,4}[:=]\s{0,4}["'`{[]|["']prepare["']\s{0,4}:|\bcmdclass\b/u;
const SETS_HOOK = /\bnpm\s+pkg\s+set\b[^\n;&|]{0,60}\bscripts\.(?:pre|post)?install\b/u;

/** A worm need not copy its file: it gives the packages of its victim a command that fetches it. */
function* infection(index: FactIndex): Iterable<Match> {
  const changes = [
    ...index
      .operations("write-file")
      .filter(
        ({ operation: { path, content } }) =>
          OTHERS_MANIFEST.test(path.shape) &&
          path.shape.includes(HOLE) &&
          RUNS_ON_INSTALL.test(content?.shape.slice(0, MAX_MANIFEST) ?? ""),
      ),
    ...index.operations("spawn").filter((fact) => SETS_HOOK.test(commandLine(fact))),
  ];
  for (const change of changes) {
    if (isInMarkdown(change)) continue;
    const confidence = confidenceFor(change, index);
    const next = publication(change, index);
    if (confidence === null || next === null) continue;
    yield {
      signature: "persistence/spreads-itself",
      at: change.at,
      snippet: change.snippet,
      subject: "manifest",
      confidence,
      message: `gives another package a command that its installation runs and ${next.does}`,
      chain: [step(change, "writes a command for installations into another package"), step(next.fact, next.does)],
    };
    return;
  }
}

/** A line that is added to manuals needs no file beside it: it has this very skill installed or run by name. */
function* recommendation(index: FactIndex): Iterable<Match> {
  const names = [index.profile.slug, index.profile.name].filter((name) => name !== null && name.length >= MIN_NAME);
  for (const fact of index.operations("write-file")) {
    const { path, content, append } = fact.operation;
    if (!append || isInMarkdown(fact) || !OTHERS_MANUAL.test(path.shape)) continue;
    const text = content?.text?.slice(0, MAX_MANIFEST) ?? "";
    if (!COMMAND.test(text) || !names.some((name) => name !== null && text.includes(name))) continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    yield {
      signature: "persistence/spreads-itself",
      at: fact.at,
      snippet: fact.snippet,
      subject: show(path.shape),
      confidence,
      message: `adds to the manual of every other skill that this one is to be installed or run: "${show(text)}"`,
      chain: [step(fact, `adds a command of its own to ${show(path.shape)}`)],
    };
    return;
  }
}

/** Shorter names are words. */
const MIN_NAME = 5;
const COMMAND =
  /\b(?:(?:clawhub|clawdhub|npx|openclaw|pip|npm|uvx?)\s(?:\S{1,20}\s){0,2}\S|(?:ba|z)?sh\s\S|python3?\s\S|node\s\S|curl\s\S)/u;

/** UTF-16 units of a manifest. */
const MAX_MANIFEST = 20_000;

/** The program's own file, or the folder that it stands in. */
function isOwnFile(content: Value | null, path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (content?.origins ?? []).some(
    (origin) =>
      origin.kind === "file" &&
      (origin.path === "." || /^\.\/script\.[cm]?[jt]s$/u.test(origin.path) || origin.path === `./${name}`),
  );
}

function changedManual(copy: Writing, index: FactIndex): { readonly fact: Writing; readonly does: string } | null {
  const fact = writings(index).find((other) => other.at.path === copy.at.path && OTHERS_MANUAL.test(pathOf(other)));
  return fact === undefined ? null : { fact, does: "adds to what the agent is told by other skills" };
}

function publication(
  copy: Writing | OperationOf<"spawn">,
  index: FactIndex,
): { readonly fact: OperationOf<"spawn">; readonly does: string } | null {
  const fact = index
    .operations("spawn")
    .find((other) => other.at.path === copy.at.path && PUBLISHES.test(commandLine(other)));
  return fact === undefined ? null : { fact, does: "publishes the package that it has been put into" };
}
