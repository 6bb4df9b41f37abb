import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/advisories/database/database-source.ts";
import { snapshotDatabases, type DatabaseSnapshot } from "../../src/advisories/database/snapshot.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { ask, npm } from "./ask.ts";
import { NPM_RECORDS, RECORDS } from "./osv-records.ts";
import { writeZip } from "./write-zip.ts";

const MALWARE = npm("weather-helper-cli", null);

function databaseWith(records: readonly { readonly id: string }[]): string {
  const folder = temporaryFolder({ "osv-scanner/npm/all.zip": "" });
  fill(folder, records);
  return folder;
}

function fill(folder: string, records: readonly { readonly id: string }[]): void {
  writeZip(
    path.join(folder, "osv-scanner/npm/all.zip"),
    records.map((record) => [`${record.id}.json`, JSON.stringify(record)]),
  );
}

async function idsIn({ folder, indexFolder }: DatabaseSnapshot): Promise<unknown> {
  const source = openDatabase({ folder, name: "OSV database", indexFolder, signal: null, onIndexing: null });
  const answer = await ask(source, [MALWARE]);
  await source.close();
  return answer;
}

const FOUND = { ids: [["MAL-2025-1"]], gaps: [] };

test("a snapshot stays as it was when the database changes or goes", async () => {
  const folder = databaseWith(NPM_RECORDS);
  const place = temporaryFolder({});
  const before = await snapshotDatabases(folder, place);
  fill(folder, [RECORDS.vulnerable]);
  const after = await snapshotDatabases(folder, place);
  rmSync(folder, { recursive: true });
  expect(await idsIn(before)).toEqual(FOUND);
  expect(await idsIn(after)).toEqual({ ids: [[]], gaps: [] });
  expect(before.digest).not.toBe(after.digest);
});

test("it is indexed when it is made, under the name that it is used by", async () => {
  const snapshot = await snapshotDatabases(databaseWith(NPM_RECORDS), temporaryFolder({}));
  const indexes = (): unknown =>
    readdirSync(snapshot.indexFolder).map((name) => [name, statSync(path.join(snapshot.indexFolder, name)).mtimeMs]);
  const made = indexes();
  expect(made).toHaveLength(1);
  await idsIn(snapshot);
  expect(indexes()).toEqual(made);
});

test("the same content gives the same snapshot, wherever and whenever it was fetched", async () => {
  const place = temporaryFolder({});
  const first = await snapshotDatabases(databaseWith(NPM_RECORDS), place);
  const second = await snapshotDatabases(databaseWith(NPM_RECORDS), place);
  expect(second).toMatchObject({ folder: first.folder, digest: first.digest });
  expect(readdirSync(place)).toHaveLength(1);
});

test("a list of names is part of it", async () => {
  const folder = databaseWith(NPM_RECORDS);
  const without = await snapshotDatabases(folder, temporaryFolder({}));
  writeFileSync(path.join(folder, "osv-scanner/npm/names.txt"), "cloudparse\n");
  const withNames = await snapshotDatabases(folder, temporaryFolder({}));
  expect(withNames.digest).not.toBe(without.digest);
  expect(statSync(path.join(withNames.folder, "npm/names.txt")).size).toBe(11);
});

test("what nobody has used for long is deleted, what somebody uses is not", async () => {
  const place = temporaryFolder({});
  const used = await snapshotDatabases(databaseWith([RECORDS.vulnerable]), place);
  const unused = await snapshotDatabases(databaseWith([RECORDS.malware]), place);
  const longAgo = new Date(Date.now() - 8 * 86_400_000);
  for (const { folder } of [used, unused]) utimesSync(path.join(folder, "used"), longAgo, longAgo);
  await used.touch();
  const present = await snapshotDatabases(databaseWith(NPM_RECORDS), place);
  const names = [used, present].map(({ folder }) => path.basename(folder)).toSorted();
  expect(readdirSync(place).toSorted()).toEqual(names);
});

test("a folder without databases is said to be one", async () => {
  await expect(snapshotDatabases(temporaryFolder({}), temporaryFolder({}))).rejects.toThrow("no advisory database");
});
