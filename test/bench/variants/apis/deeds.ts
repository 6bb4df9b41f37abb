import type { Variant } from "../variant.ts";
import { NOTHING_TOLD, skillOf, type Language } from "./skill.ts";
import { pieces } from "./table.ts";

const TABLES = ["deeds", "deeds-more", "deeds-exposure"];

/**
 * Deeds of one step each, as whole programs: `=== <kind> <name> [suspicious]`, the attack, and below `--- <what it is for>`
 * its innocent twin, which uses the same library.
 */
export function deeds(): Variant[] {
  return (["python", "js"] as const).flatMap((language) =>
    TABLES.flatMap((table) => pieces(`${language}-${table}.txt`)).flatMap(({ name, text }) =>
      deed(language, name, text),
    ),
  );
}

function deed(language: Language, title: string, text: string): Variant[] {
  const [kind = "", name = "", least] = title.split(" ");
  const group = `${language}: ${kind}`;
  const [attack = "", told, ...twin] = text.split(/^--- (.*)$/mu);
  const files = skillOf(language, attack, NOTHING_TOLD);
  const found: Variant = { group, name, expected: least === "suspicious" ? "suspicious" : "malicious", files };
  if (told === undefined) return [found];
  const story = { description: `Reports on a folder of notes. ${told}`, told };
  const innocent = skillOf(language, twin.join("").trimStart(), story);
  return [found, { group, name: `twin-${name}`, expected: "clean", files: innocent }];
}
