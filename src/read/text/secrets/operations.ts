import { GITLEAKS, marked, type SecretFormat } from "./format.ts";

/** Where other secrets are kept, networks are joined and programs are watched. */
export const OPERATIONS: readonly SecretFormat[] = [
  {
    secret: "vault-token",
    marks: ["hvs.", "hvb.", "hvr."],
    body: "[A-Za-z0-9_-]{90,300}",
    source: "developer.hashicorp.com/vault, Tokens, token prefixes",
  },
  {
    secret: "doppler-token",
    marks: ["dp.pt.", "dp.ct.", "dp.sa.", "dp.said.", "dp.scim.", "dp.audit."],
    body: "[A-Za-z0-9]{40,44}",
    source: "docs.doppler.com, Auth token formats",
  },
  {
    secret: "doppler-token",
    marks: ["dp.st."],
    body: String.raw`(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}`,
    source: "docs.doppler.com, Auth token formats",
  },
  {
    secret: "1password-token",
    marks: ["ops_eyJ"],
    body: "[A-Za-z0-9+/_-]{250,1200}={0,3}",
    source: GITLEAKS,
  },
  {
    secret: "tailscale-key",
    marks: ["tskey-auth-", "tskey-api-", "tskey-client-", "tskey-scim-", "tskey-webhook-"],
    body: "[A-Za-z0-9]{8,40}-[A-Za-z0-9]{16,60}",
    source: "tailscale.com/kb, Key prefixes",
  },
  { secret: "pulumi-token", marks: ["pul-"], body: "[a-f0-9]{40}", source: GITLEAKS },
  { secret: "prefect-token", marks: ["pnu_", "pnb_"], body: "[A-Za-z0-9]{36}", source: GITLEAKS },
  { secret: "grafana-token", marks: ["glsa_"], body: "[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}", source: GITLEAKS },
  { secret: "grafana-cloud-token", marks: ["glc_eyJ"], body: "[A-Za-z0-9+/]{32,400}={0,3}", source: GITLEAKS },
  { secret: "sentry-token", marks: ["sntryu_"], body: "[a-f0-9]{64}", source: GITLEAKS },
  { secret: "sentry-token", marks: ["sntrys_eyJ"], body: "[A-Za-z0-9+/=_]{60,500}", source: GITLEAKS },
  { secret: "newrelic-key", marks: ["NRAK-"], body: "[A-Z0-9]{27}", source: GITLEAKS },
  { secret: "newrelic-key", marks: ["NRII-"], body: "[A-Za-z0-9-]{32}", source: GITLEAKS },
  {
    secret: "dynatrace-token",
    marks: ["dt0c01.", "dt0s01."],
    body: String.raw`[A-Z0-9]{24}\.[A-Z0-9]{64}`,
    source: "docs.dynatrace.com, Token format",
  },
  {
    secret: "posthog-key",
    marks: ["phx_"],
    body: "[A-Za-z0-9]{40,56}",
    source: "posthog.com/docs/api, personal API keys",
  },
  {
    secret: "harness-key",
    marks: ["pat.", "sat."],
    body: String.raw`[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}`,
    source: GITLEAKS,
  },
  { secret: "openshift-token", marks: ["sha256~"], body: "[A-Za-z0-9_-]{43}", source: GITLEAKS },
  { secret: "octopus-key", marks: ["API-"], body: "[A-Z0-9]{26}", near: /octopus/i, source: GITLEAKS },
  {
    secret: "age-key",
    marks: ["AGE-SECRET-KEY-1"],
    body: "[02-9AC-HJ-NP-Z]{58}",
    source: "age-encryption.org, the format's specification: Bech32, upper case",
  },
].flatMap(marked);
