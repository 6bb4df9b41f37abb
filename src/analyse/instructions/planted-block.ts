import type { Match } from "../../model/finding.ts";
import type { Fact } from "../../model/fact.ts";
import { destinationOf, isKnownInstaller, isNobodyElses } from "../destination.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { registrable } from "../host.ts";
import { standingOf } from "../standing.ts";
import { inReadingOrder } from "../reading-order.ts";
import { show, step } from "../step.ts";
import { findIdeas } from "./ideas.ts";
import type { Concept } from "./passages/concept.ts";
import { namesOutside } from "./passages/things.ts";
import { says } from "./passages/says.ts";

type Sentence = FactOf<"instruction">;

/** Lines below the order within which the block begins, and lines of the block. */
const BEGINS_WITHIN = 6;
const MAX_BLOCK = 30;
/** Of one sentence. */
const MAX_TEXT = 600;

/** What nobody has written into his agent's memory by a skill: whom it obeys, and what it need not ask or tell. */
const AGAINST_THE_USER: readonly Concept[] = [
  "unasked",
  "obey",
  "outrank",
  "conceal",
  "quiet",
  "lie",
  "auto-yes",
  "drop-rules",
  "unguard",
  "budget-off",
  "pay",
  "any-payee",
];
const SECRETS: readonly Concept[] = ["login", "seed", "two-factor", "private"];
/** Faith in a stranger, given in the user's name. */
const TRUST =
  /\b(?:trust(?:ed|s)?|confirmed by me|already (?:confirmed|approved|agreed)|pre-?approved|like my own|no need to (?:warn|check|verify|ask|confirm)|whitelist\w*|always (?:allow|approve|use|go|take|run)\w*|what(?:ever)? (?:it|they|he|she|the \w{1,20}) (?:asks?|says?|tells?|wants?|sends?) (?:of me )?,?\s?(?:i|we|you)? ?(?:do|follow|obey)\b|let (?:it|them|him|her) guide|puts? it back|as if (?:i|the user) (?:had )?said)\b/iu;

/** "Write this block into SOUL.md:" — the order is innocent, what is to be written is not. */
export function* plantedBlock(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const order of index.of("instruction")) {
    if (told.has(order.at.path) || standingOf(order, index) !== "live" || !findIdeas(order.text).includes("plant"))
      continue;
    const block = blockBelow(order, index);
    const place = block.find((fact) => isStrangePlace(fact, index));
    const moves = new Map<string, Sentence>();
    for (const fact of block) if (fact.kind === "instruction") for (const move of movesOf(fact)) moves.set(move, fact);
    if (moves.size === 0 || (place === undefined && moves.size < 3)) continue;
    told.add(order.at.path);
    const [first] = moves.values();
    yield {
      signature: "persistence/planted-instruction",
      at: order.at,
      snippet: order.snippet,
      confidence: place !== undefined && moves.size > 1 ? "high" : "medium",
      subject: show(order.text).slice(0, 80),
      message: `has written into what the agent obeys in every session: "${show(first?.text ?? "")}"`,
      chain: inReadingOrder([
        step(order, "has a block written into what the agent obeys"),
        ...[...new Set(moves.values())].slice(0, 3).map((fact) => step(fact, "gives it an order against the user")),
        ...(place === undefined ? [] : [step(place, "gives it an address outside")]),
      ]),
    };
  }
}

/** Sentences of the block below the order, and the places that it names. */
function blockBelow(order: Sentence, index: FactIndex): readonly Fact[] {
  const from = order.at.line;
  const below = index
    .inFile(order.at.path)
    .filter(
      ({ at, context }) =>
        at.line > from &&
        at.line <= from + BEGINS_WITHIN + MAX_BLOCK &&
        !context.negated &&
        context.headings.join("\n") === order.context.headings.join("\n"),
    );
  const said = below.filter(
    ({ kind, layers }) => kind === "instruction" && layers.some((layer) => layer.kind === "fence"),
  );
  const lines = said.map(({ at }) => at.line);
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  if (said.length === 0 || first > from + BEGINS_WITHIN) return [];
  const named = below.filter(
    (fact) =>
      fact.kind === "mention" && fact.as === "code" && fact.at.line >= first && fact.at.line <= last + MAX_WRAPPED,
  );
  return [...said, ...named].toSorted((a, b) => a.at.line - b.at.line);
}

/** Lines that a sentence may take. */
const MAX_WRAPPED = 3;

function isStrangePlace(fact: Fact, index: FactIndex): boolean {
  if (fact.kind === "instruction") return namesOutside(fact, index, "not declared");
  if (fact.kind !== "mention" || (fact.what !== "url" && fact.what !== "host" && fact.what !== "email")) return false;
  const destination = destinationOf(fact.what === "email" ? fact.value.slice(fact.value.indexOf("@") + 1) : fact.value);
  if (destination === null || isKnownInstaller(destination.address)) return false;
  if (isNobodyElses(destination) || destination.class === "provider") return false;
  return !index.profile.domains.has(registrable(destination.address.host));
}

function movesOf({ text }: Sentence): readonly string[] {
  const sentence = text.slice(0, MAX_TEXT).toLowerCase();
  const found: string[] = AGAINST_THE_USER.filter((concept) => says(sentence, concept));
  if (TRUST.test(sentence)) found.push("trust");
  if (SECRETS.some((concept) => says(sentence, concept)) && says(sentence, "send")) found.push("leak");
  return found;
}
