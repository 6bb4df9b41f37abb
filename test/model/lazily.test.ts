import { expect, test } from "vitest";
import { lazily } from "../../src/model/lazily.ts";

test("is loaded when it is first asked for, and once", async () => {
  let loads = 0;
  const load = lazily(() => {
    loads += 1;
    return Promise.resolve({ loads });
  });
  expect(loads).toBe(0);
  expect(await load()).toBe(await load());
  expect(loads).toBe(1);
});
