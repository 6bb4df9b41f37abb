import type { Match } from "../../model/finding.ts";
import { HOLE, type Value } from "../../model/value.ts";
import { commandLine } from "../command-line.ts";
import type { FactIndex, OperationOf } from "../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../standing.ts";
import { show, step } from "../step.ts";

type Write = OperationOf<"persist"> | OperationOf<"write-file">;

/** Other skills, one after the other: `~/.claude/skills/<each>/SKILL.md`. */
const OTHERS_MANUAL = new RegExp(`[/\\\\]skills[/\\\\]${HOLE}[/\\\\]SKILL\\.md$`, "iu");
const OTHERS_FILE = new RegExp(`[/\\\\]skills[/\\\\]${HOLE}[/\\\\].`, "iu");
const PUBLISHES =
  /^(?:\S{0,100}\/)?(?:npm|pnpm|yarn|bun)\s(?:\S{1,40}\s){0,3}publish\b|^(?:\S{0,100}\/)?twine\s(?:\S{1,40}\s){0,3}upload\b/u;

/** A program that copies itself into the skills or packages of its victim, so that their users get it next. */
export function* spreading(index: FactIndex): Iterable<Match> {
  const copies = [...index.operations("persist"), ...index.operations("write-file")].filter(
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

/** The program's own file, or the folder that it stands in. */
function isOwnFile(content: Value | null, path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (content?.origins ?? []).some(
    (origin) =>
      origin.kind === "file" &&
      (origin.path === "." || /^\.\/script\.[cm]?[jt]s$/u.test(origin.path) || origin.path === `./${name}`),
  );
}

function pathOf({ operation }: Write): string {
  return operation.op === "persist" ? operation.target.shape : operation.path.shape;
}

function changedManual(copy: Write, index: FactIndex): { readonly fact: Write; readonly does: string } | null {
  const fact = [...index.operations("persist"), ...index.operations("write-file")].find(
    (other) => other.at.path === copy.at.path && OTHERS_MANUAL.test(pathOf(other)),
  );
  return fact === undefined ? null : { fact, does: "adds to what the agent is told by other skills" };
}

function publication(
  copy: Write,
  index: FactIndex,
): { readonly fact: OperationOf<"spawn">; readonly does: string } | null {
  const fact = index
    .operations("spawn")
    .find((other) => other.at.path === copy.at.path && PUBLISHES.test(commandLine(other)));
  return fact === undefined ? null : { fact, does: "publishes the package that it has been put into" };
}
