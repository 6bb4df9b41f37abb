import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { openDatabase } from "../../src/service/database/open-database.ts";
import { openNotices } from "../../src/service/queue/notices.ts";
import { postgres } from "./backends.ts";

const backend = postgres();
beforeAll(() => backend.start());
afterAll(() => backend.stop());

test("after a restart of the server there is one connection for each channel again, and it hears", async () => {
  const errors: Error[] = [];
  const database = await openDatabase({ ...(await backend.newPlace()), connections: 2 }, (error) => errors.push(error));
  const notices = await openNotices(database);
  for (let restart = 0; restart < 3; restart += 1) {
    // Long enough for some tries that fail: each of them must leave nothing behind.
    await backend.server().whileStopped(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
    const listening = `select count(*) as count from pg_stat_activity where application_name = 'skillscan-listen'`;
    await expect
      .poll(async () => database.rows(z.object({ count: z.coerce.number() }), listening).catch(() => []), {
        timeout: 30_000,
      })
      .toEqual([{ count: 2 }]);
  }
  expect(errors.length).toBeGreaterThan(0);
  const heard = notices.finished("scan-1", 60_000).then(() => "heard");
  await database.rows(z.unknown(), "select pg_notify('skillscan_done', 'scan-1')");
  expect(await heard).toBe("heard");
  await database.close();
});
