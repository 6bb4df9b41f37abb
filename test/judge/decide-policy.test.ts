import { describe, expect, test } from "vitest";
import { judge } from "../../src/judge/judge.ts";
import { MAX_REASONS } from "../../src/judge/policy/decide-policy.ts";
import type { Capability, CapabilityKind } from "../../src/model/capability.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Proof } from "../../src/model/proof.ts";
import type { PackageOrigin } from "../../src/model/target.ts";
import { sampleFinding, sampleReport } from "../report/sample-report.ts";
import { outcome, policyCase, rules } from "./policy-case.ts";

const stealer = sampleFinding({ id: "exfiltration/secret-to-collector", fingerprint: "a".repeat(32) });
const weakness: Finding = sampleFinding({
  id: "weakness/plaintext-endpoint",
  role: "weakness",
  severity: "medium",
  confidence: "medium",
  fingerprint: "b".repeat(32),
});

function can(kind: CapabilityKind, subject: string, declared = true): Capability {
  return { kind, subject, declared, at: [] };
}

describe("verdict and score", () => {
  test.each([
    ["malicious fails in balanced", "", [stealer], "fail", ["fail fail.verdict:preset"]],
    ["suspicious fails in balanced", "", [weakness], "fail", ["fail fail.verdict:preset"]],
    [
      "suspicious passes in permissive, and it says so",
      "extends: permissive",
      [weakness],
      "pass",
      ["allow fail.verdict:preset"],
    ],
    ["malicious fails in permissive", "extends: permissive", [stealer], "fail", ["fail fail.verdict:preset"]],
    ["a line of the file decides", "fail:\n  verdict: never", [stealer], "pass", ["allow fail.verdict:2"]],
    [
      "the score",
      "fail: { verdict: never, score: 70 }",
      [stealer],
      "fail",
      ["fail fail.score:1", "allow fail.verdict:1"],
    ],
    ["nothing found", "extends: strict", [], "pass", []],
  ])("%s", (_what, text, findings, decision, expected) => {
    const found = outcome(text, { findings });
    expect(found.decision).toBe(decision);
    expect(rules(found)).toEqual(expected);
  });

  test("the reason names the finding", () => {
    expect(outcome("", { findings: [stealer] }).reasons[0]).toMatchObject({
      finding: stealer.fingerprint,
      message: "the verdict is malicious: decodes to a download from 192.0.2.7 and runs it",
    });
  });
});

describe("categories and signatures", () => {
  test.each([
    [
      "a category fails from a severity on",
      "categories: { weakness: medium }",
      [weakness],
      ["fail categories.weakness:1"],
    ],
    ["and passes below it", "categories: { weakness: high }", [weakness], ["allow categories.weakness:1"]],
    [
      "a signature outranks its category",
      "categories: { weakness: always }\nsignatures:\n  weakness/plaintext-endpoint: allow",
      [weakness],
      ["allow signatures.weakness/plaintext-endpoint:3"],
    ],
    [
      "fail in one word",
      "fail: { verdict: never }\nsignatures: { weakness/plaintext-endpoint: fail }",
      [weakness],
      ["fail signatures.weakness/plaintext-endpoint:2"],
    ],
    [
      "an excused finding does not excuse others",
      "categories: { weakness: never }",
      [weakness, stealer],
      ["fail fail.verdict:preset"],
    ],
    [
      "a name that is a part of another's is not it",
      "categories: { weak: never }",
      [weakness],
      ["fail fail.verdict:preset"],
    ],
  ])("%s", (_what, text, findings, expected) => {
    expect(rules(outcome(text, { findings }))).toEqual(expected);
  });
});

