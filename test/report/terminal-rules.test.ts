import { describe, expect, test } from "vitest";
import type { PolicyOutcome } from "../../src/model/policy.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { sampleFinding, sampleReport } from "./sample-report.ts";

const PLAIN = { columns: 200, colour: false, detail: "normal" } as const;

function outcome(changes: Partial<PolicyOutcome> = {}): PolicyOutcome {
  return {
    file: "p.yaml",
    preset: "strict",
    decision: "fail",
    incomplete: "report",
    reasons: [],
    changes: [],
    ...changes,
  };
}

describe("the terminal report", () => {
  test("says nothing of policies where there is none", () => {
    expect(renderTerminal([sampleReport()], PLAIN)).not.toMatch(/policy|Accepted/i);
  });

  test("gives the decision first, and below the line that made it", () => {
    const why = { finding: null, capability: null, proof: null };
    const policy = outcome({
      reasons: [
        {
          effect: "fail",
          rule: "hosts.deny[0]",
          line: 4,
          message: "denied by “x.example”: contacts x.example",
          ...why,
        },
        { effect: "allow", rule: "fail.verdict", line: null, message: "suspicious does not fail", ...why },
      ],
      changes: [
        { signature: "a/b", from: "high", to: "low", line: 7, reason: "mirrored", findings: 2 },
        { signature: "c/d", from: "medium", to: "off", line: 8, reason: null, findings: 1 },
      ],
    });
    const text = renderTerminal([sampleReport({ policy })], PLAIN);
    expect(text.split("\n", 1)[0]).toMatch(/policy fail$/);
    expect(text).toContain(`Policy
  fail by p.yaml
  - denied by “x.example”: contacts x.example (p.yaml:4 hosts.deny[0])
  - allowed: suspicious does not fail (fail.verdict)
  - rates a/b low instead of high: 2 findings, because mirrored (p.yaml:7 signatures)
  - switches off c/d (medium): 1 finding (p.yaml:8 signatures)
`);
    expect(renderTerminal([sampleReport({ policy })], { ...PLAIN, detail: "quiet" })).toContain("policy fail");
  });

  test("lists what is accepted, and what no longer is", () => {
    const text = renderTerminal(
      [
        sampleReport({
          suppressed: [
            {
              finding: sampleFinding(),
              source: "baseline",
              reason: "our own",
              author: "someone",
              date: "2026-01-01",
              expires: "2027-01-01",
              file: "b.json",
              line: null,
            },
          ],
          lapsed: [
            {
              why: "changed",
              source: "baseline",
              signature: "a/b",
              fingerprint: null,
              path: "x.sh",
              message: "x.sh is another",
            },
          ],
        }),
      ],
      PLAIN,
    );
    expect(text).toContain(`Accepted, not counted
  - execution/encoded-command SKILL.md:12 by someone until 2027-01-01: our own (b.json)
`);
    expect(text).toContain(`Suppressions without effect
  - changed: a/b x.sh: x.sh is another
`);
  });

  test("prints no control characters of a baseline or policy", () => {
    const nasty = "\u001B[2J\u202Egnp\u0007";
    const suppressed = [
      {
        finding: sampleFinding(),
        source: "baseline",
        reason: nasty,
        author: nasty,
        date: null,
        expires: null,
        file: nasty,
        line: null,
      },
    ] as const;
    const policy = outcome({ file: nasty });
    const text = renderTerminal([sampleReport({ suppressed, policy })], PLAIN);
    expect(text).not.toMatch(/[\u001B\u202E\u0007]/);
  });

  test("counts more than eight of a kind", () => {
    const one = {
      why: "unused",
      source: "baseline",
      signature: "a/b",
      fingerprint: null,
      path: "x",
      message: "gone",
    } as const;
    const text = renderTerminal([sampleReport({ lapsed: Array.from({ length: 11 }, () => one) })], PLAIN);
    expect(text).toContain("  and 3 more (--verbose)");
  });
});
