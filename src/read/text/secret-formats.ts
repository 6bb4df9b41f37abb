/** A published form of a credential. */
export interface SecretFormat {
  /** Name of the kind, as facts carry it. */
  readonly secret: string;
  /** Fixed text, lower case, without which the form cannot stand here: finds the places to look at. */
  readonly keyword: string;
  /** Where the keyword stands in the form: it starts it, or stands at most this many characters after its start. */
  readonly before?: number;
  /** The form itself; group 1, where there is one, is the credential. */
  readonly pattern: RegExp;
  /** A secret without a mark of its own counts only with this word within 80 characters before it. */
  readonly near?: RegExp;
}

const END = String.raw`(?![A-Za-z0-9_-])`;
const form = (source: string): RegExp => new RegExp(source + END, "y");

/**
 * Credential forms, each from its issuer's documentation. Only forms with a mark: a form that fits any random text is
 * left to the assignment rule of find-secrets.ts.
 */
export const SECRET_FORMATS: readonly SecretFormat[] = [
  // docs.github.com, "About authentication to GitHub", token formats: prefix, 36 base62 of which six are a CRC32.
  ...["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map((prefix) => ({
    secret: "github-token",
    keyword: prefix,
    pattern: form(`${prefix}[A-Za-z0-9]{36}`),
  })),
  { secret: "github-token", keyword: "github_pat_", pattern: form("github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}") },
  // docs.gitlab.com, "Token overview", token prefixes.
  { secret: "gitlab-token", keyword: "glpat-", pattern: form("glpat-[A-Za-z0-9_-]{20,64}(?:\\.[a-z0-9.]{2,20})?") },
  // docs.aws.amazon.com, "IAM identifiers", unique identifiers: AKIA long-term, ASIA temporary; base32.
  { secret: "aws-access-key-id", keyword: "akia", pattern: form("AKIA[A-Z2-7]{16}") },
  { secret: "aws-access-key-id", keyword: "asia", pattern: form("ASIA[A-Z2-7]{16}") },
  // The secret half has no mark: 40 base64 characters after a name that says so.
  {
    secret: "aws-secret-access-key",
    keyword: "aws",
    pattern:
      /aws_?(?:secret_?)?(?:access_?)?key(?:_id)?["']?\s{0,4}[:=]\s{0,4}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/iy,
  },
  // docs.slack.dev, "Tokens".
  { secret: "slack-token", keyword: "xox", pattern: form("xox[abeoprs]-(?:\\d{9,14}-){1,3}[A-Za-z0-9-]{16,120}") },
  { secret: "slack-token", keyword: "xapp-", pattern: form("xapp-\\d-[A-Z0-9]{8,14}-\\d{9,14}-[a-f0-9]{40,80}") },
  {
    secret: "slack-webhook",
    keyword: "hooks.slack.com/",
    pattern: form("hooks\\.slack\\.com/(?:services|workflows)/T[A-Z0-9]{8,12}/[A-Z0-9]{8,14}/[A-Za-z0-9]{20,28}"),
  },
  // docs.stripe.com, "API keys"; test keys (sk_test_) reach no money and are left out.
  { secret: "stripe-key", keyword: "sk_live_", pattern: form("sk_live_[A-Za-z0-9]{24,128}") },
  { secret: "stripe-key", keyword: "rk_live_", pattern: form("rk_live_[A-Za-z0-9]{24,128}") },
  // OpenAI: every current key has T3BlbkFJ ("OpenAI" in base64) in its middle.
  {
    secret: "openai-key",
    keyword: "sk-",
    pattern: form("sk-(?:(?:proj|svcacct|admin|None)-)?[A-Za-z0-9_-]{20,120}T3BlbkFJ[A-Za-z0-9_-]{20,120}"),
  },
  {
    secret: "anthropic-key",
    keyword: "sk-ant-",
    pattern: form("sk-ant-(?:api|admin|oat)\\d{2}-[A-Za-z0-9_-]{80,120}"),
  },
  { secret: "openrouter-key", keyword: "sk-or-v1-", pattern: form("sk-or-v1-[a-f0-9]{64}") },
  // cloud.google.com, "API keys": AIza and 35 characters. OAuth client secrets: GOCSPX- and 28.
  { secret: "google-api-key", keyword: "aiza", pattern: form("AIza[A-Za-z0-9_-]{35}") },
  { secret: "google-oauth-secret", keyword: "gocspx-", pattern: form("GOCSPX-[A-Za-z0-9_-]{28}") },
  // npm's changelog of 2021-09: npm_ and 36 base62, checksum included.
  { secret: "npm-token", keyword: "npm_", pattern: form("npm_[A-Za-z0-9]{36}") },
  { secret: "pypi-token", keyword: "pypi-age", pattern: form("pypi-AgE[A-Za-z0-9_-]{60,240}") },
  // docs.sendgrid.com: SG., 22 and 43 characters.
  { secret: "sendgrid-key", keyword: "sg.", pattern: form("SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}") },
  // twilio.com/docs, "API keys" and "Auth token": SK/AC and 32 hex.
  {
    secret: "twilio-key",
    keyword: "twilio",
    pattern: /twilio[^\n]{0,60}?["'\s=:]((?:SK|AC)[0-9a-f]{32})(?![0-9a-zA-Z])/iy,
  },
  // core.telegram.org/bots: number, colon, 35 characters that begin with AA.
  { secret: "telegram-bot-token", keyword: ":aa", before: 10, pattern: form("\\d{8,10}:AA[A-Za-z0-9_-]{33}") },
  // discord.com/developers/docs: the first part is the bot's number in base64; webhooks hold number and token.
  {
    secret: "discord-bot-token",
    keyword: "discord",
    pattern:
      /discord[^\n]{0,80}?["'\s=:]([MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40})(?![\w-])/iy,
  },
  {
    secret: "discord-webhook",
    keyword: "/api/webhooks/",
    pattern: form("/api/webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,72}"),
  },
  { secret: "huggingface-token", keyword: "hf_", pattern: form("hf_[A-Za-z]{34}") },
  { secret: "groq-key", keyword: "gsk_", pattern: form("gsk_[A-Za-z0-9]{52}") },
  { secret: "notion-token", keyword: "ntn_", pattern: form("ntn_[A-Za-z0-9]{40,50}") },
  { secret: "linear-key", keyword: "lin_api_", pattern: form("lin_api_[A-Za-z0-9]{40}") },
  { secret: "digitalocean-token", keyword: "dop_v1_", pattern: form("dop_v1_[a-f0-9]{64}") },
  { secret: "shopify-token", keyword: "shpat_", pattern: form("shpat_[a-fA-F0-9]{32}") },
  { secret: "clawhub-token", keyword: "clh_", pattern: form("clh_[A-Za-z0-9_-]{32,64}") },
  // docs.x.com, "App-only authentication": 21 times A, number and secret in base64, written as in a URL. The three tokens
  // of X's own web and mobile programs are known to everybody and left out.
  {
    secret: "x-bearer-token",
    keyword: "aaaaaaaaaaaaaaaaaaaaa",
    pattern:
      /(?<![A-Za-z0-9+/])A{21}(?!NRILgA|FQODgE|F7aAAA)([A-Za-z0-9]{8,24}(?:%2B|%2F|[A-Za-z0-9]){0,24}%3D(?:%2B|%2F|%3D|[A-Za-z0-9]){40,80})(?![A-Za-z0-9%])/y,
  },
  // open.larksuite.com, "Get app credentials": cli_ and 16 hex digits, then a secret of 32 letters and digits.
  {
    secret: "lark-app-secret",
    keyword: "cli_",
    pattern:
      /cli_[0-9a-f]{16}["',\s]{1,12}(?:-s|--app-secret|app_?secret)["',:=\s]{1,12}([A-Za-z0-9]{32})(?![A-Za-z0-9])/iy,
  },
  // RFC 7468 and the OpenSSH and PGP forms; the body is checked, documentation shows only dots.
  {
    secret: "private-key",
    keyword: "-----begin ",
    pattern:
      /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED) )?PRIVATE KEY-----([\\\sA-Za-z0-9+/=:,-]{100,8000}?)-----END /y,
  },
  // RFC 7519: header and payload are JSON, so both begin with eyJ.
  {
    secret: "jwt",
    keyword: "eyj",
    pattern: form("eyJ[A-Za-z0-9_-]{10,400}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,800}"),
  },
  // RFC 3986 section 3.2.1: a password inside a URL.
  {
    secret: "url-password",
    keyword: "://",
    pattern: /:\/\/[A-Za-z0-9_.%-]{1,60}:([^\s:@/"'<>{}$*[\]()]{6,100})@[A-Za-z0-9.-]{3,200}/y,
  },
];