describe("what a package can do", () => {
  test.each([
    [
      "a denied host",
      "hosts: { deny: ['*.evil.example'] }",
      can("contacts-host", "a.evil.example"),
      ["fail hosts.deny[0]:1"],
    ],
    ["a look-alike is not it", "hosts: { deny: ['evil.example'] }", can("contacts-host", "not-evil.example"), []],
    ["taken out again", "hosts: { deny: ['*', '!ok.example'] }", can("contacts-host", "ok.example"), []],
    [
      "and denied after that",
      "hosts: { deny: ['*.example', '!ok.example', ok.example] }",
      can("contacts-host", "ok.example"),
      ["fail hosts.deny[2]:1"],
    ],
    [
      "not among the allowed",
      "hosts: { allow: [ok.example] }",
      can("contacts-host", "ok.example.evil.example"),
      ["fail hosts.allow:1"],
    ],
    ["allowed", "hosts: { allow: [ok.example] }", can("contacts-host", "ok.example"), []],
    [
      "allowed and denied is denied",
      "hosts: { allow: ['*'], deny: [x.example] }",
      can("contacts-host", "x.example"),
      ["fail hosts.deny[0]:1"],
    ],
    ["nothing is allowed", "hosts: { allow: [] }", can("contacts-host", "x.example"), ["fail hosts.allow:1"]],
    [
      "undeclared",
      "hosts: { undeclared: fail }",
      can("contacts-host", "x.example", false),
      ["fail hosts.undeclared:1"],
    ],
    [
      "undeclared, but allowed by name is declared by the user",
      "hosts: { undeclared: fail, allow: [x.example] }",
      can("contacts-host", "x.example", false),
      [],
    ],
    [
      "a command in other letters",
      "commands: { deny: [nc] }",
      can("runs-command", "NC.EXE"),
      ["fail commands.deny[0]:1"],
    ],
    ["a command that begins alike", "commands: { deny: [nc] }", can("runs-command", "ncdu"), []],
    [
      "a variable",
      "secrets: { deny: ['AWS_*'] }",
      can("reads-secret", "$AWS_SECRET_ACCESS_KEY"),
      ["fail secrets.deny[0]:1"],
    ],
    [
      "everything at once, as the report calls it",
      "secrets: { deny: [the whole environment] }",
      can("reads-secret", "the whole environment"),
      ["fail secrets.deny[0]:1"],
    ],
    [
      "a secret that is a file",
      "files: { read: { deny: ['~/.ssh/**'] } }",
      can("reads-secret", "~/.ssh/id_rsa"),
      ["fail files.read.deny[0]:1"],
    ],
    [
      "another way to write the home folder",
      "files: { read: { deny: ['~/.ssh/**'] } }",
      can("reads-file", "$HOME/.ssh/id_rsa"),
      ["fail files.read.deny[0]:1"],
    ],
    [
      "and another",
      "files: { read: { deny: ['~/.ssh/**'] } }",
      can("reads-file", "/home/someone/.ssh/id_rsa"),
      ["fail files.read.deny[0]:1"],
    ],
    [
      "the whole folder",
      "files: { read: { deny: ['~/.ssh/**'] } }",
      can("reads-secret", "~/.ssh/"),
      ["fail files.read.deny[0]:1"],
    ],
    [
      "other letters, which are the same file on a Mac",
      "files: { read: { deny: ['~/.ssh/**'] } }",
      can("reads-file", "~/.SSH/id_rsa"),
      ["fail files.read.deny[0]:1"],
    ],
    ["a folder that begins alike", "files: { read: { deny: ['~/.ssh/**'] } }", can("reads-file", "~/.sshnotes/x"), []],
    [
      "a host whose first part is not known",
      "hosts: { deny: ['*.hooks.example'] }",
      can("contacts-host", "….hooks.example"),
      ["fail hosts.deny[0]:1"],
    ],
    [
      "is not the host above it",
      "hosts: { allow: [hooks.example] }",
      can("contacts-host", "….hooks.example"),
      ["fail hosts.allow:1"],
    ],
    [
      "a way around",
      "files: { read: { allow: ['~/notes/**'] } }",
      can("reads-file", "~/notes/../.ssh/id_rsa"),
      ["fail files.read.allow:1"],
    ],
    ["written files have lists of their own", "files: { read: { deny: ['**'] } }", can("writes-file", "~/x"), []],
    [
      "a written file",
      "files: { write: { deny: ['~/.bashrc'] } }",
      can("writes-file", "~/.bashrc"),
      ["fail files.write.deny[0]:1"],
    ],
    ["a variable is no file", "files: { read: { allow: [] } }", can("reads-secret", "$NOTION_KEY"), []],
    [
      "a package",
      "packages: { deny: ['npm:left-pad'] }",
      can("installs-package", "npm left-pad@1"),
      ["fail packages.deny[0]:1"],
    ],
    [
      "a source",
      "packages: { sources: { allow: [registry] } }",
      can("installs-package", "pip git+https://x.example/a.git"),
      ["fail packages.sources.allow:1"],
    ],
    [
      "a source that is allowed",
      "packages: { sources: { allow: [registry, 'git:x.example/a'] } }",
      can("installs-package", "pip git+https://x.example/a.git"),
      [],
    ],
  ])("%s", (_what, text, capability, expected) => {
    expect(rules(outcome(text, { capabilities: [capability] }))).toEqual(expected);
  });

  test("a reason names what it is about", () => {
    const { reasons } = outcome("hosts: { deny: [x.example] }", { capabilities: [can("contacts-host", "x.example")] });
    expect(reasons[0]).toMatchObject({
      capability: { kind: "contacts-host", subject: "x.example" },
      message: "denied by “x.example”: contacts x.example",
    });
  });

  test("a dependency", () => {
    const dependency = {
      ecosystem: "PyPI",
      name: "Left_Pad",
      requested: "git+https://x.example/left.git",
      resolved: null,
      via: "manifest",
      scope: "runtime",
      source: "git",
      address: "https://x.example/left.git",
      executes: false,
      version: null,
      purl: null,
      advisories: null,
      upgrade: null,
      exists: null,
      lock: null,
      path: "requirements.txt",
      line: 3,
    } as const;
    const text = "packages:\n  deny: ['pip:left-pad']\n  sources:\n    deny: [git]";
    const { reasons } = outcome(text, { dependencies: [dependency] });
    expect(reasons.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      "packages.deny[0] denied by “pip:left-pad”: depends on pypi:left-pad (requirements.txt:3)",
      "packages.sources.deny[0] denied by “git”: depends on pypi:left-pad (requirements.txt:3), from git x.example/left",
    ]);
  });

  test("a thousand reasons are shortened, and it says so", () => {
    const capabilities = Array.from({ length: 1_000 }, (_, at) => can("contacts-host", `h${at}.example`));
    const { reasons } = outcome("hosts: { allow: [] }", { capabilities });
    expect(reasons).toHaveLength(MAX_REASONS);
    expect(reasons.at(-1)?.message).toBe("801 more reasons are not listed");
  });
});

