import { form, GITLEAKS, marked, SECRETLINT, type SecretFormat } from "./format.ts";

const AWS_IDS = "docs.aws.amazon.com, IAM identifiers, unique identifiers: base32";
const AZURE_STORAGE = "learn.microsoft.com, Configure Azure Storage connection strings: 64 bytes in base64";

/** Whose machines, databases and keys it opens: clouds of all sizes. */
export const CLOUDS: readonly SecretFormat[] = [
  // AKIA long-term, ASIA temporary.
  { secret: "aws-access-key-id", keyword: "akia", pattern: form("AKIA[A-Z2-7]{16}"), source: AWS_IDS },
  { secret: "aws-access-key-id", keyword: "asia", pattern: form("ASIA[A-Z2-7]{16}"), source: AWS_IDS },
  // The secret half has no mark: 40 base64 characters after a name that says so.
  {
    secret: "aws-secret-access-key",
    keyword: "aws",
    pattern:
      /aws_?(?:secret_?)?(?:access_?)?key(?:_id)?["']?\s{0,4}[:=]\s{0,4}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/iy,
    source: "docs.aws.amazon.com, Manage access keys",
  },
  {
    secret: "azure-storage-key",
    keyword: "accountkey=",
    pattern: /AccountKey=([A-Za-z0-9+/]{86}==)/iy,
    source: AZURE_STORAGE,
  },
  {
    secret: "azure-shared-key",
    keyword: "sharedaccesskey=",
    pattern: /SharedAccessKey=([A-Za-z0-9+/]{43}=)/iy,
    source: "learn.microsoft.com, Service Bus, Event Hubs and IoT Hub connection strings: 32 bytes in base64",
  },
  // What a shared access signature allows stands beside it (`sp=`), and `sig` is the signature over that.
  {
    secret: "azure-sas",
    keyword: "sig=",
    pattern: /(?<=[?&](?:s[vrepkt]|s[kors]{1,2}|spr)=[^\s"'<>]{1,400})sig=([A-Za-z0-9%+/]{40,80}(?:%3D|=))/iy,
    source: "learn.microsoft.com, Create a service SAS: an HMAC-SHA256 in base64, written as in a URL",
  },
  {
    secret: "azure-client-secret",
    keyword: "q~",
    before: 4,
    pattern: /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/y,
    source: GITLEAKS,
  },
  {
    secret: "azure-key",
    keyword: "jqqj9",
    before: 52,
    pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9+/]{24,30}={0,2}(?![A-Za-z0-9+/=])/y,
    source: "microsoft/security-utilities (MIT), common annotated security keys",
  },
  // API keys: AIza and 35 characters. OAuth: client secrets, access tokens.
  ...marked({
    secret: "google-api-key",
    marks: ["AIza"],
    body: "[A-Za-z0-9_-]{35}",
    source: "cloud.google.com, API keys",
  }),
  ...[
    { secret: "google-oauth-secret", marks: ["GOCSPX-"], body: "[A-Za-z0-9_-]{28}", source: SECRETLINT },
    {
      secret: "google-access-token",
      marks: ["ya29."],
      body: "[A-Za-z0-9_-]{100,500}",
      source: "cloud.google.com, Token types, access tokens",
    },
    { secret: "digitalocean-token", marks: ["dop_v1_", "doo_v1_", "dor_v1_"], body: "[a-f0-9]{64}", source: GITLEAKS },
    { secret: "databricks-token", marks: ["dapi"], body: String.raw`[a-f0-9]{32}(?:-\d)?`, source: GITLEAKS },
    {
      secret: "supabase-token",
      marks: ["sbp_"],
      body: "(?:v0_)?[a-f0-9]{40}",
      source: "supabase.com/docs, Management API",
    },
    {
      secret: "supabase-secret-key",
      marks: ["sb_secret_"],
      body: "[A-Za-z0-9_-]{22,48}",
      source: "supabase.com/docs, API keys: secret keys",
    },
    {
      secret: "planetscale-token",
      marks: ["pscale_tkn_", "pscale_oauth_", "pscale_pw_"],
      body: "[A-Za-z0-9_=.-]{32,64}",
      source: GITLEAKS,
    },
    {
      secret: "heroku-key",
      marks: ["HRKU-"],
      body: "[A-Za-z0-9_-]{60,62}",
      source: "devcenter.heroku.com, OAuth; gitleaks",
    },
    {
      secret: "netlify-token",
      marks: ["nfp_"],
      body: "[A-Za-z0-9_-]{36,40}",
      source: "docs.netlify.com, personal access tokens",
    },
    { secret: "fly-token", marks: ["fo1_"], body: "[A-Za-z0-9_-]{43}", source: GITLEAKS },
    { secret: "fly-token", marks: ["fm1r_", "fm1a_", "fm2_"], body: "[A-Za-z0-9+/]{100,900}={0,3}", source: GITLEAKS },
    {
      secret: "cloudflare-token",
      marks: ["cfk_", "cfut_", "cfat_"],
      body: "[A-Za-z0-9]{40}[0-9a-f]{8}",
      source: SECRETLINT,
    },
    { secret: "cloudflare-origin-key", marks: ["v1.0-"], body: "[a-f0-9]{24}-[a-f0-9]{146}", source: GITLEAKS },
    { secret: "aws-bedrock-key", marks: ["ABSK"], body: "[A-Za-z0-9+/]{109,269}={0,2}", source: GITLEAKS },
    { secret: "yandex-key", marks: ["AQVN"], body: "[A-Za-z0-9_-]{35,38}", source: GITLEAKS },
    { secret: "scalingo-token", marks: ["tk-us-"], body: "[A-Za-z0-9_-]{48}", source: GITLEAKS },
  ].flatMap(marked),
];
