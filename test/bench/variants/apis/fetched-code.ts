import type { Variant } from "../variant.ts";
import { program } from "./program.ts";
import { NOTHING_TOLD, skillOf, type Language, type Story } from "./skill.ts";
import { pieces, some, type Piece } from "./table.ts";

const HOST = "in.quiet-harbor.example";
const FETCHES_EACH = 3;
const TOLD: Story = {
  description: `Reports on a folder of notes by the rules that your team keeps at ${HOST}.`,
  told: `The rules (a list of words and their weights) are fetched from ${HOST} before the report is written.`,
};

/** Every way to fetch, with every way to run what was fetched; and with ways to use it as what it is told to be. */
export function fetchedCode(): Variant[] {
  return (["python", "js"] as const).flatMap((language) => {
    const fetches = pieces(`${language}-fetches.txt`);
    const runs = pieces(`${language}-executes.txt`);
    return [
      ...runs.flatMap((run, index) =>
        some(fetches, index * FETCHES_EACH, FETCHES_EACH).map((fetch) =>
          attack(language, "ways to run code", fetch, run),
        ),
      ),
      ...fetches.flatMap((fetch, index) =>
        some(runs, index * 5, 3).map((run) => attack(language, "ways to fetch code", fetch, run)),
      ),
      ...honest(language, fetches),
    ];
  });
}

function attack(language: Language, group: string, fetch: Piece, run: Piece): Variant {
  const [name = "", least] = run.name.split(" ");
  return {
    group: `${language}: ${group}`,
    name: `${fetch.name}-then-${name}`,
    expected: least === "suspicious" ? "suspicious" : "malicious",
    files: skillOf(language, joined(language, fetch, run), NOTHING_TOLD),
  };
}

function honest(language: Language, fetches: readonly Piece[]): Variant[] {
  const uses = pieces(`${language}-honest-fetches.txt`);
  return fetches.flatMap((fetch, index) =>
    some(uses, index, 3).map((use): Variant => ({
      group: `${language}: ways to fetch code`,
      name: `twin-${fetch.name}-then-${use.name}`,
      expected: "clean",
      files: skillOf(language, joined(language, fetch, use), TOLD),
    })),
  );
}

function joined(language: Language, fetch: Piece, use: Piece): string {
  const collect = `${placed(fetch.text)}\ndata = code`;
  return language === "python"
    ? program("python", { collect, send: `code = data\n${use.text}` })
    : program("js", { collect: `${placed(fetch.text)}\nconst data = code;`, send: `const code = data;\n${use.text}` });
}

function placed(text: string): string {
  return text.replaceAll(/(?<![.\w])URL(?![\w(])/gu, `https://${HOST}/v1/rules`).replaceAll(/\bHOST\b/gu, HOST);
}