describe("who published and signed it", () => {
  const origin: PackageOrigin = { kind: "clawhub", reference: "@acme/x@1", owner: "acme", ownerId: "u1", name: "x" };
  const proof = (changes: Partial<Proof>): Proof => ({
    kind: "oms",
    status: "verified",
    message: "",
    problems: [],
    ...changes,
  });
  test.each([
    ["an allowed publisher", "publishers: { allow: ['@acme#u1'] }", { origin }, []],
    ["the handle in other hands", "publishers: { allow: ['@acme#u2'] }", { origin }, ["fail publishers.allow:1"]],
    ["a denied one", "publishers: { deny: ['id:u1'] }", { origin }, ["fail publishers.deny[0]:1"]],
    [
      "nobody known",
      "publishers: { allow: ['@acme'] }",
      { origin: { kind: "url", reference: "https://x.example/a.zip" } as const },
      ["fail publishers.allow:1"],
    ],
    ["a folder has no publisher", "publishers: { allow: ['@acme'] }", {}, []],
    ["no signature", "require: { signature: true }", {}, ["fail require.signature:1"]],
    [
      "a signature of somebody unknown is none",
      "require: { signature: true }",
      { proofs: [proof({ status: "untrusted" })] },
      ["fail require.signature:1"],
    ],
    [
      "digests are no signature",
      "require: { signature: true }",
      { proofs: [proof({ kind: "registry-digests" })] },
      ["fail require.signature:1"],
    ],
    ["a signature", "require: { signature: true }", { proofs: [proof({})] }, []],
    [
      "by whom",
      "require: { signers: ['https://github.com/acme/**'] }",
      { proofs: [proof({ signer: "https://github.com/acme/x/y" })] },
      [],
    ],
    [
      "by somebody else",
      "require: { signers: ['https://github.com/acme/**'] }",
      { proofs: [proof({ signer: "https://github.com/acme-evil/x" })] },
      ["fail require.signers:1"],
    ],
    [
      "a proof",
      "require: { proofs: [registry-digests, oms] }",
      { proofs: [proof({ kind: "registry-digests" })] },
      ["fail require.proofs[1]:1"],
    ],
  ])("%s", (_what, text, changes, expected) => {
    expect(rules(outcome(text, changes))).toEqual(expected);
  });
});

describe("an incomplete scan", () => {
  const gap = { code: "encrypted", path: null, message: "a.zip", blocking: true } as const;
  const judgement = judge([], [], [gap]);
  test.each([
    ["balanced tells it apart", "", "pass", []],
    ["strict fails", "extends: strict", "fail", ["fail fail.incomplete:preset"]],
    ["accepted by a line", "fail: { incomplete: accept }", "pass", ["allow fail.incomplete:1"]],
  ])("%s", (_what, text, decision, expected) => {
    const found = outcome(text, { judgement });
    expect({ decision: found.decision, rules: rules(found) }).toEqual({ decision, rules: expected });
  });
});

test("a package fails when a skill that it carries does", () => {
  const inner = outcome("hosts: { deny: [x.example] }", { capabilities: [can("contacts-host", "x.example")] });
  const found = outcome("hosts: { deny: [x.example] }", { bundled: [sampleReport({ name: "inner", policy: inner })] });
  expect(found.decision).toBe("fail");
  expect(found.reasons[0]?.message).toBe("its skill inner fails: denied by “x.example”: contacts x.example");
});

test("the same case gives the same outcome", () => {
  const changes = policyCase({ findings: [stealer, weakness] });
  expect(outcome("extends: strict", changes)).toEqual(outcome("extends: strict", changes));
});
