import path from "node:path";
import { expect, test } from "vitest";
import { openApi } from "../../src/advisories/api/api-source.ts";
import { openDatabase } from "../../src/advisories/database/database-source.ts";
import { openProgram } from "../../src/advisories/osv-scanner-program.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { advisoriesOf, npm, pypi } from "./ask.ts";
import { fakeOsvScanner } from "./fake-osv-scanner.ts";
import { ALL_RECORDS, NPM_RECORDS, PYPI_RECORDS } from "./osv-records.ts";
import { startOsv } from "./start-osv.ts";
import { writeZip } from "./write-zip.ts";

const QUERIES = ["1.0.0", "2.0.0", "2.4.0", "2.4.1", "2.4.2", "3.0.0-rc.1"]
  .map((version) => npm("cloudparse", version))
  .concat([
    npm("weather-helper-cli", "9.9.9"),
    npm("other", "1.0.0"),
    pypi("sunny-days", "1.0.0"),
    pypi("sunny-days", "1.2"),
  ]);

test("database, service and program give the same advisories on the same data", async () => {
  const folder = temporaryFolder({ "npm/all.zip": "", "PyPI/all.zip": "" });
  for (const [name, records] of [
    ["npm", NPM_RECORDS],
    ["PyPI", PYPI_RECORDS],
  ] as const)
    writeZip(
      path.join(folder, name, "all.zip"),
      records.map((record) => [`${record.id}.json`, JSON.stringify(record)]),
    );
  const osv = await startOsv(ALL_RECORDS);
  const { program } = fakeOsvScanner(ALL_RECORDS);
  const common = { signal: null, environment: { XDG_CACHE_HOME: temporaryFolder({}) } };
  const sources = [
    openDatabase({
      folder,
      name: `OSV database in ${folder}`,
      indexFolder: path.join(folder, "index"),
      signal: null,
      onIndexing: null,
    }),
    openApi({ ...common, url: osv.url, namesUrl: null, offline: false }),
    openProgram({ ...common, program, offline: false }),
  ];
  const answers = [];
  for (const source of sources) {
    answers.push(await advisoriesOf(source, QUERIES));
    await source.close();
  }
  expect(answers[0]?.gaps).toEqual([]);
  expect(answers[0]?.advisories.map((each) => each?.length)).toEqual([1, 1, 1, 1, 0, 0, 1, 0, 1, 0]);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});
