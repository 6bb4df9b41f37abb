import { gzipSync } from "node:zlib";
import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import type { Log, Run } from "sarif";
import { describe, expect, test } from "vitest";
import { allSignatures } from "../../src/tasks/all-signatures.ts";
import { TAXONOMIES } from "../../src/catalogue/taxonomies.ts";
import type { ScanReport } from "../../src/model/report.ts";
import { GITHUB_LIMITS } from "../../src/report/sarif/limits.ts";
import { relativeUri } from "../../src/report/sarif/place.ts";
import { SARIF_TAXONOMIES } from "../../src/report/sarif/taxon-names.ts";
import { renderSarif, type SarifOptions } from "../../src/report/sarif.ts";
import { HOSTILE, hostileReport } from "./hostile-report.ts";
import { sampleFinding, sampleReport } from "./sample-report.ts";

/** OASIS's schema as Microsoft ships it; draft-04 but for the names of these two keywords. */
const { $schema: _draft, id: _id, ...rules } = sarifSchema;
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile<Log>(rules);

const signatures = allSignatures();
const options: SarifOptions = { signatures, workingDirectory: "/checkout" };

function sarif(reports: readonly ScanReport[], changes: Partial<SarifOptions> = {}): Log {
  const log: unknown = JSON.parse(renderSarif(reports, { ...options, ...changes }));
  if (isSarif(log)) return log;
  throw new Error(JSON.stringify(isSarif.errors));
}

function onlyRun(log: Log): Run {
  const [run] = log.runs;
  if (run === undefined || log.runs.length !== 1) throw new Error(`${log.runs.length} runs`);
  return run;
}

function local(reference: string, changes: Partial<ScanReport> = {}): ScanReport {
  return sampleReport({ target: reference, origin: { kind: "directory", reference }, ...changes });
}

test("the schema is the one of SARIF 2.1.0, and it refuses what is none", () => {
  expect(sarifSchema.title).toContain("2.1.0");
  expect(isSarif({ version: "2.1.0", runs: [{}] })).toBe(false);
});

