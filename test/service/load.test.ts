import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { runLoad, type Load } from "../bench/service/run-load.ts";
import { makeUploads, type Upload } from "../bench/service/uploads.ts";
import { postgres } from "./backends.ts";

// The bench of `npm run bench:service -- --faults`, small.
const UPLOADS = 40;
const FAULTY = { scanSeconds: 4, scanMegabytes: 800 };
const RUNNING = z.object({ scans: z.array(z.object({ owner: z.string().nullable() })) });

const backend = postgres();
beforeAll(() => backend.start());
afterAll(() => backend.stop());

/** Kills the worker while its child hangs: nobody but the system can end that child then. */
async function killWhileHanging({ installation }: Load, ended: AbortSignal): Promise<void> {
  const { url, token } = installation;
  while (!ended.aborted) {
    const answer = await fetch(`${url}/v1/scans?state=running`, { headers: { authorization: `Bearer ${token}` } });
    if (RUNNING.parse(await answer.json()).scans.some(({ owner }) => owner === "faulty")) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await installation.killJudge();
}

test("under load, with a package that hangs and a worker that is killed while it does, every upload gets its end once", async () => {
  // The hang first: it takes longest.
  const rank = ({ owner }: Upload): number => (owner === "faulty" ? 0 : 1);
  const uploads = makeUploads(UPLOADS, [], true).toSorted((a, b) => rank(a) - rank(b));
  const { audit, sent, answers, killed, leftBehind } = await runLoad({
    place: await backend.newPlace(),
    workers: 1,
    jobs: 1,
    uploads,
    clients: 8,
    faulty: FAULTY,
    smallDisk: false,
    bringFaults: killWhileHanging,
  });
  expect(audit).toEqual({ lost: 0, doubled: 0, endless: 0, wrong: 0, complaints: [] });
  const ends = Map.groupBy(sent, ({ end }) => end?.verdict ?? end?.failure?.code);
  expect(Object.fromEntries([...ends].map(([end, all]) => [end, all.length]))).toEqual({
    clean: 37,
    malicious: 2,
    "timed-out": 1,
  });
  expect([...answers.keys()].filter((status) => status !== "200" && status !== "202")).toEqual([]);
  expect({ killed, leftBehind }).toEqual({ killed: 1, leftBehind: 0 });
}, 300_000);
