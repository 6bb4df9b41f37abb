import { expect, test } from "vitest";
import { openScanner } from "../src/index.ts";
import { VERDICTS } from "../src/model/report.ts";
import { CORPUS, corpusCases } from "./corpus.ts";

const cases = corpusCases();
const scanner = openScanner({ isolated: false, offline: true, workingDirectory: CORPUS });

test("the corpus is as large as it is said to be", () => {
  const of = (side: string): number => cases.filter((one) => one.side === side).length;
  expect(of("malicious")).toBeGreaterThanOrEqual(150);
  expect(of("benign")).toBeGreaterThanOrEqual(150);
});

test.each(cases)("$name is $verdict", async ({ sample, verdict, findings }) => {
  const reports = (await scanner.scan(`./${sample}`)).flatMap((report) => [report, ...report.bundled]);
  const worst = Math.max(...reports.map((report) => VERDICTS.indexOf(report.verdict)));
  expect(VERDICTS[worst]).toBe(verdict);
  const found = reports.flatMap((report) => report.findings.map(({ id, at }) => `${id} ${at.path}:${at.line}`));
  for (const { id, path, line } of findings) expect(found).toContain(`${id} ${path}:${line}`);
});
