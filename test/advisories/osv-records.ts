/** Records of packages that do not exist, in the forms that OSV's have. */
export const RECORDS = {
  vulnerable: {
    id: "GHSA-aaaa-bbbb-0001",
    modified: "2025-03-01T00:00:00Z",
    aliases: ["CVE-2025-0001"],
    summary: "Remote code execution in cloudparse",
    severity: [{ type: "CVSS_V3", score: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }],
    affected: [
      {
        package: { ecosystem: "npm", name: "cloudparse" },
        ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed: "2.4.1" }] }],
      },
    ],
  },
  sameInOther: {
    id: "OSV-2025-7",
    modified: "2025-03-02T00:00:00Z",
    aliases: ["CVE-2025-0001"],
    affected: [
      {
        package: { ecosystem: "npm", name: "cloudparse" },
        ranges: [{ type: "SEMVER", events: [{ introduced: "2.0.0" }, { fixed: "2.4.2" }] }],
      },
    ],
  },
  malware: {
    id: "MAL-2025-1",
    modified: "2025-04-01T00:00:00Z",
    summary: "Malicious code in weather-helper-cli (npm)",
    affected: [
      {
        package: { ecosystem: "npm", name: "weather-helper-cli" },
        ranges: [{ type: "SEMVER", events: [{ introduced: "0" }] }],
      },
    ],
  },
  withdrawn: {
    id: "GHSA-aaaa-bbbb-0002",
    modified: "2025-03-01T00:00:00Z",
    withdrawn: "2025-05-01T00:00:00Z",
    affected: [
      {
        package: { ecosystem: "npm", name: "cloudparse" },
        ranges: [{ type: "SEMVER", events: [{ introduced: "0" }] }],
      },
    ],
  },
  python: {
    id: "PYSEC-2025-1",
    modified: "2025-06-01T00:00:00Z",
    details: "Sunny.Days takes any certificate.\nMore of it.",
    affected: [
      {
        package: { ecosystem: "PyPI", name: "Sunny.Days" },
        versions: ["1.0", "1.1"],
        ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "1.2" }] }],
      },
    ],
  },
} as const;

export const NPM_RECORDS = [RECORDS.vulnerable, RECORDS.sameInOther, RECORDS.malware, RECORDS.withdrawn];
export const PYPI_RECORDS = [RECORDS.python];
export const ALL_RECORDS = [...NPM_RECORDS, ...PYPI_RECORDS];
