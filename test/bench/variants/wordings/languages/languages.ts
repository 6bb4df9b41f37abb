import type { Variant } from "../../variant.ts";
import { fill } from "../fill.ts";
import { CHINESE } from "./chinese.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import { JAPANESE } from "./japanese.ts";
import { KOREAN } from "./korean.ts";
import type { Language } from "./language.ts";
import { PORTUGUESE } from "./portuguese.ts";
import { RUSSIAN } from "./russian.ts";
import { SPANISH } from "./spanish.ts";

const LANGUAGES = [CHINESE, FRENCH, GERMAN, JAPANESE, KOREAN, PORTUGUESE, RUSSIAN, SPANISH];
/** As many wordings of each passage as the longest choice in it, and one more for other pairs of choices. */
const TURNS = 5;

export function wordingsOfLanguages(): readonly Variant[] {
  return LANGUAGES.flatMap((language) =>
    language.passages.flatMap(({ expected, texts }) =>
      texts.flatMap((text, index) =>
        Array.from({ length: TURNS }, (_, turn) => ({
          group: `wording: ${language.name}`,
          name: `${expected === "clean" ? "twin" : "attack"}-${index}-${turn}`,
          expected,
          files: { "SKILL.md": manual(language, fill(text, turn + index), turn) },
        })),
      ),
    ),
  );
}

function manual({ title, description, heading, lines }: Language, passage: string, turn: number): string {
  const parts = lines.map((line) => `${line}\n`);
  parts.splice(1 + (turn % 3), 0, `## ${heading}\n\n${passage}\n`);
  return `---\nname: tide-almanac\ndescription: ${description}\n---\n\n# ${title}\n\n${description}\n\n${parts.join("\n")}`;
}
