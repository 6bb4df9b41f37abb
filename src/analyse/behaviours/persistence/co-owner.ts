import type { Match } from "../../../model/finding.ts";
import type { Value } from "../../../model/value.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { areHiding } from "../execution/encodings.ts";

interface Grant {
  readonly program: RegExp;
  /** The words before the name of who gets the rights, joined by blanks. */
  readonly before: RegExp;
  readonly over: string;
}

/**
 * Who may publish a package, or write to a repository. Sources: the manuals of `npm owner`, `npm access`,
 * `gem owner` and `cargo owner`.
 */
const GRANTS: readonly Grant[] = [
  { program: /(?:^|[/\\])(?:npm|pnpm)(?:\.cmd)?$/u, before: /(?:^| )owner add$/u, over: "packages on npm" },
  { program: /(?:^|[/\\])yarn$/u, before: /(?:^| )npm owner add$|(?:^| )owner add$/u, over: "packages on npm" },
  { program: /(?:^|[/\\])gem$/u, before: /(?:^| )owner (?:\S{1,80} )?(?:-a|--add)$/u, over: "gems" },
  { program: /(?:^|[/\\])cargo$/u, before: /(?:^| )owner (?:\S{1,80} )?(?:-a|--add)$/u, over: "crates" },
];
/** The same by the services' own interfaces: the last part is who gets them. */
const ENDPOINT = /(?:^|\/)(?:repos\/\S{1,200}\/collaborators|orgs\/[^\s/]{1,100}\/memberships)\/([\w@.-]{2,60})$/u;
const NAME = /^(?=.{3,60}$)@?\w[\w@.:-]+$/u;
/** For the reader to put his own in. */
const STAND_IN =
  /^(?:your|my|some|other|new|the)[-_]|^(?:user(?:name)?|team(?:mate)?|octocat|alice|bob|someone|name)$/iu;
/** Words looked at of one command. */
const MAX_WORDS = 24;

/** Whoever may publish what many install comes back whenever he likes: a name that is the same for every user. */
export function* coOwner(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    if (isInMarkdown(fact)) continue;
    const found = granted(fact);
    const confidence = found === null ? null : confidenceFor(fact, index);
    if (found === null || confidence === null) continue;
    const name = found.to.text ?? "";
    const does = `gives ${show(name)} rights over the user's ${found.over}`;
    yield {
      signature: "persistence/foreign-co-owner",
      at: fact.at,
      snippet: fact.snippet,
      subject: name,
      confidence: !areHiding(found.to.encodings) && isAccountNamed(name, index) ? "medium" : confidence,
      message: does,
      chain: [step(fact, does)],
    };
  }
}

function granted({ operation }: OperationOf<"spawn">): { readonly to: Value; readonly over: string } | null {
  const { program } = operation;
  const words = operation.arguments.slice(0, MAX_WORDS);
  for (const { program: named, before, over } of GRANTS) {
    if (!named.test(program.shape)) continue;
    for (const [at, to] of words.entries()) {
      const said = words.slice(0, at).map(({ shape }) => shape.slice(0, 80));
      if (isFixed(to) && before.test(said.join(" "))) return { to, over };
    }
  }
  if (!/(?:^|[/\\])gh$/u.test(program.shape) || words[0]?.text !== "api") return null;
  const isPut = words.some(({ text }, at) => /^(?:-X|--method)$/u.test(text ?? "") && words[at + 1]?.text === "PUT");
  for (const word of isPut ? words : []) {
    const name = ENDPOINT.exec(word.shape.slice(0, 300))?.[1];
    if (name !== undefined && !STAND_IN.test(name)) return { to: { ...word, text: name }, over: "repositories" };
  }
  return null;
}

/** Written by the author, not chosen by whoever runs it. */
function isFixed({ text, origins }: Value): boolean {
  return text !== null && origins.length === 0 && NAME.test(text) && !STAND_IN.test(text);
}

/** A text of the package names who it is. */
function isAccountNamed(name: string, index: FactIndex): boolean {
  const bare = name.replace(/^@/u, "");
  return (
    index.profile.description.includes(bare) ||
    index.of("instruction").some((fact) => isInMarkdown(fact) && fact.text.slice(0, 2_000).includes(bare))
  );
}
