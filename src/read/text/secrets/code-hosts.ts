import { GITLEAKS, marked, SECRETLINT, type SecretFormat } from "./format.ts";

const GITLAB = "docs.gitlab.com, Token overview, token prefixes";

/** Who keeps code and packages, and what builds them. */
export const CODE_HOSTS: readonly SecretFormat[] = [
  {
    secret: "github-token",
    marks: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    body: "[A-Za-z0-9]{36}",
    source: "docs.github.com, About authentication to GitHub, token formats: 36 base62 of which six are a CRC32",
  },
  {
    secret: "github-token",
    marks: ["github_pat_"],
    body: "[A-Za-z0-9]{22}_[A-Za-z0-9]{59}",
    source: "docs.github.com, About authentication to GitHub, token formats",
  },
  {
    secret: "gitlab-token",
    marks: ["glpat-", "gldt-", "glrt-", "glcbt-", "glft-", "glimt-", "glsoat-"],
    body: String.raw`[A-Za-z0-9_-]{20,64}(?:\.[a-z0-9.]{2,20})?`,
    source: GITLAB,
  },
  { secret: "gitlab-token", marks: ["glptt-"], body: "[0-9a-f]{40}", source: GITLAB },
  { secret: "gitlab-token", marks: ["glagent-", "gloas-"], body: "[A-Za-z0-9_-]{50,64}", source: GITLAB },
  {
    secret: "atlassian-token",
    marks: ["ATATT3xFfGF0", "ATCTT3xFfGN0"],
    body: "[A-Za-z0-9_=-]{100,240}",
    source: `developer.atlassian.com, API tokens; ${GITLEAKS}`,
  },
  {
    secret: "npm-token",
    marks: ["npm_"],
    body: "[A-Za-z0-9]{36}",
    source: "npm's changelog of 2021-09: with checksum",
  },
  {
    secret: "pypi-token",
    marks: ["pypi-AgE"],
    body: "[A-Za-z0-9_-]{60,240}",
    source: "PyPI's help, API tokens: a macaroon of version 2 in base64",
  },
  { secret: "rubygems-token", marks: ["rubygems_"], body: "[a-f0-9]{48}", source: GITLEAKS },
  { secret: "clojars-token", marks: ["CLOJARS_"], body: "[a-z0-9]{60}", source: GITLEAKS },
  { secret: "artifactory-key", marks: ["AKCp"], body: "[A-Za-z0-9]{69}", source: GITLEAKS },
  { secret: "artifactory-token", marks: ["cmVmd"], body: "[A-Za-z0-9]{59}", source: GITLEAKS },
  { secret: "docker-token", marks: ["dckr_pat_", "dckr_oat_"], body: "[A-Za-z0-9_-]{27,32}", source: SECRETLINT },
  {
    secret: "vercel-token",
    marks: ["vcp_", "vci_", "vca_", "vcr_", "vck_"],
    body: "[A-Za-z0-9]{20,60}",
    source: SECRETLINT,
  },
  { secret: "sonar-token", marks: ["squ_", "sqp_", "sqa_"], body: "[a-f0-9]{40}", source: GITLEAKS },
  { secret: "sourcegraph-token", marks: ["sgp_"], body: "(?:(?:[a-f0-9]{16}|local)_)?[a-f0-9]{40}", source: GITLEAKS },
  { secret: "postman-key", marks: ["PMAK-"], body: "[a-f0-9]{24}-[a-f0-9]{34}", source: GITLEAKS },
  { secret: "clawhub-token", marks: ["clh_"], body: "[A-Za-z0-9_-]{32,64}", source: "clawhub's source, tokens" },
].flatMap(marked);
