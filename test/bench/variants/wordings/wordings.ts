import type { Variant } from "../variant.ts";
import { HARM_ATTACKS } from "./attacks/harm.ts";
import { IDIOMS } from "./attacks/idioms.ts";
import { MONEY_ATTACKS } from "./attacks/money.ts";
import { ORDER_ATTACKS } from "./attacks/orders.ts";
import { PROGRAM_ATTACKS } from "./attacks/programs.ts";
import { SECRET_ATTACKS } from "./attacks/secrets.ts";
import type { Behaviour, Passage } from "./behaviour.ts";
import { fill, pick } from "./fill.ts";
import { frame } from "./frame.ts";
import { NOUNS } from "./nouns.ts";
import { PHRASES } from "./phrases.ts";
import { step } from "./step.ts";
import { HARM_TWINS } from "./twins/harm.ts";
import { IDIOM_TWINS } from "./twins/idioms.ts";
import { MONEY_TWINS } from "./twins/money.ts";
import { ORDER_TWINS } from "./twins/orders.ts";
import { PROGRAM_TWINS } from "./twins/programs.ts";
import { SECRET_TWINS } from "./twins/secrets.ts";
import { DEFENCES, VOICES } from "./voices.ts";

const ATTACKS = [...PROGRAM_ATTACKS, ...SECRET_ATTACKS, ...ORDER_ATTACKS, ...MONEY_ATTACKS, ...HARM_ATTACKS];
const TWINS = [...PROGRAM_TWINS, ...SECRET_TWINS, ...ORDER_TWINS, ...MONEY_TWINS, ...HARM_TWINS];
const IDIOM_TURNS = 4;
/** Of the voices; the other half of the twins forbids the attack itself. */
const TWIN_TURNS = VOICES.length / 2;

/** English: each behaviour in every voice, with words that rotate; passages in a few choices of words. */
export function wordingsInEnglish(): readonly Variant[] {
  return [
    ...ATTACKS.flatMap((behaviour, index) =>
      VOICES.map((voice, turn) => told(behaviour, index, turn, voice, "attack")),
    ),
    ...TWINS.flatMap((behaviour, index) =>
      Array.from({ length: TWIN_TURNS }, (_, turn) =>
        told(behaviour, index, turn, pick(VOICES, 2 * turn + (index % 2), 0), "twin"),
      ),
    ),
    ...ATTACKS.flatMap((behaviour, index) =>
      DEFENCES.map((voice, turn) =>
        told({ ...withoutFrame(behaviour), expected: "clean" }, index, turn, voice, "defence"),
      ),
    ),
    ...[...IDIOMS, ...IDIOM_TWINS].flatMap((passage) => passages(passage)),
  ];
}

function told(
  behaviour: Behaviour,
  index: number,
  turn: number,
  voice: (typeof VOICES)[number],
  kind: string,
): Variant {
  const { group, expected, steps, before = "", after = "", theme = "any", slots = {} } = behaviour;
  const around = {
    when: pick(PHRASES["when"] ?? [], turn, index),
    reason: pick(PHRASES["reason"] ?? [], turn, index + 1),
    user: pick(NOUNS["user"] ?? [], turn, index + 2),
  };
  const said = voice(
    steps.map((each, place) => step(each, turn + index, place + index, slots)),
    around,
  );
  const parts = [fill(before, turn, slots), fill(said, turn), fill(after, turn + index)].filter((part) => part !== "");
  return {
    group: `wording: ${group}`,
    name: `${kind}-${index}-${turn}`,
    expected,
    files: frame(parts.join(said.includes("\n") || said.startsWith("- ") ? "\n\n" : " "), turn + index, theme),
  };
}

/** What is forbidden has no reason and no haste. */
function withoutFrame({ group, expected, steps, theme, slots }: Behaviour): Behaviour {
  return { group, expected, steps, ...(theme && { theme }), ...(slots && { slots }) };
}

function passages({ group, expected, texts, theme = "any" }: Passage): readonly Variant[] {
  return texts.flatMap((text, index) =>
    Array.from({ length: IDIOM_TURNS }, (_, turn) => ({
      group: `wording: ${group}`,
      name: `${expected === "clean" ? "twin" : "attack"}-${index}-${turn}`,
      expected,
      files: frame(fill(text, turn + index), turn + index, theme),
    })),
  );
}
