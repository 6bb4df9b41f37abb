import { globSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { VERDICTS } from "../model/report.ts";

export const CORPUS = path.resolve(import.meta.dirname, "../../corpus");

const EXPECTED = z.strictObject({
  verdict: z.enum(VERDICTS),
  technique: z.string().min(1),
  /** The case in benign/ that does the same for an honest purpose, one step away. */
  twin: z.string().min(1).optional(),
  findings: z.array(z.strictObject({ id: z.string(), path: z.string(), line: z.int().min(1) })),
  why: z.string().min(1),
});

/** One sample of corpus/ with the answer that stands beside it. */
export interface CorpusCase extends z.infer<typeof EXPECTED> {
  /** `malicious/<case>`, for people. */
  readonly name: string;
  readonly side: string;
  /** The skill's folder, below corpus/. */
  readonly sample: string;
}

/** Every case, in order of its name. Throws where a case has no answer, or not exactly one folder beside it. */
export function corpusCases(): readonly CorpusCase[] {
  return globSync("*/*/expected.json", { cwd: CORPUS })
    .toSorted()
    .map((file) => {
      const name = path.dirname(file);
      const [sample, ...others] = readdirSync(path.join(CORPUS, name)).filter((entry) => entry !== "expected.json");
      if (sample === undefined || others.length > 0)
        throw new Error(`${name}: one folder is expected beside expected.json`);
      const expected = EXPECTED.parse(JSON.parse(readFileSync(path.join(CORPUS, file), "utf8")));
      return { ...expected, name, side: name.split(path.sep)[0] ?? "", sample: path.join(name, sample) };
    });
}

const COVERAGE = z.strictObject({
  rows: z.array(
    z.strictObject({ row: z.int().min(1), name: z.string().min(1), side: z.enum(["malicious", "suspicious"]) }),
  ),
  traps: z.array(z.strictObject({ name: z.string().min(1), cases: z.array(z.string()).min(1) })),
});

/** What the corpus has to cover: the techniques, and what scanners tend to get wrong. */
export function wantedCoverage(): z.infer<typeof COVERAGE> {
  return COVERAGE.parse(JSON.parse(readFileSync(path.join(CORPUS, "coverage.json"), "utf8")));
}
