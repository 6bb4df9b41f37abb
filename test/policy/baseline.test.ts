import { describe, expect, test } from "vitest";
import type { BaselineEntry } from "../../src/model/baseline.ts";
import { MAX_ENTRIES, renderBaseline } from "../../src/policy/baseline-file.ts";
import { parseBaseline } from "../../src/policy/read-baseline.ts";

const entry: BaselineEntry = {
  fingerprint: "0123456789abcdef0123456789abcdef",
  signature: "weakness/tls-off",
  path: "SKILL.md",
  message: "switches off the check of certificates",
  files: [{ path: "SKILL.md", sha256: "a".repeat(64) }],
  package: null,
  target: "./x",
  reason: "a test server",
  author: "someone",
  date: "2026-01-01",
  expires: null,
};
const text = (entries: readonly unknown[]): string => JSON.stringify({ schema: "skillscan.baseline.v1", entries });

test("what is written is read again", () => {
  const written = renderBaseline({ schema: "skillscan.baseline.v1", entries: [entry] });
  expect(parseBaseline(written, "b.json").entries).toEqual([entry]);
});

describe("a baseline that is none is refused with the place", () => {
  test.each([
    ["no JSON", "{", /b\.json is no JSON/],
    ["no map", "[]", /expected object/],
    ["another schema", '{"schema":"x","entries":[]}', /schema/],
    ["an unknown key", '{"schema":"skillscan.baseline.v1","entries":[],"all":true}', /nrecognized key/],
    ["an entry without a reason", text([{ ...entry, reason: "" }]), /entries\[0\]\.reason/],
    ["an entry without files", text([entry, { ...entry, files: [] }]), /entries\[1\]\.files/],
    ["a fingerprint that is none", text([{ ...entry, fingerprint: "*" }]), /entries\[0\]\.fingerprint/],
    ["a day that is none", text([{ ...entry, expires: "2026-02-30" }]), /entries\[0\]\.expires/],
    ["an unknown key in an entry", text([{ ...entry, ignore: "*" }]), /nrecognized key/],
    ["__proto__", '{"schema":"skillscan.baseline.v1","entries":[],"__proto__":{"x":1}}', /nrecognized key/],
    ["deep nesting", `{"entries":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, /b\.json/],
    ["too many entries", text(Array.from({ length: MAX_ENTRIES + 1 }, () => entry)), /entries/],
  ])("%s", (_what, given, expected) => {
    expect(() => parseBaseline(given, "b.json")).toThrow(expected);
    expect(Object.prototype).not.toHaveProperty("x");
  });

  test("as many entries as are allowed are read", () => {
    const most = Array.from({ length: MAX_ENTRIES }, () => entry);
    expect(parseBaseline(text(most), "b.json").entries).toHaveLength(MAX_ENTRIES);
  });
});
