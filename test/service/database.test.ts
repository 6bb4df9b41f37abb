import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { createToken, principalOf } from "../../src/service/access.ts";
import type { Database } from "../../src/service/database/database.ts";
import { lockFolder } from "../../src/service/database/folder-lock.ts";
import { migrate } from "../../src/service/database/migrate.ts";
import { MIGRATIONS } from "../../src/service/database/migrations.ts";
import { openDatabase } from "../../src/service/database/open-database.ts";
import { openNotices } from "../../src/service/queue/notices.ts";
import { openQueue, type Queue } from "../../src/service/queue/queue.ts";
import { DEAD, PRIORITY } from "../../src/service/queue/queues.ts";
import { scheduleRescans } from "../../src/service/schedule-rescans.ts";
import { audit } from "../../src/service/store/audit.ts";
import { backends, newFolder, type Place } from "./backends.ts";

const COUNT = z.object({ count: z.coerce.number() });
const QUIET = { error: () => undefined, warn: () => undefined };

describe.each(backends())("a database that is $name", (backend) => {
  let place: Place;
  let database: Database;
  let queue: Queue;

  beforeAll(async () => {
    await backend.start();
    place = await backend.newPlace();
    database = await openDatabase({ ...place, connections: 4 }, () => undefined);
    queue = await openQueue(database, QUIET);
  });
  afterAll(async () => {
    await queue.stop();
    await database.close();
    await backend.stop();
  });

  async function taken(
    name: string,
  ): Promise<{ readonly id: string; readonly retryCount: number; readonly data: unknown } | undefined> {
    const [job] = await queue.boss.fetch<object>(name, { includeMetadata: true });
    return job;
  }

  test("is brought up to date once, step by step, and all or nothing of each step", async () => {
    expect(await migrate(database)).toEqual([]);
    const extra = {
      number: 900,
      what: "a step that breaks",
      sql: "create table skillscan.half (id integer);\nselect 1 / 0;\n",
    };
    await expect(migrate(database, [...MIGRATIONS, extra])).rejects.toThrow("division by zero");
    await expect(database.rows(z.unknown(), "select * from skillscan.half")).rejects.toThrow("does not exist");
    expect(
      await migrate(database, [...MIGRATIONS, { ...extra, sql: "create table skillscan.half (id integer);\n" }]),
    ).toEqual([900]);
    await expect(migrate(database)).rejects.toThrow("made by a newer skillscan (migration 900)");
    await database.rows(z.unknown(), "drop table skillscan.half");
    await database.rows(z.unknown(), "delete from skillscan.migration where number = 900");
  });

  test("uploads go first, whatever else was there before", async () => {
    for (const scanId of ["rescan-1", "rescan-2"])
      await queue.send(database, "scan", { scanId }, { priority: PRIORITY.rescan });
    for (const scanId of ["upload-1", "upload-2"])
      await queue.send(database, "scan", { scanId }, { priority: PRIORITY.upload });
    const order: unknown[] = [];
    for (let job = await taken("scan"); job !== undefined; job = await taken("scan")) {
      order.push(job.data);
      expect(await queue.complete(database, "scan", job)).toBe(true);
      expect(await queue.complete(database, "scan", job)).toBe(false);
    }
    expect(order).toEqual(["upload-1", "upload-2", "rescan-1", "rescan-2"].map((scanId) => ({ scanId })));
  });

  test("a job goes back with the transaction that sent it, and dies with the one that buried it", async () => {
    const failing = database.transaction(async (sql) => {
      await queue.send(sql, "scan", { scanId: "never" });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await taken("scan")).toBeUndefined();
    await queue.send(database, "scan", { scanId: "dead" });
    const job = await taken("scan");
    if (job === undefined) throw new Error("the job is gone");
    await database.transaction((sql) => queue.bury(sql, "scan", job, { scanId: "dead" }, "hopeless"));
    expect(await taken("scan")).toBeUndefined();
    expect((await taken(DEAD.scan))?.data).toEqual({ scanId: "dead" });
  });

  test("news arrive, and who gets none does not wait for ever", async () => {
    const notices = await openNotices(database);
    const news: string[] = [];
    const waiting = notices.finished("scan-7", 60_000).then(() => news.push("scan-7"));
    await database.rows(z.unknown(), "select pg_notify('skillscan_done', 'scan-8')");
    await notices.finished("scan-9", 100);
    expect(news).toEqual([]);
    await database.rows(z.unknown(), "select pg_notify('skillscan_done', 'scan-7')");
    await waiting;
    expect(news).toEqual(["scan-7"]);
  });

  test("nobody changes the audit log", async () => {
    await audit(database, { actor: "tester", action: "rescan.begun", subject: "rescan:1", detail: { all: true } });
    for (const sql of [
      "update skillscan.audit set actor = 'other'",
      "delete from skillscan.audit",
      "truncate skillscan.audit",
    ]) {
      await expect(database.rows(z.unknown(), sql)).rejects.toThrow("append-only");
    }
    expect(await database.rows(COUNT, "select count(*) as count from skillscan.audit where actor = 'tester'")).toEqual([
      { count: 1 },
    ]);
  });

  test("of a token only a hash is kept", async () => {
    const { token } = await createToken(database, { name: "kept", scopes: ["read"], ratePerMinute: null }, "tester");
    expect(await principalOf(database, token)).toMatchObject({ name: "kept", scopes: ["read"] });
    const rows = await database.rows(z.record(z.string(), z.unknown()), "select * from skillscan.token");
    // The secret itself may hold the sign that stands before it.
    expect(JSON.stringify(rows)).not.toContain(token.split("_").slice(2).join("_"));
    for (const other of ["", "skt_", `${token}x`, token.replace(/.$/u, (last) => (last === "A" ? "B" : "A"))]) {
      expect(await principalOf(database, other)).toBeNull();
    }
  });

  test("times for rescans are understood or refused", async () => {
    await scheduleRescans(queue, "0 3 * * *");
    expect(await queue.boss.getSchedules("begin-rescan")).toMatchObject([{ cron: "0 3 * * *", timezone: "UTC" }]);
    await expect(scheduleRescans(queue, "at three")).rejects.toMatchObject({ code: "usage" });
    await scheduleRescans(queue, null);
    expect(await queue.boss.getSchedules("begin-rescan")).toEqual([]);
  });
});

describe("a data folder", () => {
  const folders: string[] = [];

  test("belongs to one process", async () => {
    const folder = newFolder(folders);
    const unlock = await lockFolder(folder);
    // Whoever has this process' number and start is this process; it may open its own folder again after a failed start.
    writeFileSync(path.join(folder, "lock"), JSON.stringify({ pid: process.ppid }));
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "data-in-use" });
    await unlock();
    await (
      await lockFolder(folder)
    )();
  });

  test.each([
    ["of a process that is gone", { pid: 4_194_303, started: "1" }],
    ["of another process that got its number", { pid: process.ppid, started: "1" }],
    ["of nobody", {}],
  ])("is taken over with a lock %s", async (_, holder) => {
    const folder = newFolder(folders);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "lock"), JSON.stringify(holder));
    const unlock = await lockFolder(folder);
    expect(readFileSync(path.join(folder, "lock"), "utf8")).toContain(`"pid":${process.pid}`);
    await unlock();
  });
});
