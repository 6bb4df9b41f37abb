import type { Signature, SignatureExample } from "../model/signature.ts";

/** docs/signatures.md: every signature with its meaning, its limits and the examples that are run as tests. */
export function signaturePages(signatures: readonly Signature[]): string {
  const sorted = signatures.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const objectives = [...new Set(sorted.map(({ id }) => objectiveOf(id)))];
  return `${[
    "# Signatures",
    "",
    "Made by `npm run docs` from `signatures/`; do not edit. `skillscan --explain <signature>` prints one of them.",
    "",
    "| signature | severity | confidence | role | what it finds |",
    "|---|---|---|---|---|",
    ...sorted.map(
      ({ id, severity, confidence, role, title }) =>
        `| [${id}](#${id.replaceAll("/", "")}) | ${severity} | ${confidence} | ${role} | ${cell(title)} |`,
    ),
    ...objectives.flatMap((objective) => [
      "",
      `## ${objective}`,
      ...sorted.filter(({ id }) => objectiveOf(id) === objective).flatMap(page),
    ]),
  ].join("\n")}\n`;
}

function page(signature: Signature): string[] {
  const { id, title, severity, confidence, role, status, since, indicator } = signature;
  const maps = Object.entries(signature.maps).map(([taxonomy, ids]) => `${taxonomy} ${ids.join(", ")}`);
  return [
    "",
    `### ${id}`,
    "",
    `${title}. ${severity}, confidence ${confidence}, ${role}, ${status} since ${since}${indicator ? ", indicator" : ""}. ${maps.join("; ")}.`,
    "",
    `**Why it matters.** ${signature.rationale.trim()}`,
    "",
    `**What clears it.** ${signature.remediation.trim()}`,
    ...list("Where it can be wrong", signature.falsePositives),
    ...list("References", signature.references),
    ...examples("Found", signature.examples.match),
    ...examples("Not found", signature.examples.noMatch),
  ];
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ["", `**${title}.**`, "", ...items.map((item) => `- ${item}`)];
}

function examples(title: string, all: readonly SignatureExample[]): string[] {
  return ["", `**${title}.**`, "", ...all.flatMap(example)];
}

function example({ why, in: language, text, files }: SignatureExample): string[] {
  const contents = text === undefined ? Object.entries(files ?? {}) : [["", text] as const];
  return [`- ${why}`, ...contents.flatMap(([path, content]) => fence(path === "" ? (language ?? "") : path, content))];
}

/** A fence longer than any run of backticks inside, so that no example can break out of it. */
function fence(info: string, content: string): string[] {
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = "`".repeat(longest + 1);
  return [
    "",
    `  ${ticks}${info}`,
    ...content
      .trimEnd()
      .split("\n")
      .map((line) => `  ${line}`),
    `  ${ticks}`,
    "",
  ];
}

function objectiveOf(id: string): string {
  return id.split("/")[0] ?? id;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
