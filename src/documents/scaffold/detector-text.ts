import { placeholderProgram } from "./signature-text.ts";

/** A detector that works: it finds the program that the scaffold's examples start, in every language that is read. */
export function detectorText(id: string): string {
  const program = placeholderProgram(id);
  return `import type { Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";

/** Say here which attack this finds, and by which fact it is certain. */
export function* ${functionName(id)}(index: FactIndex): Iterable<Match> {
  // Operations are the same in every language; src/model/operation.ts lists them with their operands.
  for (const fact of index.operations("spawn")) {
    // What a manual, a test or a scanner's rule mentions is not done.
    if (standingOf(fact, index) === "mentioned") continue;
    const { program } = fact.operation;
    if (!/^${program}(?:\\s|$)/u.test(program.shape)) continue;
    yield {
      signature: "${id}",
      at: fact.at,
      snippet: fact.snippet,
      subject: show(program),
      message: \`hands something to \${show(program)}\`,
      chain: [step(fact, \`runs \${show(program)}\`)],
    };
  }
}
`;
}

export function functionName(id: string): string {
  return detectorName(id).replaceAll(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

export function detectorName(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