describe("every document is valid", () => {
  test.each([
    ["nothing", []],
    ["one report", [sampleReport()]],
    ["several, some of them local", [sampleReport(), local("skills/a"), local("skills/b")]],
    ["a bundle", [sampleReport({ bundled: [sampleReport({ name: "inner" })] })]],
    ["suppressed, lapsed, policy", [hostileReport("word")]],
  ] as const)("%s", (_name, reports) => expect(sarif(reports).version).toBe("2.1.0"));

  test.each(HOSTILE)("a package that says %j", (text) => {
    const run = onlyRun(sarif([hostileReport(text)]));
    expect(run.results?.length).toBeGreaterThan(0);
    expect(JSON.stringify(run)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
    expect(run.results?.[0]?.message.text).not.toMatch(/(?<!\\)[[\]]/);
  });
});

describe("rules", () => {
  const run = onlyRun(sarif([sampleReport()]));
  const listed = run.tool.driver.rules ?? [];

  test("all of the catalogue, each with help, a title, tags and a severity that GitHub knows", () => {
    expect(listed.length).toBeGreaterThan(60);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
    for (const { help, shortDescription, fullDescription, properties, name } of listed) {
      expect(help?.markdown).toContain("## Why it matters");
      expect(help?.markdown).toContain("## What would clear it");
      expect(shortDescription?.text.length).toBeLessThanOrEqual(GITHUB_LIMITS.description);
      expect(fullDescription?.text.length).toBeLessThanOrEqual(GITHUB_LIMITS.description);
      expect(name?.length).toBeLessThanOrEqual(GITHUB_LIMITS.ruleName);
      expect(properties?.tags).toContain("security");
      expect(properties?.tags?.length).toBeLessThanOrEqual(GITHUB_LIMITS.tagsPerRule);
      expect(["high", "medium", "low"]).toContain(properties?.["precision"]);
      expect(String(properties?.["security-severity"] ?? "0.0")).toMatch(/^\d\.\d$/);
    }
  });

  test("each points at members of real taxonomies that are there", () => {
    const taxonomies = run.taxonomies ?? [];
    expect(taxonomies.map(({ name }) => name)).toContain("MITRE ATT&CK");
    let followed = 0;
    for (const { target } of listed.flatMap(({ relationships }) => relationships ?? [])) {
      const taxonomy = taxonomies[target.toolComponent?.index ?? -1];
      expect(taxonomy?.name).toBe(target.toolComponent?.name);
      expect(taxonomy?.taxa?.[target.index ?? -1]?.id).toBe(target.id);
      followed += 1;
    }
    expect(followed).toBeGreaterThan(200);
  });

  test("every id that signatures may map to has a name (but OpenClaw's letters)", () => {
    const nameless = Object.entries(TAXONOMIES).flatMap(([taxonomy, ids]) =>
      [...ids].filter((id) => taxonomy !== "openclaw" && !SARIF_TAXONOMIES.get(taxonomy)?.names.has(id)),
    );
    expect(nameless).toEqual([]);
  });

  test("a result finds its rule by its index; a signature of somebody else's brings its own", () => {
    const mine = onlyRun(sarif([sampleReport({ findings: [sampleFinding({ id: "pack/own-rule", title: "Own" })] })]));
    const [result] = mine.results ?? [];
    expect(mine.tool.driver.rules?.[result?.ruleIndex ?? -1]).toMatchObject({
      id: "pack/own-rule",
      shortDescription: { text: "Own" },
    });
  });
});

describe("places", () => {
  test("a folder below the working directory is named from there", () => {
    const [result] = onlyRun(sarif([local("./skills/my skill")])).results ?? [];
    expect(result?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "skills/my%20skill/SKILL.md", uriBaseId: "%SRCROOT%" },
      region: { startLine: 12, startColumn: 1, endLine: 12, endColumn: 40 },
    });
  });

  test.each(["../elsewhere", "/other/place"])("%s is a root of its own", (reference) => {
    const run = onlyRun(sarif([local(reference)]));
    expect(run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: "SKILL.md",
      uriBaseId: reference,
    });
    expect(run.originalUriBaseIds).toHaveProperty([reference]);
  });

  test("a member of an archive is shown at the archive, with its own name beside it", () => {
    const at = { path: "assets/tools.zip!/run.sh", line: 7, column: 1 };
    const [result] = onlyRun(sarif([local(".", { findings: [sampleFinding({ at })] })])).results ?? [];
    expect(result?.locations?.[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: "assets/tools.zip" } },
      logicalLocations: [{ fullyQualifiedName: "assets/tools.zip!/run.sh" }],
    });
    expect(result?.message.text).toContain("(in assets/tools.zip!/run.sh)");
  });

  test.each([
    ["a b/ü#?.md", "a%20b/%C3%BC%23%3F.md"],
    ["javascript:alert(1)", "javascript%3Aalert(1)"],
    ["//evil.example/x", "evil.example/x"],
    ["../../etc/passwd", "etc/passwd"],
    ["a\\b", "a%5Cb"],
    ["\uD800", "%EF%BF%BD"],
    ["", "."],
  ])("relativeUri(%j) is %s", (file, uri) => expect(relativeUri(file)).toBe(uri));

  test("the chain is a code flow in its order, the last step essential", () => {
    const [result] = onlyRun(sarif([local(".")])).results ?? [];
    const steps = result?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    expect(steps.map(({ location, importance }) => [location?.message?.text, importance])).toEqual([
      ["tells the person to paste it", "important"],
      ["downloads from 192.0.2.7 and runs the answer (decoded text, hidden as base64)", "essential"],
    ]);
  });
});

test("a fingerprint is the same after the line has moved, and GitHub's own is left to its uploader", () => {
  const moved = sampleFinding({ at: { path: "SKILL.md", line: 99, column: 5 } });
  const before = onlyRun(sarif([local(".")])).results?.[0]?.partialFingerprints;
  expect(onlyRun(sarif([local(".", { findings: [moved] })])).results?.[0]?.partialFingerprints).toEqual(before);
  expect(before).toEqual({ "skillscan/v1": "0123456789abcdef0123456789abcdef" });
});

describe("what was not looked at", () => {
  test("gaps are notifications, and a decisive one means that the run did not succeed", () => {
    const [invocation] = onlyRun(sarif([local(".", { complete: false })])).invocations ?? [];
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          descriptor: { id: "gap/encrypted" },
          level: "error",
          locations: [{ physicalLocation: { artifactLocation: { uri: "a.zip" } } }],
        },
      ],
    });
  });

  test("one that is not decisive is a note in a successful run", () => {
    const gaps = [{ code: "unparsable", path: "x.js", line: 3, message: "x.js: a part", blocking: false }] as const;
    const [invocation] = onlyRun(sarif([local(".", { gaps })])).invocations ?? [];
    expect(invocation).toMatchObject({ executionSuccessful: true, toolExecutionNotifications: [{ level: "note" }] });
  });

  test("every notification's descriptor is declared", () => {
    const run = onlyRun(sarif([local(".")]));
    const [note] = run.invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(run.tool.driver.notifications?.[note?.descriptor?.index ?? -1]?.id).toBe(note?.descriptor?.id);
  });

  test("a target without a report is an error of the run", () => {
    const [invocation] = onlyRun(sarif([local(".")], { failures: ["x: not found"] })).invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(JSON.stringify(invocation)).toContain("x: not found");
  });
});

