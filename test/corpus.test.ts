import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { openScanner } from "../src/index.ts";
import { VERDICTS } from "../src/model/report.ts";
import { wrongIn } from "./chain-order.ts";
import { CORPUS, corpusCases } from "./corpus.ts";

const cases = corpusCases();
const schema: object = JSON.parse(readFileSync(new URL("../docs/report.schema.json", import.meta.url), "utf8"));
const isValidReport = new Ajv2020({ strict: false }).compile(schema);
const scanner = openScanner({ isolated: false, offline: true, workingDirectory: CORPUS });

test("the corpus is as large as it is said to be", () => {
  const of = (side: string): number => cases.filter((one) => one.side === side).length;
  expect(of("malicious")).toBeGreaterThanOrEqual(150);
  expect(of("benign")).toBeGreaterThanOrEqual(150);
});

test("no two attacks share a twin", () => {
  const twins = cases.flatMap(({ twin }) => (twin === undefined ? [] : [twin]));
  expect(twins.filter((twin, place) => twins.indexOf(twin) !== place)).toEqual([]);
});

test.each(cases)("$name is $verdict", async ({ side, sample, verdict, findings }) => {
  const scanned = await scanner.scan(`./${sample}`);
  // As a program gets it: through JSON.
  for (const report of JSON.parse(JSON.stringify(scanned))) {
    expect(isValidReport(report) ? [] : isValidReport.errors).toEqual([]);
  }
  const reports = scanned.flatMap((report) => [report, ...report.bundled]);
  const worst = Math.max(...reports.map((report) => VERDICTS.indexOf(report.verdict)));
  expect(VERDICTS[worst]).toBe(verdict);
  const found = reports.flatMap((report) => report.findings.map(({ id, at }) => `${id} ${at.path}:${at.line}`));
  for (const { id, path, line } of findings) expect(found).toContain(`${id} ${path}:${line}`);
  const checked = side === "benign" ? [] : reports.flatMap((report) => report.findings);
  expect(checked.flatMap(wrongIn)).toEqual([]);
});
