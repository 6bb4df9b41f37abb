import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { backends, type Place } from "./backends.ts";
import { FAULTS, faultyZip, skillZip, thievingZip, type Fault } from "./packages.ts";
import { detailOf, startTestService, type TestService } from "./running-service.ts";

/** A hang is one after this time, which an honest package needs on no machine; memory runs out above the second. */
const LIMITS = { slots: 3, scanSeconds: 10, scanMegabytes: 600 };
const EXPECTED: Readonly<Record<Fault, { readonly code: RegExp; readonly reason: RegExp }>> = {
  hang: { code: /^timed-out$/u, reason: /longer than 10 s \(tried 3 times\)/u },
  crash: { code: /^crashed$/u, reason: /SIGABRT \(tried 3 times\)/u },
  // On a machine where memory comes slowly the time is up first; isolation.test.ts gives it more.
  memory: { code: /^(?:out-of-memory|timed-out)$/u, reason: /\(tried 3 times\)/u },
  garbage: { code: /^crashed$/u, reason: /no answer \(tried 3 times\)/u },
};
const ID = z.object({ id: z.string() });

describe.each(backends())("scans on a database that is $name", (backend) => {
  let running: TestService;
  let place: Place;

  beforeAll(async () => {
    await backend.start();
    place = await backend.newPlace();
    running = await startTestService(place, LIMITS);
  });
  afterAll(async () => {
    await running.service.stop();
    await backend.stop();
  });

  test("packages that hang, crash, eat memory or answer nonsense are tried three times and have failed, without any verdict", async () => {
    const begun: { readonly fault: Fault; readonly id: string }[] = [];
    for (const fault of FAULTS) {
      begun.push({
        fault,
        id: detailOf(await running.upload(faultyZip(`fault-${fault}`, fault), { name: `fault-${fault}` })).id,
      });
    }
    const beside = detailOf(await running.upload(skillZip("beside"), { name: "beside" }));
    for (const { fault, id } of begun) {
      const { code, reason } = EXPECTED[fault];
      const scan = await running.ended(id, 200);
      expect(scan).toMatchObject({
        state: "failed",
        verdict: null,
        score: null,
        complete: null,
        report: null,
        failure: { code: expect.stringMatching(code) },
      });
      expect(scan.failure?.reason).toMatch(reason);
      expect(scan.failedAttempts.map((attempt) => attempt.code)).toEqual(
        [1, 2, 3].map(() => expect.stringMatching(code)),
      );
      expect((await running.api.call("GET", `/v1/scans/${id}/report`)).status).toBe(409);
    }
    expect(await running.ended(beside.id)).toMatchObject({ state: "done", verdict: "clean" });
    await expect
      .poll(async () => (await running.api.call("GET", "/metrics")).text, { timeout: 20_000 })
      .toContain(`skillscan_dead_letters_total{queue="scan"} ${FAULTS.length}`);
  }, 240_000);

  test("what cannot be unpacked is not complete, and nobody takes it for clean", async () => {
    const broken = new Uint8Array([0x1f, 0x8b, ...new Uint8Array(64)]);
    const { id } = detailOf(await running.upload(broken, { name: "broken" }));
    expect(await running.ended(id)).toMatchObject({ state: "done", complete: false, attempts: 1 });
  });

  test("a rescan after an update judges again what it is told to, once, while uploads go on", async () => {
    const subjects = ["rescan-a", "rescan-b", "rescan-c"];
    for (const name of subjects) await running.upload(thievingZip(name), { name, version: "2.0.0" }, "?wait=30s");
    await running.service.stop();
    // Other rules, as after an update of the signatures: nothing is judged for them yet.
    running = await startTestService(place, {
      ...LIMITS,
      judging: { rules: {}, identity: "after an update", touchAdvisories: null },
    });

    const signature = "exfiltration/secret-to-collector";
    const begun = await running.api.call("POST", "/v1/rescans", { json: { signature, perSecond: 100 } });
    const { id } = ID.parse(begun.json);
    const upload = detailOf(await running.upload(skillZip("meanwhile"), { name: "meanwhile" }));
    expect(await running.ended(upload.id)).toMatchObject({ state: "done", verdict: "clean" });
    await expect
      .poll(async () => (await running.api.call("GET", `/v1/rescans/${id}`)).json, { timeout: 90_000 })
      .toMatchObject({ state: "done", sent: subjects.length, unfinished: 0 });
    const list = await running.api.call("GET", `/v1/scans?rescan=${id}`);
    expect(list.json).toMatchObject({
      scans: subjects.map(() => ({
        source: "rescan",
        state: "done",
        reused: false,
        verdict: "malicious",
        version: "2.0.0",
      })),
    });

    const again = ID.parse(
      (await running.api.call("POST", "/v1/rescans", { json: { signature, perSecond: 100 } })).json,
    ).id;
    await expect
      .poll(async () => (await running.api.call("GET", `/v1/rescans/${again}`)).json, { timeout: 90_000 })
      .toMatchObject({ state: "done", sent: 0, skipped: subjects.length });
  }, 240_000);

  test("a service that is stopped in the middle gives its work back, and the next one finishes it", async () => {
    const { id } = detailOf(await running.upload(faultyZip("stopped", "hang"), { name: "stopped" }));
    await expect
      .poll(async () => detailOf(await running.api.call("GET", `/v1/scans/${id}`)).state, { timeout: 20_000 })
      .toBe("running");
    const waiting = detailOf(await running.upload(skillZip("waiting"), { name: "waiting" }));
    await running.service.stop();
    running = await startTestService(place, { ...LIMITS, graceSeconds: 0 });
    expect(await running.ended(waiting.id)).toMatchObject({ state: "done", verdict: "clean" });
    expect(await running.ended(id, 120)).toMatchObject({ state: "failed", failure: { code: "timed-out" } });
  }, 180_000);
});
