/**
 * What GitHub's code scanning takes: docs.github.com, "SARIF results exceed one or more limits" and "SARIF support for
 * code scanning" (read 2026-11). A file above a hard limit is refused whole, so that nothing at all would be shown.
 */
export const GITHUB_LIMITS = {
  /** Of the file after gzip. */
  compressedBytes: 10_000_000,
  runs: 20,
  /** 5,000 are shown, by severity; ours come in that order. */
  resultsPerRun: 25_000,
  rulesPerRun: 25_000,
  locationsPerResult: 1_000,
  /** 1,000 are shown. */
  threadFlowLocationsPerResult: 10_000,
  /** 10 are shown. */
  tagsPerRule: 20,
  /** Characters of a rule's descriptions. */
  description: 1_024,
  ruleName: 255,
} as const;
