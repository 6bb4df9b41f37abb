import type { Variant } from "../variant.ts";
import { filesOf, type Place, type Text } from "./document.ts";
import { ASIDES } from "./places/asides.ts";
import { CODE } from "./places/code.ts";
import { FENCES } from "./places/fences.ts";
import { LED_FILES } from "./places/files.ts";
import { FRONT_MATTER } from "./places/front-matter.ts";
import { HIDDEN, HTML } from "./places/html.ts";
import { LESSONS } from "./places/lessons.ts";
import { LISTS } from "./places/lists.ts";
import { LOOSE_FILES } from "./places/loose-files.ts";
import { MANIFESTS } from "./places/manifests.ts";
import { MARKS } from "./places/marks.ts";
import { QUOTES } from "./places/quotes.ts";
import { SECTIONS } from "./places/sections.ts";
import { TABLES } from "./places/tables.ts";
import { TYPOGRAPHY } from "./places/typography.ts";
import { ASIAN } from "./said/asian.ts";
import { ENGLISH_ANSWERS } from "./said/english-answers.ts";
import { ENGLISH_COMMANDS } from "./said/english.ts";
import { ENGLISH_ORDERS } from "./said/english-orders.ts";
import { EUROPEAN } from "./said/european.ts";
import { EUROPEAN_ORDERS } from "./said/european-orders.ts";
import { KOREAN_ORDERS } from "./said/korean.ts";
import type { Said } from "./said/said.ts";
import { TONGUES } from "./tongues/tongues.ts";

const SAID: readonly Said[] = [
  ...ENGLISH_COMMANDS,
  ...ENGLISH_ORDERS,
  ...ENGLISH_ANSWERS,
  ...ASIAN,
  ...KOREAN_ORDERS,
  ...EUROPEAN,
  ...EUROPEAN_ORDERS,
];
/** Each place has every third of them, in turn: all of them in all places take five minutes and show the same holes. */
const TURNS = 3;

const PLACES: Readonly<Record<string, readonly Place[]>> = {
  sections: SECTIONS,
  lists: LISTS,
  tables: TABLES,
  quotes: QUOTES,
  marks: MARKS,
  fences: FENCES,
  html: HTML,
  hidden: HIDDEN,
  asides: ASIDES,
  "front matter": FRONT_MATTER,
  typography: TYPOGRAPHY,
  "files led to": LED_FILES,
  "loose files": LOOSE_FILES,
  code: CODE,
  manifests: MANIFESTS,
};

/** The same orders in every place that a text has. */
export function textPlacements(): readonly Variant[] {
  const placed = Object.entries(PLACES).flatMap(([group, places]) =>
    places.flatMap((place, turn) => inTurn(SAID, turn).flatMap((said) => pair(`text: ${group}`, place, said))),
  );
  const lessons = LESSONS.flatMap((place) =>
    SAID.filter((said) => said.encoded !== true).map((said) =>
      variant("text: lessons", place, said, "lesson", "clean"),
    ),
  );
  return [...placed, ...lessons];
}

function inTurn(said: readonly Said[], turn: number): readonly Said[] {
  return said.filter((_, index) => index % TURNS === turn % TURNS);
}

function pair(group: string, place: Place, said: Said): readonly Variant[] {
  const least = said.suspicious === true || place.suspicious === true ? "suspicious" : "malicious";
  const attack = variant(group, place, said, "attack", least);
  return place.alone === true ? [attack] : [attack, variant(group, place, said, "twin", "clean")];
}

function variant(
  group: string,
  place: Place,
  said: Said,
  kind: "attack" | "twin" | "lesson",
  expected: Variant["expected"],
): Variant {
  const tongue = TONGUES[said.language];
  const steps = kind === "twin" ? said.twin : said.attack;
  const text: Text = { steps, whole: steps.join(tongue.words.gap), tongue };
  return { group, name: `${place.name}--${said.about}--${kind}`, expected, files: filesOf(place.put(text), tongue) };
}
