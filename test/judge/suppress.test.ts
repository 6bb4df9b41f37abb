import { describe, expect, test } from "vitest";
import { MAX_LAPSED, suppress, type Suppressing } from "../../src/judge/suppress/suppress.ts";
import type { Baseline, BaselineEntry } from "../../src/model/baseline.ts";
import type { SuppressionFact } from "../../src/model/fact.ts";
import { CODE } from "../../src/read/source.ts";
import { sampleFinding } from "../report/sample-report.ts";

const DIGEST = "a".repeat(64);
const finding = sampleFinding();
const entry: BaselineEntry = {
  fingerprint: finding.fingerprint,
  signature: finding.id,
  path: "SKILL.md",
  message: finding.message,
  files: [{ path: "SKILL.md", sha256: DIGEST }],
  package: null,
  target: "./x",
  reason: "it is our own",
  author: "someone",
  date: "2026-01-01",
  expires: "2026-12-01",
};

function baseline(...entries: readonly BaselineEntry[]): Baseline {
  return { schema: "skillscan.baseline.v1", file: "b.json", entries };
}

function suppressing(changes: Partial<Suppressing> = {}): Suppressing {
  return {
    baseline: null,
    comments: [],
    isOwn: () => true,
    target: "./x",
    origin: { kind: "directory", reference: "./x" },
    answersFor: () => true,
    digestOf: () => DIGEST,
    today: "2026-11-25",
    ...changes,
  };
}

function comment(changes: Partial<SuppressionFact> = {}): SuppressionFact {
  return {
    kind: "suppression",
    at: { path: "SKILL.md", line: 11, column: 6 },
    layers: [],
    context: CODE,
    language: "markdown",
    snippet: "",
    signature: finding.id,
    reason: "our own",
    covers: 12,
    ...changes,
  };
}

describe("a baseline", () => {
  test("takes out what it names, and says who accepted it until when", () => {
    const { findings, suppressed, lapsed } = suppress([finding], suppressing({ baseline: baseline(entry) }));
    expect({ findings, lapsed }).toEqual({ findings: [], lapsed: [] });
    expect(suppressed).toEqual([
      {
        finding,
        source: "baseline",
        reason: "it is our own",
        author: "someone",
        date: "2026-01-01",
        expires: "2026-12-01",
        file: "b.json",
        line: null,
      },
    ]);
  });

  test.each([
    ["the day has come", { expires: "2026-11-25" }, {}, "expired"],
    ["the day is over", { expires: "2026-11-24" }, {}, "expired"],
    ["the file is another", {}, { digestOf: () => "b".repeat(64) }, "changed"],
    ["the file is gone", {}, { digestOf: () => null }, "changed"],
    [
      "a file of the chain is another",
      { files: [...entry.files, { path: "run.sh", sha256: "c".repeat(64) }] },
      {},
      "changed",
    ],
  ])("is void when %s; the finding is back and says why", (_what, changes, surroundings, why) => {
    const given = suppressing({ baseline: baseline({ ...entry, ...changes }), ...surroundings });
    const { findings, suppressed, lapsed } = suppress([finding], given);
    expect({ findings, suppressed }).toEqual({ findings: [finding], suppressed: [] });
    expect(lapsed).toMatchObject([{ why, fingerprint: finding.fingerprint, signature: finding.id, path: "SKILL.md" }]);
  });

  test.each([
    ["never expires", { expires: null }],
    ["expires tomorrow", { expires: "2026-11-26" }],
  ])("holds when it %s", (_what, changes) => {
    const given = suppressing({ baseline: baseline({ ...entry, ...changes }) });
    expect(suppress([finding], given).findings).toEqual([]);
  });

  test("of one publisher's package does not hold for another's copy", () => {
    const owned = { ...entry, package: "clawhub:@acme/x" };
    const from = (owner: string): Partial<Suppressing> => ({
      baseline: baseline(owned),
      origin: { kind: "clawhub", reference: "", owner, name: "x" },
    });
    expect(suppress([finding], suppressing(from("Acme"))).findings).toEqual([]);
    expect(suppress([finding], suppressing(from("acme-evil"))).findings).toEqual([finding]);
  });

  test("of another finding leaves this one, and is told as unused where it belongs", () => {
    const other = { ...entry, fingerprint: "f".repeat(32) };
    const here = suppress([finding], suppressing({ baseline: baseline(other) }));
    expect(here.findings).toEqual([finding]);
    expect(here.lapsed).toMatchObject([{ why: "unused", fingerprint: "f".repeat(32) }]);
    expect(suppress([finding], suppressing({ baseline: baseline(other), target: "./y" })).lapsed).toEqual([]);
    const elsewhere = suppressing({ baseline: baseline(other), answersFor: (path) => path !== "SKILL.md" });
    expect(suppress([finding], elsewhere).lapsed).toEqual([]);
  });

  test("may accept a finding twice: one valid entry is enough", () => {
    const given = suppressing({ baseline: baseline({ ...entry, expires: "2026-02-01" }, entry) });
    expect(suppress([finding], given)).toMatchObject({ findings: [], lapsed: [] });
  });
});

describe("a comment", () => {
  test("takes out the finding of its line", () => {
    const { findings, suppressed } = suppress([finding], suppressing({ comments: [comment()] }));
    expect(findings).toEqual([]);
    expect(suppressed).toMatchObject([{ source: "inline", reason: "our own", file: "SKILL.md", line: 11 }]);
  });

  test.each([
    ["of another line", comment({ covers: 13 }), {}, "unused"],
    ["of another signature", comment({ signature: "a/b" }), {}, "unused"],
    ["of another file", comment({ at: { path: "README.md", line: 11, column: 1 } }), {}, "unused"],
    ["without a reason", comment({ reason: null }), {}, "not-allowed"],
    ["in what is not the user's own", comment(), { isOwn: () => false }, "not-allowed"],
  ])("%s does nothing, and that is said", (_what, one, surroundings, why) => {
    const { findings, suppressed, lapsed } = suppress([finding], suppressing({ comments: [one], ...surroundings }));
    expect({ findings, suppressed }).toEqual({ findings: [finding], suppressed: [] });
    expect(lapsed.map((lapse) => lapse.why)).toEqual([why]);
  });

  test("that does nothing is told with others up to a limit", () => {
    const many = (count: number): Partial<Suppressing> => ({
      comments: Array.from({ length: count }, (_, at) => comment({ covers: 100 + at })),
    });
    const most = suppress([], suppressing(many(MAX_LAPSED))).lapsed;
    expect(most).toHaveLength(MAX_LAPSED);
    expect(most.at(-1)?.message).toContain("nothing of that kind");
    const more = suppress([], suppressing(many(MAX_LAPSED + 1))).lapsed;
    expect(more).toHaveLength(MAX_LAPSED);
    expect(more.at(-1)?.message).toBe("this and 1 more are not listed one by one");
  });

  test("is no attempt at anything where comments are allowed", () => {
    const attempt = sampleFinding({ id: "concealment/silences-scanner", fingerprint: "9".repeat(32) });
    expect(suppress([attempt], suppressing()).findings).toEqual([]);
    expect(suppress([attempt], suppressing({ isOwn: () => false })).findings).toEqual([attempt]);
  });
});
