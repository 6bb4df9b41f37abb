import { type CorpusCase, type wantedCoverage } from "./corpus-cases.ts";
import { languagesOf } from "./corpus-languages.ts";

/** docs/corpus.md: what the corpus covers, with each attack beside its innocent twin, and what has none yet. */
export function corpusPages(cases: readonly CorpusCase[], { rows, traps }: ReturnType<typeof wantedCoverage>): string {
  const byRow = rows.map((one) => ({ ...one, attacks: attacksOf(cases, one.row) }));
  return `${[
    "# What the corpus covers",
    "",
    "Made by `npm run docs` from `corpus/`; do not edit. The rows are those of the table of techniques in `corpus/README.md`.",
    "",
    "| row | technique | attacks | with a twin | languages |",
    "|---|---|---|---|---|",
    ...byRow.map(
      ({ row, name, attacks }) =>
        `| ${row} | ${name} | ${attacks.length} | ${attacks.filter(({ twin }) => twin !== undefined).length} | ${languagesOf(attacks).join(", ")} |`,
    ),
    "",
    "## Traps",
    "",
    ...traps.map(({ name, cases: named }) => `- ${name}: ${named.map((each) => `\`${each}\``).join(", ")}`),
    ...byRow.flatMap(({ row, name, attacks }) => [
      "",
      `## ${row} ${name}`,
      "",
      ...attacks
        .filter(({ twin }) => twin !== undefined)
        .map((each) => `- \`${each.name}\` · \`benign/${each.twin ?? ""}\``),
      ...without(attacks.filter(({ twin }) => twin === undefined)),
    ]),
  ].join("\n")}\n`;
}

function without(attacks: readonly CorpusCase[]): string[] {
  return attacks.length === 0
    ? []
    : [`- no twin of their own yet: ${attacks.map(({ name }) => `\`${name}\``).join(", ")}`];
}

/** Cases of both sides that must be found and name the row. */
export function attacksOf(cases: readonly CorpusCase[], row: number): readonly CorpusCase[] {
  return cases.filter(({ side, technique }) => side !== "benign" && Number.parseInt(technique, 10) === row);
}
