import { copyFileSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { accept, gravest } from "../../src/tasks/accept.ts";
import { outcomeOf } from "../../src/tasks/outcome.ts";
import { readPolicy } from "../../src/tasks/policies.ts";
import { discoverPolicy } from "../../src/policy/read-policy.ts";
import { scan, type ScanOptions } from "../../src/scan.ts";
import type { ScanReport } from "../../src/model/report.ts";
import { FAKE_PREREQUISITE, WEATHER } from "../cli/sample-skills.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

/** Suspicious: it serves everybody with the debugger on. */
const DEBUG_SERVER = {
  ...WEATHER,
  "serve.py": "from flask import Flask\napp = Flask(__name__)\napp.run(host='0.0.0.0', port=5050, debug=True)\n",
};
const TODAY = "2026-11-25";

/** Scans with a policy file of the folder, by the one code path that every face uses. */
async function scanned(
  folder: string,
  target: string,
  options: ScanOptions & { rules?: string } = {},
): Promise<ScanReport> {
  const { rules, ...rest } = options;
  const policy = rules === undefined ? {} : { policy: await readPolicy(rules, folder) };
  const [report] = await scan(target, {
    isolated: false,
    offline: true,
    workingDirectory: folder,
    today: TODAY,
    ...policy,
    ...rest,
  });
  if (report === undefined) throw new Error("no report");
  return report;
}

test("without rules a report says nothing of any", async () => {
  const folder = temporaryFolder(DEBUG_SERVER);
  const report = await scanned(folder, ".");
  expect(report).toMatchObject({ verdict: "suspicious", policy: null, suppressed: [], lapsed: [] });
  expect(report.evidence).toEqual([{ path: "serve.py", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect([outcomeOf(report, "suspicious"), outcomeOf(report, "malicious")]).toEqual(["fail", "pass"]);
});

describe("a signature that the policy rates anew", () => {
  test("changes the verdict, and the report says so", async () => {
    const rules = "signatures:\n  weakness/debug-server: { severity: low, reason: inside our network }\n";
    const folder = temporaryFolder({ ...prefixed("skill", DEBUG_SERVER), "p.yaml": rules });
    const report = await scanned(folder, "./skill", { rules: "p.yaml" });
    expect(report).toMatchObject({
      verdict: "clean",
      because: expect.stringContaining("1 is rated as the user's policy says"),
      findings: [{ severity: "low", ratedFrom: "high" }],
      policy: {
        decision: "pass",
        changes: [{ signature: "weakness/debug-server", from: "high", to: "low", line: 2, findings: 1 }],
      },
    });
  });

  test("or switches off is listed with its line", async () => {
    const folder = temporaryFolder({
      ...prefixed("skill", DEBUG_SERVER),
      "p.yaml": "signatures:\n  weakness/debug-server: off\n",
    });
    const report = await scanned(folder, "./skill", { rules: "p.yaml" });
    expect(report).toMatchObject({
      verdict: "clean",
      findings: [],
      suppressed: [{ source: "policy", file: "p.yaml", line: 2, finding: { id: "weakness/debug-server" } }],
    });
  });
});

test("an incomplete scan is told apart, fails or is accepted as the policy says", async () => {
  const broken = { ...WEATHER, "data.zip": new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0, 99, 0]) };
  const folder = temporaryFolder({ ...prefixed("skill", broken), "p.yaml": "fail: { incomplete: accept }\n" });
  const outcomes = [];
  for (const rules of ["balanced", "strict", "p.yaml"]) {
    outcomes.push(outcomeOf(await scanned(folder, "./skill", { rules }), "suspicious"));
  }
  expect(outcomes).toEqual(["incomplete", "fail", "pass"]);
});

describe("a baseline made from a report", () => {
  const who = { reason: "our own network", author: "someone", today: TODAY, expires: "2027-01-01", signatures: [] };

  test("keeps its findings quiet until a file changes, and then accepts them anew", async () => {
    const folder = temporaryFolder(DEBUG_SERVER);
    const first = accept([await scanned(folder, ".")], who, null);
    expect(first.added).toMatchObject([{ signature: "weakness/debug-server", path: "serve.py", package: null }]);
    const baseline = { ...first.baseline, file: "b.json" };
    const quiet = await scanned(folder, ".", { baseline });
    expect(quiet).toMatchObject({ verdict: "clean", score: 0, findings: [], suppressed: [{ author: "someone" }] });
    expect(quiet.because).toContain("1 accepted finding is not counted");

    writeFileSync(path.join(folder, "serve.py"), `${DEBUG_SERVER["serve.py"]}print('more')\n`);
    const back = await scanned(folder, ".", { baseline });
    expect(back).toMatchObject({
      verdict: "suspicious",
      suppressed: [],
      lapsed: [{ why: "changed", path: "serve.py" }],
    });

    const again = accept([await scanned(folder, ".")], who, baseline);
    expect([again.added.length, again.kept.length, again.baseline.entries.length]).toEqual([1, 0, 1]);
    const same = accept([await scanned(folder, ".")], who, { ...again.baseline, file: "b.json" });
    expect([same.added.length, same.kept.length]).toEqual([0, 1]);
  });

  test("is no use for the same text in another file of the package", async () => {
    const folder = temporaryFolder(DEBUG_SERVER);
    const { baseline } = accept([await scanned(folder, ".")], who, null);
    mkdirSync(path.join(folder, "other"));
    copyFileSync(path.join(folder, "serve.py"), path.join(folder, "other/serve.py"));
    const { findings } = await scanned(folder, ".", { baseline: { ...baseline, file: "b.json" } });
    expect(findings.map(({ at }) => at.path)).toEqual(["other/serve.py"]);
  });

  test("drops what nothing needs any more, and keeps what is about other targets", async () => {
    const folder = temporaryFolder({ ...prefixed("a", DEBUG_SERVER), ...prefixed("b", DEBUG_SERVER) });
    const both = accept([await scanned(folder, "./a"), await scanned(folder, "./b")], who, null);
    writeFileSync(path.join(folder, "a/serve.py"), "print('nothing')\n");
    const after = accept([await scanned(folder, "./a")], who, { ...both.baseline, file: "b.json" });
    expect(after.dropped.map(({ target }) => target)).toEqual(["./a"]);
    expect(after.baseline.entries.map(({ target }) => target)).toEqual(["./b"]);
  });

  test("knows what means harm", async () => {
    const folder = temporaryFolder({ ...prefixed("a", DEBUG_SERVER), ...prefixed("b", FAKE_PREREQUISITE) });
    expect(gravest([await scanned(folder, "./a")])).toEqual([]);
    expect(gravest([await scanned(folder, "./b")]).length).toBeGreaterThan(0);
  });
});

describe("comments in files", () => {
  const silenced = {
    ...DEBUG_SERVER,
    "serve.py": DEBUG_SERVER["serve.py"].replace(
      "app.run",
      "# skillscan-ignore weakness/debug-server -- ours\napp.run",
    ),
  };
  const allow = { "p.yaml": "inlineSuppressions: true\n" };

  test("count in the user's own folder, where the policy allows them", async () => {
    const folder = temporaryFolder({ ...prefixed("skills/x", silenced), ...allow });
    expect(await scanned(folder, "./skills/x", { rules: "p.yaml" })).toMatchObject({
      verdict: "clean",
      findings: [],
      lapsed: [],
      suppressed: [{ source: "inline", reason: "ours", file: "serve.py", line: 3 }],
    });
  });

  test.each([
    ["without a policy", "own", "./skills/x", undefined],
    ["where the policy does not allow them", "own", "./skills/x", "balanced"],
    ["in a folder that is not below the policy", "own", "../other/x", "p.yaml"],
    ["in node_modules", "own", "./node_modules/x", "p.yaml"],
    ["in what the registry's client installed", "own", "./installed/x", "p.yaml"],
    ["in a single file", "own", "./serve.py", "p.yaml"],
  ])("do nothing %s, and are a finding", async (_what, from, target, rules) => {
    const folder = temporaryFolder({
      ...prefixed("own", allow),
      ...prefixed("own/skills/x", silenced),
      ...prefixed("own/node_modules/x", silenced),
      ...prefixed("own/installed/x", { ...silenced, ".clawhub/origin.json": '{"version":1,"slug":"x"}' }),
      ...prefixed("other/x", silenced),
      ...prefixed("own", { "serve.py": silenced["serve.py"] }),
    });
    const report = await scanned(path.join(folder, from), target, rules === undefined ? {} : { rules });
    expect(report).toMatchObject({ verdict: "suspicious", suppressed: [], lapsed: [{ why: "not-allowed" }] });
    expect(report.findings.map(({ id }) => id)).toContain("concealment/silences-scanner");
  });
});

describe("where a policy is found", () => {
  const text = { "skillscan.policy.yaml": "fail: { verdict: never }\n" };
  test("in the folder in which the user works", async () => {
    const folder = temporaryFolder({ ...prefixed("skill", WEATHER), ...text });
    expect(await discoverPolicy(folder, ["./skill"])).toMatchObject({ ignored: false, policy: { preset: "balanced" } });
    expect(await discoverPolicy(folder, ["@owner/skill"])).toMatchObject({ ignored: false });
  });

  test.each([
    ["inside what is scanned", "repository", ["."]],
    ["inside what is scanned, named by its parent", "repository", [".."]],
    ["inside one of several targets", "repository", ["./skill", "."]],
    ["in what looks like a package", "repository/skill", ["./scripts"]],
  ])("never %s", async (_what, from, targets) => {
    const inside = { ...WEATHER, ...text, "scripts/x.sh": "date\n" };
    const folder = temporaryFolder({ ...prefixed("repository", text), ...prefixed("repository/skill", inside) });
    expect(await discoverPolicy(path.join(folder, from), targets)).toEqual({ policy: null, ignored: true });
  });

  test("nowhere else", async () => {
    const folder = temporaryFolder({ ...prefixed("here", WEATHER), ...text });
    renameSync(path.join(folder, "here/SKILL.md"), path.join(folder, "here/README.md"));
    expect(await discoverPolicy(path.join(folder, "here"), ["./x"])).toEqual({ policy: null, ignored: false });
  });
});

function prefixed<T>(folder: string, files: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}
