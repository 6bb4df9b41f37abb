import type { Signature, SignatureExample } from "../model/signature.ts";
import { cleanText } from "./clean-text.ts";
import { renderExplanation } from "./explanation.ts";

/** A signature with its examples whole, as they are run: what `--explain` cuts short. */
export function renderSignature(signature: Signature, columns: number | undefined): string {
  const { examples, detector, indicator } = signature;
  const about = [
    `  detector ${detector}`,
    ...(indicator ? ["  rests on a list of known hosts, hashes or accounts (--no-indicators)"] : []),
  ];
  const short = renderExplanation({ ...signature, examples: { match: [], noMatch: [] } }, columns);
  return `${[
    short.trimEnd(),
    "",
    "How it is found",
    ...about,
    ...examples.match.flatMap((example) => sample("Found", example)),
    ...examples.noMatch.flatMap((example) =>
      sample(example.nearMiss === true ? "Not found, near miss" : "Not found", example),
    ),
  ].join("\n")}\n`;
}

function sample(title: string, { why, in: language, text, files, ...others }: SignatureExample): string[] {
  const contents = text === undefined ? Object.entries(files ?? {}) : [[language ?? "text", text] as const];
  const { nearMiss: _, ...rest } = others;
  const more = Object.keys(rest).length === 0 ? [] : indented(JSON.stringify(rest, null, 2));
  return [
    "",
    `${title}: ${cleanText(why)}`,
    ...contents.flatMap(([name, content]) => [`  [${cleanText(name)}]`, ...indented(content)]),
    ...more,
  ];
}

function indented(text: string): string[] {
  return cleanText(text)
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`);
}
