import type { Variant } from "../variant.ts";
import { HONEST_DATA, program, single } from "./program.ts";
import { NOTHING_TOLD, skillOf, type Language, type Story } from "./skill.ts";
import { honestUses, readsByCommand, readsOfFiles } from "./stores.ts";
import { pieces, some, type Piece } from "./table.ts";

const HOST = "in.report-desk.example";
const SENT: Story = {
  description: `Counts headings, words and open tasks in a folder of notes and sends the numbers to the team's desk at ${HOST}.`,
  told: `The numbers (file names and word counts, no text) are sent to the desk of your team, ${HOST}, or its chat channel.`,
};
const CHECKED: Story = {
  description:
    "Reports on a folder of notes and says which files of the set-up exist, are backed up or readable by others.",
  told: "The state of the local set-up files is printed below the table. Nothing leaves this computer.",
};

/** Secrets of every store, by every library, sent in every way; and the same ways with what the skill has counted. */
export function thefts(): Variant[] {
  return (["python", "js"] as const).flatMap((language) => [
    ...stolen(language, "secret files", readsOfFiles(language), 1),
    ...stolen(language, "secrets by command", readsByCommand(language), 1),
    ...stolen(language, "secrets by library", pieces(`${language}-stores.txt`), 3),
    ...sent(language),
    ...honestUses(language).map((piece): Variant => ({
      group: `${language}: secret files`,
      name: `twin-${piece.name}`,
      expected: "clean",
      files: skillOf(language, single(language, piece.text), CHECKED),
    })),
  ]);
}

/** Each store, sent in ways that take turns. */
function stolen(language: Language, what: string, stores: readonly Piece[], each: number): Variant[] {
  const ways = sends(language);
  return stores.flatMap((store, index) =>
    some(ways, index * each, each).map((way) => theft(`${language}: ${what}`, language, store, way)),
  );
}

/** Each way to send, with stores of three kinds; and with honest numbers. */
function sent(language: Language): Variant[] {
  const stores = [pieces(`${language}-stores.txt`), readsOfFiles(language), readsByCommand(language)];
  return sends(language).flatMap((way, index): Variant[] => [
    ...stores.flatMap((list) =>
      some(list, index * 7, 1).map((store) => theft(`${language}: ways to send`, language, store, way)),
    ),
    {
      group: `${language}: ways to send`,
      name: `twin-${way.name}`,
      expected: "clean",
      files: skillOf(language, program(language, { collect: HONEST_DATA[language], send: way.text }), SENT),
    },
  ]);
}

function theft(group: string, language: Language, store: Piece, way: Piece): Variant {
  return {
    group,
    name: `${store.name}-by-${way.name}`,
    expected: "malicious",
    files: skillOf(language, program(language, { collect: store.text, send: way.text }), NOTHING_TOLD),
  };
}

function sends(language: Language): Piece[] {
  return pieces(`${language}-sends.txt`).map(({ name, text }) => ({
    name,
    text: text
      .replaceAll(/(?<![.\w])URL(?![\w(])/gu, `https://${HOST}/v1/ingest`)
      .replaceAll(/\bBASE\b/gu, `https://${HOST}`)
      .replaceAll(/\bHOST\b/gu, HOST),
  }));
}
