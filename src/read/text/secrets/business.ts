import { form, GITLEAKS, marked, SECRETLINT, type SecretFormat } from "./format.ts";

/** Payments, mail, and where offices keep their work. */
export const BUSINESS: readonly SecretFormat[] = [
  ...[
    // Test keys (sk_test_) reach no money and are left out.
    {
      secret: "stripe-key",
      marks: ["sk_live_", "rk_live_"],
      body: "[A-Za-z0-9]{24,128}",
      source: "docs.stripe.com, API keys",
    },
    {
      secret: "stripe-webhook-secret",
      marks: ["whsec_"],
      body: "[A-Za-z0-9+/]{32,64}=?",
      source: "docs.stripe.com, webhook signatures",
    },
    { secret: "square-token", marks: ["sq0atp-", "sq0csp-"], body: "[A-Za-z0-9_-]{22,60}", source: GITLEAKS },
    { secret: "square-token", marks: ["EAAA"], body: "[A-Za-z0-9_-]{60}", near: /square/i, source: GITLEAKS },
    {
      secret: "shopify-token",
      marks: ["shpat_", "shpca_", "shppa_", "shpss_"],
      body: "[a-fA-F0-9]{32}",
      source: GITLEAKS,
    },
    {
      secret: "plaid-token",
      marks: ["access-production-"],
      body: "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
      source: GITLEAKS,
    },
    { secret: "shippo-token", marks: ["shippo_live_"], body: "[a-f0-9]{40}", source: GITLEAKS },
    { secret: "easypost-key", marks: ["EZAK"], body: "[A-Za-z0-9]{54}", source: GITLEAKS },
    { secret: "duffel-token", marks: ["duffel_live_"], body: "[A-Za-z0-9_=-]{43}", source: GITLEAKS },
    {
      secret: "sendgrid-key",
      marks: ["SG."],
      body: String.raw`[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}`,
      source: "docs.sendgrid.com, API keys",
    },
    { secret: "brevo-key", marks: ["xkeysib-", "xsmtpsib-"], body: "[a-f0-9]{64}-[A-Za-z0-9]{16}", source: GITLEAKS },
    {
      secret: "resend-key",
      marks: ["re_"],
      body: "[A-Za-z0-9]{8}_[A-Za-z0-9]{24}",
      source: "resend.com/docs, API keys",
    },
    { secret: "notion-token", marks: ["ntn_"], body: "[A-Za-z0-9]{40,50}", source: GITLEAKS },
    {
      secret: "notion-token",
      marks: ["secret_"],
      body: "[A-Za-z0-9]{43}",
      source: "developers.notion.com, changelog of 2024-09: until then",
    },
    {
      secret: "linear-key",
      marks: ["lin_api_", "lin_oauth_"],
      body: "(?:[A-Za-z0-9]{40}|[a-f0-9]{64})",
      source: GITLEAKS,
    },
    { secret: "airtable-token", marks: ["pat"], body: String.raw`[A-Za-z0-9]{14}\.[a-f0-9]{64}`, source: GITLEAKS },
    {
      secret: "hubspot-token",
      marks: ["pat-na1-", "pat-na2-", "pat-eu1-", "pat-ap1-"],
      body: "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
      source: "developers.hubspot.com, private apps",
    },
    { secret: "figma-token", marks: ["figd_"], body: "[A-Za-z0-9_-]{40,200}", source: SECRETLINT },
    { secret: "typeform-token", marks: ["tfp_"], body: "[A-Za-z0-9_.=-]{40,60}", source: GITLEAKS },
    { secret: "readme-key", marks: ["rdme_"], body: "[a-z0-9]{70}", source: GITLEAKS },
    { secret: "frameio-token", marks: ["fio-u-"], body: "[A-Za-z0-9_=-]{64}", source: GITLEAKS },
    { secret: "settlemint-token", marks: ["sm_aat_", "sm_pat_", "sm_sat_"], body: "[A-Za-z0-9]{16}", source: GITLEAKS },
    {
      secret: "mapbox-secret-token",
      marks: ["sk.eyJ"],
      body: String.raw`[A-Za-z0-9_-]{50,200}\.[A-Za-z0-9_-]{22}`,
      source: "docs.mapbox.com, Access tokens",
    },
    { secret: "adobe-client-secret", marks: ["p8e-"], body: "[A-Za-z0-9_-]{32}", source: GITLEAKS },
  ].flatMap(marked),
  {
    secret: "mailgun-key",
    keyword: "key-",
    pattern: /(?<=["'`=:\s])key-[a-f0-9]{32}(?![A-Za-z0-9_-])/y,
    source: `${GITLEAKS}; ${SECRETLINT}`,
  },
  {
    secret: "mailchimp-key",
    keyword: "-us",
    before: 32,
    pattern: /(?<![A-Za-z0-9_-])[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9_-])/y,
    source: "mailchimp.com/developer, Fundamentals: the key ends with the data center",
  },
  {
    secret: "terraform-token",
    keyword: ".atlasv1.",
    before: 14,
    pattern: form(String.raw`(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}`),
    source: GITLEAKS,
  },
  {
    secret: "maxmind-key",
    keyword: "_mmk",
    before: 36,
    pattern: form("(?<![A-Za-z0-9_])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk"),
    source: GITLEAKS,
  },
];
