import type { ScanReport } from "../../src/model/report.ts";
import { sampleFinding, sampleReport } from "./sample-report.ts";

/** What a package would put into its names, texts and paths to get markup, a link, a mention or an order into a report. */
export const HOSTILE = [
  `</code></pre><script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `[click](javascript:alert(1))`,
  `![x](https://evil.example/x.png)`,
  `<a href="https://evil.example">free</a>`,
  "`` ` ``` <b>x</b>",
  "@octocat @org/team #1234 GH-77 org/repo#5 https://evil.example www.evil.example a@evil.example :tada:",
  "| a | b |\n| --- | --- |",
  "line\n\n# heading\n\n- list\n\n```\nfence",
  "$\\sqrt{x}$ and $$y$$",
  "\u202Egnp.exe\u2066 \u001B[31mred\u0007 \u0000",
  "::error file=a,line=1::injected\n::set-output name=verdict::clean",
  "<!-- skillscan:report --> ]]> <![CDATA[",
  "1. one\n> quote\n===\n---\n[^1]: note",
  "</summary></details>",
] as const;

/** A report in which every text that can come from a package, a registry or an advisory is the given one. */
export function hostileReport(text: string): ScanReport {
  const at = { path: text, line: 3, column: 1 };
  const finding = sampleFinding({
    at,
    message: text,
    snippet: text,
    excerpt: [
      { line: 2, text },
      { line: 3, text },
    ],
    chain: [
      { at, layers: [{ kind: "field", name: text }], does: text, snippet: text },
      { at, layers: [{ kind: "hidden", technique: "bidi-control" }], does: text, snippet: text },
    ],
  });
  return sampleReport({
    target: text,
    origin: { kind: "directory", reference: text, owner: text, name: text, commit: text, url: text },
    name: text,
    description: text,
    because: text,
    scoreParts: [{ points: 1, finding: finding.fingerprint, reason: text }],
    findings: [finding],
    suppressed: [
      {
        finding,
        source: "baseline",
        reason: text,
        author: text,
        date: "2026-11-25",
        expires: null,
        file: text,
        line: 3,
      },
    ],
    lapsed: [{ why: "expired", source: "baseline", signature: text, fingerprint: null, path: text, message: text }],
    policy: {
      file: text,
      preset: "balanced",
      decision: "fail",
      incomplete: "report",
      reasons: [{ effect: "fail", rule: text, line: 3, finding: null, capability: null, proof: null, message: text }],
      changes: [{ signature: text, from: "high", to: "off", line: 4, reason: text, findings: 1 }],
    },
    capabilities: [{ kind: "contacts-host", subject: text, declared: false, at: [at] }],
    dependencies: [
      {
        ecosystem: "npm",
        name: text,
        requested: text,
        resolved: null,
        via: "manifest",
        scope: "runtime",
        source: "registry",
        address: text,
        executes: false,
        version: text,
        purl: null,
        advisories: [
          {
            id: text,
            aliases: [text],
            summary: text,
            severity: "high",
            score: 7.5,
            malicious: true,
            fixed: [text],
            reach: "version",
          },
        ],
        upgrade: text,
        exists: false,
        lock: null,
        path: text,
        line: 5,
      },
    ],
    advisorySource: { kind: "api", name: text, asOf: text },
    proofs: [
      {
        kind: "sigstore",
        status: "invalid",
        message: text,
        signer: text,
        problems: [{ code: "MODIFIED", path: text, message: text }],
      },
    ],
    gaps: [{ code: "encrypted", path: text, message: text, blocking: true }],
    registry: {
      registry: text,
      verdict: "clean",
      summary: text,
      reasons: [text],
      matchesVersion: false,
      malwareBlocked: true,
    },
    notes: [text],
    bundled: [sampleReport({ target: text, name: text, because: text })],
  });
}
