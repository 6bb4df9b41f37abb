import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { judgingSettings } from "../../src/service/judging-settings.ts";
import { NPM_RECORDS } from "../advisories/osv-records.ts";
import { writeZip } from "../advisories/write-zip.ts";
import { embedded, type Place } from "./backends.ts";
import { skillZip } from "./packages.ts";
import { detailOf, startTestService, type ScanDetail, type TestService } from "./running-service.ts";

const PACK = path.resolve(import.meta.dirname, "../../docs/example-pack");
const SIGNED_ONLY = "version: 1\nsignature: required\n";
const FACTS = z.object({
  engine: z.object({ packs: z.array(z.object({ name: z.string() })).optional() }),
  gaps: z.array(z.object({ message: z.string() })),
});
const backend = embedded();
let place: Place;
let running: TestService;

/** What an operator has prepared: a database of advisories, a pack, and whom to trust. */
function prepare(): { readonly osvDb: string; readonly trust: string } {
  const osvDb = path.join(place.dataFolder, "osv");
  mkdirSync(path.join(osvDb, "npm"), { recursive: true });
  const members = NPM_RECORDS.map((record) => [`${record.id}.json`, JSON.stringify(record)] as const);
  writeZip(path.join(osvDb, "npm", "all.zip"), members);
  const trust = path.join(place.dataFolder, "trust.yaml");
  writeFileSync(trust, SIGNED_ONLY);
  return { osvDb, trust };
}

async function judged(name: string, files: Readonly<Record<string, string>>): Promise<ScanDetail> {
  return running.ended(detailOf(await running.upload(skillZip(name, files), { name })).id, 200);
}

beforeAll(async () => {
  await backend.start();
  place = await backend.newPlace();
  const { osvDb, trust } = prepare();
  const judging = await judgingSettings({ signatures: [PACK], trust, osvDb }, place.dataFolder);
  rmSync(osvDb, { recursive: true }); // children have the copy that was made at the start
  running = await startTestService(place, { judging, childProgram: null });
}, 300_000);
afterAll(async () => {
  await running.service.stop();
  await backend.stop();
});

test("a dependency that is known as malware is found by the operator's databases", async () => {
  const files = { "package.json": '{"name":"rain","version":"1.0.0","dependencies":{"weather-helper-cli":"1.0.0"}}' };
  const scan = await judged("rain", files);
  expect(scan.signatureIds).toContain("supply-chain/malicious-dependency");
  const report = await running.api.call("GET", `/v1/scans/${scan.id}/report?format=json`);
  expect(FACTS.parse(report.json).gaps).toEqual([]);
  expect(report.text).toContain("OSV database ");
  expect(report.text).not.toContain(place.dataFolder);
}, 300_000);

test("the operator's packs are used, and named", async () => {
  const scan = await judged("desk", {
    "send.py": 'import requests\nrequests.post("https://tickets.example/new", json={"a": 1})\n',
  });
  expect(scan.signatureIds).toContain("exfiltration/acme.ticket-desk");
  const report = await running.api.call("GET", `/v1/scans/${scan.id}/report?format=json`);
  expect(FACTS.parse(report.json).engine.packs).toMatchObject([{ name: "acme" }]);
}, 300_000);

test("what the operator's trust demands is demanded", async () => {
  expect((await judged("unsigned", {})).signatureIds).toContain("integrity/requirement-unmet");
}, 300_000);

test("other rules are another judgement; the hour of the start is none", async () => {
  const trust = path.join(place.dataFolder, "trust.yaml");
  const identity = async (flags: { signatures?: string[]; trust?: string }): Promise<string> =>
    (await judgingSettings({ signatures: [], ...flags }, place.dataFolder)).identity;
  const first = await identity({ trust });
  expect(await identity({ trust })).toBe(first);
  expect(new Set([first, await identity({}), await identity({ trust, signatures: [PACK] })]).size).toBe(3);
});
