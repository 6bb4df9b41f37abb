import type { DependencyFact, Fact } from "../../model/fact.ts";
import type { Reader, Reading, Source } from "../../model/source.ts";
import { embedPieces, type Piece } from "../manifest/syntax/mapped-source.ts";
import { embeddedSource } from "../source.ts";
import { tellUnread } from "../tell-unread.ts";

/** Commands told of one text; more are a list, and its first ones say what it is. */
export const MAX_TOLD = 2_000;
const MAX_REST = 400;

const INSTALL = String.raw`(?:npm|pnpm|bun)\s{1,3}(?:-\S{1,40}\s{1,3}){0,3}(?:i|install|add)|yarn\s{1,3}(?:global\s{1,3})?add|(?:(?:python3?|uv)\s{1,3}(?:-m\s{1,3})?)?pip3?\s{1,3}install|pipx\s{1,3}(?:install|inject)|uv\s{1,3}(?:add|tool\s{1,3}install)|poetry\s{1,3}add|brew\s{1,3}install|apt(?:-get)?\s{1,3}install|go\s{1,3}install|cargo\s{1,3}(?:install|add)|gem\s{1,3}install|composer\s{1,3}require|(?:clawhub|clawdhub)\s{1,3}install|docker\s{1,3}pull`;
const RUN = String.raw`npx|bunx|uvx|pipx\s{1,3}run|uv\s{1,3}tool\s{1,3}run|(?:yarn|pnpm)\s{1,3}dlx|docker\s{1,3}run`;
/** Looked for before anything else, for it is found fastest. */
const FIRST = "(?:c?npm|pnpm|npx|bunx?|yarn|pip|python|uvx?|poetry|brew|apt|go|cargo|gem|composer|claw|docker)";
/** What stands before a command that is meant to be typed: a sign, or a word that says so. */
const COMMAND = new RegExp(
  String.raw`(?=${FIRST})(?<=^|["'\x60:>$=(\]#]\s{0,8}|[&|]{2}\s{1,3}|\s--\s{1,3}|\/\/\s{0,3}|\\n\s{0,6}|(?:^|\n)[\s#*/>\-;!|\d.]{0,20}|\b(?:[Rr]un|[Uu]se|[Uu]sing|[Ww]ith|[Vv]ia|[Tt]ry|[Ee]xecute|or|sudo|env)\s{1,3})(?:(${INSTALL})|(${RUN}))(?=\s)([^\n"'\x60();|&,#{}*\\]{2,${MAX_REST}})`,
  "gu",
);
/** Words that follow a command's name where somebody writes about it. */
const PROSE = new Set(
  "a about after again all already also an and any are as at available be because before both but by cache can cannot check command commands completed could dependencies directly do does done each either entry error errors every everything exists fail failed failing fails finished first for from has have here if in inside instead instructions into is issue issues it its itself just last later locally longer manually may might missing modules must need needed needs new no not now of on once one only or other our output outside over own package packages please process re right run running same script scripts section separately should skill skipped so some something step steps still succeeded succeeds such than that the their them then there these they things this those to tool tools under until up updates used user using usually versions via was we were what when where which while will with within without work works would yet you your installation installed installing installs".split(
    " ",
  ),
);
const PACKAGE = /^(?:git\+|https?:\/\/)?[@a-z0-9][\w@./:+=~^[\]<>-]{0,200}$/iu;
const NEGATED = /\b(?:never|don't|do not|avoid|instead of|rather than)\b[^.\n]{0,60}$/iu;

/**
 * Packages that a text tells its reader to install where no command is run: "not found. Install with: pip install x" in a
 * message, a usage comment, a plain paragraph. An agent obeys them all the same. Places that `facts` name are left out.
 */
export function tellToldCommands(source: Source, shell: Reader, reading: Reading, facts: readonly Fact[]): void {
  const commands = findToldCommands(source.text);
  if (commands.length === 0) return;
  const known = new Set<string>();
  for (const fact of facts) {
    if (fact.kind !== "dependency") continue;
    // A command that spans lines stands where it starts.
    const last = Math.min(fact.at.endLine ?? fact.at.line, fact.at.line + 20);
    for (let line = fact.at.line; line <= last; line += 1) known.add(keyOf(fact, line));
  }
  const pieces = commands.slice(0, MAX_TOLD).flatMap(({ text, offset }): readonly Piece[] => [
    { text, offset, exact: true },
    { text: "\n", offset: offset + text.length, exact: false },
  ]);
  const only: Reading = {
    fact(fact) {
      if (fact.kind !== "dependency" || known.has(keyOf(fact, fact.at.line))) return;
      known.add(keyOf(fact, fact.at.line));
      reading.fact(fact);
    },
    gap: () => undefined,
    embed(parent, child) {
      if (child.language === "shell") shell(embeddedSource(parent, child), only);
    },
  };
  const what = { language: "shell", layer: { kind: "inline-code" }, context: source.context } as const;
  let started = false;
  embedPieces(pieces, what, source, {
    ...only,
    embed(parent, child) {
      if (started) return;
      started = true;
      shell(embeddedSource(parent, child), { ...only, embed: () => undefined });
    },
  });
  if (commands.length <= MAX_TOLD) return;
  const message = `more than ${MAX_TOLD} commands in its text; the rest was not looked at for packages`;
  tellUnread(source, reading, "too-many", message, { offset: commands[MAX_TOLD]?.offset ?? 0 });
}

function keyOf({ ecosystem, name }: Pick<DependencyFact, "ecosystem" | "name">, line: number): string {
  return `${line} ${ecosystem} ${name}`;
}

/** Commands with what they are to install, cut where prose goes on. */
export function findToldCommands(text: string): readonly { readonly text: string; readonly offset: number }[] {
  const found: { text: string; offset: number }[] = [];
  const pattern = new RegExp(COMMAND);
  for (let match = pattern.exec(text); match !== null && found.length <= MAX_TOLD; match = pattern.exec(text)) {
    const { index, 0: whole, 1: install, 2: run, 3: rest = "" } = match;
    const head = install ?? run ?? "";
    const length = lengthOf(rest, run !== undefined);
    // The next one may stand in what this one did not use.
    pattern.lastIndex = index + head.length + length;
    if (length === 0 || NEGATED.test(text.slice(Math.max(0, index - 100), index))) continue;
    found.push({ text: whole.slice(0, head.length + length), offset: index });
  }
  return found;
}

/** What is run installs what follows. */
const SKILL_MANAGER = /^(?:skills|add-skill|playbooks|clawd?hub|@clawhub\/cli)(?:@|$)/u;

/** How much of what follows is options and packages; 0: no package follows. */
function lengthOf(rest: string, isRun: boolean): number {
  let length = 0;
  let goesOn = !isRun;
  for (const { index, 0: word } of rest.matchAll(/\S+/gu)) {
    const plain = word.replace(/[.:!?]+$/u, "");
    if (/^--?\w/u.test(word)) {
      // An option's own value is not told from a package here: the reader of commands knows.
      if (length > 0) length = index + word.length;
      continue;
    }
    if (!PACKAGE.test(plain) || PROSE.has(plain.toLowerCase())) break;
    length = index + plain.length;
    goesOn ||= SKILL_MANAGER.test(plain);
    if (!goesOn || plain !== word) break;
  }
  return length;
}
