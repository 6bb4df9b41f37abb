import { expect, test } from "vitest";
import { orInterrupted, stopIfInterrupted } from "../../src/pipeline/interruption.ts";

const endless = (): Promise<never> => new Promise(() => undefined);

test("work that ends first gives its result", async () => {
  await expect(orInterrupted(Promise.resolve(7), new AbortController().signal)).resolves.toBe(7);
  await expect(orInterrupted(Promise.resolve(7), undefined)).resolves.toBe(7);
});

test("an interruption ends the wait for work that does not", async () => {
  const interrupt = new AbortController();
  const waiting = orInterrupted(endless(), interrupt.signal);
  interrupt.abort();
  await expect(waiting).rejects.toMatchObject({ code: "interrupted" });
});

test("what was interrupted before it began is not begun", async () => {
  await expect(orInterrupted(endless(), AbortSignal.abort())).rejects.toMatchObject({ code: "interrupted" });
  expect(() => stopIfInterrupted(AbortSignal.abort())).toThrow("interrupted");
});
