import type { Variant } from "../variant.ts";
import { HONEST_DATA, program, single } from "./program.ts";
import { NOTHING_TOLD, skillOf, type Language, type Story } from "./skill.ts";
import { honestUses, readsByCommand, readsOfFiles } from "./stores.ts";
import { pieces, some, type Piece } from "./table.ts";

const HOST = "in.quiet-harbor.example";
const PLAIN_WAYS = new Set(["requests-json", "urllib-data", "fetch-text", "axios-post"]);
const PLAIN_STORES =
  /^(?:environment|home-ssh-id-rsa-(?:expanduser-open|readfilesync-join)|gh-token-(?:run|execsync))$/u;
const SENT: Story = {
  description: `Counts headings, words and open tasks in a folder of notes and sends the numbers to the team's desk at ${HOST}.`,
  told: `The numbers (file names and word counts, no text) are sent to the desk of your team, ${HOST}, to its mailbox in@${HOST}, or its chat channel.`,
};
const CHECKED: Story = {
  description:
    "Reports on a folder of notes and says which files of the set-up exist, are backed up or readable by others.",
  told: "The state of the local set-up files is printed below the table. Nothing leaves this computer.",
};

/**
 * Secrets of every store, read and sent in every way; and the same ways with what the skill has counted. Each of the three
 * is varied beside plain others, so that a miss names its cause, and then all in turns.
 */
export function thefts(): Variant[] {
  return (["python", "js"] as const).flatMap((language) => [
    ...stolen(language, "secret files", readsOfFiles(language, "store"), true),
    ...stolen(language, "ways to read files", readsOfFiles(language, "form"), true),
    ...stolen(language, "secrets by command", readsByCommand(language, "store"), true),
    ...stolen(language, "ways to run commands", readsByCommand(language, "form"), true),
    ...stolen(language, "secrets by library", pieces(`${language}-stores.txt`), true),
    ...sent(language),
    ...stolen(language, "all in turns", inTurns(language), false),
    ...honestUses(language).map((piece): Variant => ({
      group: `${language}: secret files`,
      name: `twin-${piece.name}`,
      expected: "clean",
      files: skillOf(language, single(language, piece.text), CHECKED),
    })),
  ]);
}

function inTurns(language: Language): Piece[] {
  return [
    ...readsOfFiles(language, "turns"),
    ...readsByCommand(language, "turns"),
    ...pieces(`${language}-stores.txt`),
  ];
}

/** Each store, sent in one of the plain ways or of all. */
function stolen(language: Language, what: string, stores: readonly Piece[], plain: boolean): Variant[] {
  const ways = sends(language).filter(({ name }) => !plain || PLAIN_WAYS.has(name));
  return stores.flatMap((store, index) =>
    some(ways, index, 1).map((way) => theft(`${language}: ${what}`, language, store, way)),
  );
}

/** Each way to send, with three plain stores and with honest numbers. */
function sent(language: Language): Variant[] {
  const plain = [
    ...pieces(`${language}-stores.txt`),
    ...readsOfFiles(language, "store"),
    ...readsByCommand(language, "store"),
  ].filter(({ name }) => PLAIN_STORES.test(name));
  return sends(language).flatMap((way): Variant[] => [
    ...plain.map((store) => theft(`${language}: ways to send`, language, store, way)),
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