describe("accepted findings", () => {
  test("are results with a suppression that says why", () => {
    const report = { ...hostileReport("word"), findings: [], bundled: [] };
    expect(onlyRun(sarif([report])).results?.[0]?.suppressions).toMatchObject([
      { kind: "external", status: "accepted", justification: "word" },
    ]);
  });

  test("are left out for a reader that knows no suppressions", () => {
    const report = { ...hostileReport("word"), findings: [], bundled: [] };
    expect(onlyRun(sarif([report], { suppressed: false })).results).toEqual([]);
  });
});

test("notes on capabilities are results only when asked for", () => {
  const report = local(".", { findings: [sampleFinding({ role: "capability", severity: "low" })] });
  expect(onlyRun(sarif([report])).results).toEqual([]);
  expect(onlyRun(sarif([report], { notes: true })).results).toHaveLength(1);
});

test("a bundle and the skill in it tell of a line once", () => {
  const report = local(".", { bundled: [local(".", { target: "./inner" })] });
  expect(onlyRun(sarif([report])).results).toHaveLength(1);
});

describe("GitHub's limits", () => {
  const finding = (index: number): ReturnType<typeof sampleFinding> =>
    sampleFinding({
      fingerprint: index.toString(16).padStart(32, "0"),
      severity: index % 2 === 0 ? "low" : "high",
      chain: [],
      excerpt: [],
      maps: {},
    });

  /** The schema takes its time over so many. */
  function unchecked(findings: ScanReport["findings"]): Run {
    const log: Log = JSON.parse(renderSarif([local(".", { findings })], { ...options, signatures: [] }));
    return onlyRun(log);
  }

  test("results: at the limit all, one more leaves out the least severe and says so", () => {
    const findings = Array.from({ length: GITHUB_LIMITS.resultsPerRun + 1 }, (_, index) => finding(index));
    const full = unchecked(findings.slice(1));
    expect(full.results).toHaveLength(GITHUB_LIMITS.resultsPerRun);
    expect(JSON.stringify(full.invocations)).not.toContain("left out");
    const over = unchecked(findings);
    expect(over.results).toHaveLength(GITHUB_LIMITS.resultsPerRun);
    expect(over.results?.[0]?.level).toBe("error");
    expect(JSON.stringify(over.invocations)).toContain("1 results are left out");
  });

  test.each([
    [20, 20],
    [21, 20],
    [45, 20],
  ])("%i targets are %i runs, each with a category of its own", (targets, expected) => {
    const reports = Array.from({ length: targets }, (_, index) =>
      sampleReport({ target: `npm:p${index}`, origin: { kind: "npm", reference: `npm:p${index}@1.0.0` } }),
    );
    const { runs } = sarif(reports);
    expect(runs).toHaveLength(expected);
    expect(new Set(runs.map(({ automationDetails }) => automationDetails?.id)).size).toBe(expected);
    expect(runs.flatMap(({ results }) => results ?? [])).toHaveLength(targets);
    const last = runs.at(-1);
    for (const result of last?.results ?? []) {
      expect(last?.originalUriBaseIds).toHaveProperty([
        result.locations?.[0]?.physicalLocation?.artifactLocation?.uriBaseId ?? "",
      ]);
    }
  });

  test("size: what does not compress to 10 MB loses its snippets, then its least severe results", () => {
    const findings = Array.from({ length: 5_500 }, (_, index) => ({
      ...finding(index),
      message: noise(index, 3_000),
      snippet: noise(index + 1, 2_000),
    }));
    const text = renderSarif([local(".", { findings })], { ...options, signatures: [] });
    expect(gzipSync(text).byteLength).toBeLessThanOrEqual(GITHUB_LIMITS.compressedBytes);
    expect(text).not.toContain("snippet");
  });
});

/** Text that gzip can do little with, the same in every run. */
function noise(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1;
  let text = "";
  while (text.length < length) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += state.toString(36);
  }
  return text.slice(0, length);
}
