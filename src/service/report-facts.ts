import * as z from "zod";
import { VERDICTS } from "../model/report.ts";

/** The columns that searches and rescans ask for, read from a report. */
const FACTS = z.object({
  verdict: z.enum(VERDICTS),
  complete: z.boolean(),
  score: z.int(),
  findings: z.array(z.object({ id: z.string() })),
  engine: z.object({ version: z.string(), signatures: z.string() }),
  get bundled() {
    return z.array(FACTS);
  },
});
type Facts = z.infer<typeof FACTS>;

export interface ReportFacts extends Pick<Facts, "verdict" | "complete" | "score" | "engine"> {
  /** Each once, in order. */
  readonly signatureIds: readonly string[];
}

/** Throws where the text is no report. */
export function reportFacts(text: string): ReportFacts {
  const { verdict, complete, score, engine, ...rest } = FACTS.parse(JSON.parse(text));
  return { verdict, complete, score, engine, signatureIds: [...new Set(idsOf(rest))].toSorted() };
}

function idsOf({ findings, bundled }: Pick<Facts, "findings" | "bundled">): readonly string[] {
  return [...findings.map(({ id }) => id), ...bundled.flatMap(idsOf)];
}
