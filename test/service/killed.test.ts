import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { embedded, newFolder, postgres, type Place } from "./backends.ts";
import { openCheckedApi, type CheckedApi } from "./checked-api.ts";
import { skillZip, thievingZip } from "./packages.ts";
import { freePort } from "./postgres-server.ts";
import { startProgram, type Program } from "./processes.ts";
import { detailOf, uploadForm } from "./running-service.ts";

const CLI = "src/cli/skillscan.js";
const LIST = z.object({
  scans: z.array(
    z.object({ id: z.string(), state: z.string(), verdict: z.string().nullable(), name: z.string().nullable() }),
  ),
});
const programs: Program[] = [];
afterAll(async () => {
  for (const program of programs) await program.kill();
});

async function serve(
  place: Place,
  port: number,
  words: readonly string[] = [],
): Promise<{ program: Program; api: CheckedApi }> {
  const environment = place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl };
  const program = startProgram(
    CLI,
    ["serve", "--port", String(port), "--data", place.dataFolder, "--rate", "100000", ...words],
    environment,
  );
  programs.push(program);
  await program.said("listens at");
  const token = readFileSync(path.join(place.dataFolder, "admin-token"), "utf8").trim();
  return { program, api: await openCheckedApi(`http://127.0.0.1:${port}`, token) };
}

function worker(place: Place, folders: string[]): Program {
  const { databaseUrl } = place;
  if (databaseUrl === null) throw new Error("workers need a server");
  // The store is shared, everything else is not.
  const environment = { DATABASE_URL: databaseUrl, XDG_CACHE_HOME: newFolder(folders) };
  const program = startProgram(CLI, ["worker", "--jobs", "2", "--data", place.dataFolder], environment);
  programs.push(program);
  return program;
}

async function upload(api: CheckedApi, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  return detailOf(await api.call("POST", "/v1/scans", { form: uploadForm(bytes, { name }) })).id;
}

/** Every scan, once all of them have ended. */
async function allEnded(api: CheckedApi, seconds: number): Promise<z.infer<typeof LIST>["scans"]> {
  await expect
    .poll(
      async () => {
        const lists = await Promise.all(
          ["queued", "running"].map((state) => api.call("GET", `/v1/scans?state=${state}&limit=200`)),
        );
        return lists.flatMap(({ json }) => LIST.parse(json).scans).length;
      },
      { timeout: seconds * 1000, interval: 500 },
    )
    .toBe(0);
  return LIST.parse((await api.call("GET", "/v1/scans?limit=200")).json).scans;
}

describe("the embedded database", () => {
  const backend = embedded();
  afterAll(() => backend.stop());

  test("has everything again after the service was killed in the middle, and judges what was left", async () => {
    const place = await backend.newPlace();
    const port = await freePort();
    const first = await serve(place, port);
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1)
      ids.push(await upload(first.api, skillZip(`killed-${index}`), `killed-${index}`));
    await first.program.kill();
    const second = await serve(place, port);
    const scans = await allEnded(second.api, 100);
    expect(scans.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(new Set(scans.map(({ state, verdict }) => `${state} ${verdict}`))).toEqual(new Set(["done clean"]));
    expect(await second.program.stop()).toBe(0);
  }, 240_000);

  test("is not opened by two", async () => {
    const place = await backend.newPlace();
    const first = await serve(place, await freePort(), ["--jobs", "0"]);
    const second = startProgram(CLI, ["serve", "--port", "0", "--data", place.dataFolder]);
    programs.push(second);
    await second.said("is in use by process");
    expect(await first.program.stop()).toBe(0);
  });
});

describe("a PostgreSQL server", () => {
  const backend = postgres();
  const folders: string[] = [];
  let place: Place;
  beforeAll(async () => {
    await backend.start();
    place = await backend.newPlace();
  });
  afterAll(() => backend.stop());

  test("hands out every job until it is done, however often workers are killed and the server restarts", async () => {
    const { program, api } = await serve(place, await freePort(), ["--jobs", "0"]);
    const workers = [worker(place, folders), worker(place, folders)];
    for (const each of workers) await each.said("judges 2 packages");
    const expected = new Map<string, string>();
    for (let index = 0; index < 40; index += 1) {
      const [bytes, verdict] =
        index % 4 === 0 ? [thievingZip(`job-${index}`), "malicious"] : [skillZip(`job-${index}`), "clean"];
      expected.set(await upload(api, bytes, `job-${index}`), verdict);
      if (index === 10) await workers[0]?.kill();
      if (index === 20) workers.push(worker(place, folders));
      if (index === 30) await workers[1]?.kill();
    }
    await workers[2]?.said("judges 2 packages", 120); // a start without a database would end at once
    await backend.server().restart();
    const scans = await allEnded(api, 200);
    expect(new Map(scans.map(({ id, verdict }) => [id, verdict]))).toEqual(expected);
    expect(await workers[2]?.stop()).toBe(0);
    expect(await program.stop()).toBe(0);
  }, 420_000);

  test("that is away is said to be away, and comes back without the service", async () => {
    const away = await backend.newPlace();
    const { program, api } = await serve(away, await freePort(), ["--jobs", "0"]);
    await backend.server().whileStopped(async () => {
      const answer = await api.call("POST", "/v1/scans", { form: uploadForm(skillZip("away"), { name: "away" }) });
      expect(answer.status).toBe(503);
      expect((await api.call("GET", "/readyz", { token: null })).status).toBe(503);
      expect((await api.call("GET", "/healthz", { token: null })).status).toBe(200);
    });
    await expect
      .poll(async () => (await api.call("GET", "/readyz", { token: null })).status, { timeout: 30_000 })
      .toBe(200);
    expect(await program.stop()).toBe(0);
  }, 120_000);
});
