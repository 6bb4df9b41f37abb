import { describe, expect, test } from "vitest";

import { analyse } from "../../../src/analyse/analyse.ts";
import { loadCatalogue } from "../../../src/catalogue/load.ts";
import { judge } from "../../../src/judge/judge.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { ANOMALY_CODES, type Anomaly, type AnomalyCode } from "../../../src/model/package-tree.ts";
import type { PackageOrigin } from "../../../src/model/target.ts";
import { buildTar } from "../../unpack/build-tar.ts";
import { buildZip, type ZipEntry } from "../../unpack/build-zip.ts";
import { unpacked } from "../../unpack/unpacked.ts";

const catalogue = loadCatalogue();

function findings(anomalies: readonly Anomaly[], kind: PackageOrigin["kind"] = "clawhub"): readonly Finding[] {
  const origin = { kind, reference: "@sunny/radar@1.0.0" };
  const pkg = { kind: "skill", root: "", origin, paths: [], facts: [], anomalies, proofs: [], registry: null } as const;
  return analyse(pkg, catalogue, { indicators: true }).findings.filter(({ id }) => id.startsWith("integrity/"));
}

const anomaly = (code: AnomalyCode, path = "x"): Anomaly => ({ code, path, message: `an entry with ${code}` });

describe("every anomaly is a finding", () => {
  const hostile: ReadonlySet<AnomalyCode> = new Set<AnomalyCode>([
    "absolute-path",
    "parent-path",
    "drive-path",
    "symbolic-link",
    "hard-link",
    "device",
    "name-mismatch",
    "duplicate-name",
    "compression-bomb",
  ]);

  test.each(ANOMALY_CODES.map((code) => [code, hostile.has(code) ? "hostile-archive" : "archive-anomaly"]))(
    "%s: %s",
    (code, id) => {
      const [found, ...more] = findings(ANOMALY_CODES.filter((one) => one === code).map((one) => anomaly(one)));
      expect(more).toEqual([]);
      expect(found).toMatchObject({ id: `integrity/${id}`, at: { path: "x", line: 1, column: 1 } });
      expect(found?.message).toBe(`x: an entry with ${code}`);
    },
  );
});

test("many of one kind are one finding that names the first ones", () => {
  const [found, ...more] = findings(
    Array.from({ length: 50 }, (_, index) => anomaly("nested-archive", `a${index}.docx`)),
  );
  expect(more).toEqual([]);
  expect(found?.message).toContain("and 49 more of this kind");
  expect(found?.chain.map(({ at }) => at.path)).toEqual(["a0.docx", "a1.docx", "a2.docx", "a3.docx", "a4.docx"]);
});

test("links and pipes of a folder on this machine come from its tools, and weigh little", () => {
  expect(findings([anomaly("symbolic-link"), anomaly("device")], "directory").map(({ id }) => id)).toEqual([
    "integrity/archive-anomaly",
    "integrity/archive-anomaly",
  ]);
  expect(findings([anomaly("parent-path")], "directory").map(({ id }) => id)).toEqual(["integrity/hostile-archive"]);
});

describe("from an archive to a verdict", () => {
  const skill: ZipEntry = { name: "SKILL.md", content: "# Radar\n" };

  test.each<[string, Uint8Array, "zip" | "tar", string]>([
    ["an ordinary zip", buildZip([skill]), "zip", "clean"],
    ["a link inside", buildZip([skill, { name: "x", content: "SKILL.md", mode: 0o120777 }]), "zip", "clean"],
    ["a zip inside", buildZip([skill, { name: "a.docx", content: buildZip([skill]) }]), "zip", "clean"],
    ["a climbing name", buildZip([skill, { name: "../../x", content: "1" }]), "zip", "malicious"],
    ["a link outside", buildZip([skill, { name: "x", content: "/etc/passwd", mode: 0o120777 }]), "zip", "malicious"],
    ["two names", buildZip([{ ...skill, local: { name: "run.sh" } }]), "zip", "malicious"],
    ["a device", buildTar([{ name: "x", type: "3" }]), "tar", "malicious"],
  ])("%s", async (_, bytes, format, verdict) => {
    const { tree } = await unpacked(bytes, format);
    expect(judge(findings(tree.anomalies), [], tree.gaps).verdict).toBe(verdict);
  });
});
