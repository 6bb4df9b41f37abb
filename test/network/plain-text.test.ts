import { expect, test } from "vitest";

import { plainText } from "../../src/network/plain-text.ts";
import { retryAfterSeconds } from "../../src/network/retry-after.ts";

test("a stranger's text cannot move the cursor, turn the line round or hide in it", () => {
  expect(plainText("a\u001b[2Jb\r\nc\u202Ed\u200Be")).toBe("a [2Jb c d e");
  expect(plainText("  Wörter   bleiben  ")).toBe("Wörter bleiben");
});

test("it is cut at the limit and not before", () => {
  expect(plainText("x".repeat(200))).toBe("x".repeat(200));
  expect(plainText("x".repeat(201))).toBe(`${"x".repeat(199)}…`);
  expect(plainText("x".repeat(50_000_000))).toHaveLength(200);
});

test("Retry-After in seconds and as a date; nonsense is nothing", () => {
  const now = Date.UTC(2026, 10, 24, 12, 0, 0);
  expect(retryAfterSeconds("7", now)).toBe(7);
  expect(retryAfterSeconds("Tue, 24 Nov 2026 12:01:00 GMT", now)).toBe(60);
  expect(retryAfterSeconds("Tue, 24 Nov 2026 11:00:00 GMT", now)).toBe(0);
  expect(retryAfterSeconds("86400", now)).toBe(86_400);
  for (const text of [undefined, "", "soon", "-1", "1e9", "86401", "99999999999999"]) {
    expect([text, retryAfterSeconds(text, now)]).toEqual([text, null]);
  }
});
