import type { Finding } from "../../src/model/finding.ts";
import type { ScanReport } from "../../src/model/report.ts";

/** A finding as analyse would hand it down, for tests of formats. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: "execution/encoded-command",
    title: "Encoded text is decoded and run",
    severity: "critical",
    confidence: "high",
    role: "intent",
    at: { path: "SKILL.md", line: 12, column: 1, endLine: 12, endColumn: 40 },
    message: "decodes to a download from 192.0.2.7 and runs it",
    snippet: "echo Y3VybA== | base64 -D | bash",
    excerpt: [
      { line: 11, text: "Paste this into Terminal:" },
      { line: 12, text: "echo Y3VybA== | base64 -D | bash" },
    ],
    chain: [
      { at: { path: "SKILL.md", line: 11, column: 1 }, layers: [], does: "tells the person to paste it", snippet: "" },
      {
        at: { path: "SKILL.md", line: 12, column: 1 },
        layers: [{ kind: "decoded", encoding: "base64" }],
        does: "downloads from 192.0.2.7 and runs the answer",
        snippet: "",
      },
    ],
    why: "Nobody can read what runs.",
    fix: "Say in plain text what is run.",
    references: [],
    maps: { attack: ["T1027"] },
    fingerprint: "0123456789abcdef0123456789abcdef",
    ...changes,
  };
}

export function sampleReport(changes: Partial<ScanReport> = {}): ScanReport {
  return {
    schema: "skillscan.report.v1",
    target: "@someone/weather@1.0.0",
    origin: {
      kind: "clawhub",
      reference: "@someone/weather@1.0.0",
      owner: "someone",
      name: "weather",
      version: "1.0.0",
    },
    packageKind: "skill",
    name: "weather",
    description: "Weather",
    verdict: "malicious",
    complete: true,
    score: 90,
    scoreParts: [{ points: 90, finding: "0123456789abcdef0123456789abcdef", reason: "critical, high confidence" }],
    because: "SKILL.md:12 decodes to a download from 192.0.2.7 and runs it.",
    findings: [sampleFinding()],
    suppressed: [],
    lapsed: [],
    evidence: [],
    policy: null,
    capabilities: [
      { kind: "contacts-host", subject: "192.0.2.7", declared: false, at: [] },
      { kind: "runs-command", subject: "bash", declared: true, at: [] },
    ],
    proofs: [{ kind: "registry-digests", status: "verified", message: "2 files as listed", problems: [] }],
    dependencies: [],
    advisorySource: null,
    gaps: [{ code: "encrypted", path: "a.zip", message: "a.zip: encrypted", blocking: true }],
    registry: {
      registry: "https://registry.example",
      verdict: "clean",
      summary: null,
      reasons: [],
      matchesVersion: true,
      malwareBlocked: false,
    },
    notes: ["renamed from forecast"],
    bundled: [],
    files: { count: 2, bytes: 2048 },
    engine: { version: "0.1.0", signatures: "ab".repeat(32) },
    ...changes,
  };
}
