import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findSecrets } from "../../../src/read/text/secrets/find-secrets.ts";
import { isPlaceholder } from "../../../src/read/text/secrets/placeholder.ts";

/** Random-looking letters and digits, the same in every run; never a real credential. */
function noise(length: number, alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"): string {
  let text = "";
  for (let block = 0; text.length < length; block += 1) {
    for (const byte of createHash("sha512").update(`skillscan ${block}`).digest())
      text += alphabet[byte % alphabet.length];
  }
  return text.slice(0, length);
}
const hex = (length: number): string => noise(length, "0123456789abcdef");
const upper = (length: number): string => noise(length, "ABCDEFGHJKLMNPQRSTUVWXYZ234567");
const digits = (length: number): string => noise(length, "13579246");

const cut = (part: string): string => part;
// Assembled from parts, so that scanners of this repository find none here.
const LIVE: readonly (readonly [string, string])[] = [
  ["github-token", `gh${cut("p_")}${noise(36)}`],
  ["github-token", `github_${cut("pat_")}${noise(22)}_${noise(59)}`],
  ["gitlab-token", `gl${cut("pat-")}${noise(20)}`],
  ["aws-access-key-id", `AK${cut("IA")}${upper(16)}`],
  ["slack-token", `xo${cut("xb-")}${digits(12)}-${digits(12)}-${noise(24)}`],
  ["stripe-key", `sk_${cut("live_")}${noise(24)}`],
  ["openai-key", `sk-${cut("proj-")}${noise(40)}T3Blbk${cut("FJ")}${noise(40)}`],
  ["anthropic-key", `sk-${cut("ant-")}api03-${noise(93)}`],
  ["google-api-key", `AI${cut("za")}${noise(35)}`],
  ["npm-token", `np${cut("m_")}${noise(36)}`],
  ["sendgrid-key", `S${cut("G.")}${noise(22)}.${noise(43)}`],
  ["telegram-bot-token", `${digits(10)}:${cut("AA")}${noise(33)}`],
  ["discord-webhook", `/api/${cut("webhooks")}/${digits(18)}/${noise(68)}`],
  ["huggingface-token", `h${cut("f_")}${noise(34, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")}`],
  ["age-key", `AGE-SECRET-${cut("KEY-1")}${noise(58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")}`],
  ["airtable-token", `pa${cut("t")}${noise(14)}.${hex(64)}`],
  ["atlassian-token", `ATATT3x${cut("FfGF0")}${noise(180)}`],
  ["azure-client-secret", `${noise(3)}8${cut("Q~")}${noise(34)}`],
  ["azure-key", `${noise(52)}JQQ${cut("J99")}${noise(26)}`],
  ["databricks-token", `da${cut("pi")}${hex(32)}`],
  ["digitalocean-token", `do${cut("p_v1_")}${hex(64)}`],
  ["docker-token", `dckr_${cut("pat_")}${noise(27)}`],
  ["doppler-token", `dp.${cut("pt.")}${noise(43)}`],
  ["elevenlabs-key", `s${cut("k_")}${hex(48)}`],
  ["figma-token", `fi${cut("gd_")}${noise(40)}`],
  ["google-access-token", `ya${cut("29.")}${noise(140)}`],
  ["grafana-token", `gl${cut("sa_")}${noise(32)}_${hex(8)}`],
  ["heroku-key", `HR${cut("KU-")}${noise(60)}`],
  ["linear-key", `lin_${cut("api_")}${noise(40)}`],
  ["mailchimp-key", `${hex(32)}${cut("-us")}21`],
  ["mailgun-key", `ke${cut("y-")}${hex(32)}`],
  ["model-service-key", `s${cut("k-")}${hex(32)}`],
  ["notion-token", `sec${cut("ret_")}${noise(43)}`],
  ["perplexity-key", `pp${cut("lx-")}${noise(48)}`],
  ["replicate-token", `r${cut("8_")}${noise(37)}`],
  ["resend-key", `r${cut("e_")}${noise(8)}_${noise(24)}`],
  ["square-token", `sq0${cut("atp-")}${noise(22)}`],
  ["supabase-token", `sb${cut("p_")}${hex(40)}`],
  ["tailscale-key", `tskey-${cut("auth-")}${noise(16)}-${noise(32)}`],
  ["tavily-key", `tv${cut("ly-")}dev-${noise(32)}`],
  ["terraform-token", `${noise(14)}.atla${cut("sv1.")}${noise(64)}`],
  ["vault-token", `hv${cut("s.")}${noise(95)}`],
  ["xai-key", `xa${cut("i-")}${noise(80)}`],
  ["wecom-webhook", `/cgi-bin/${cut("webhook/send")}?key=7d0e93b1-2c64-4fa8-b05e-91ac3d48e7f6`],
  ["jwt", `ey${cut("J")}${noise(33)}.ey${cut("J")}${noise(60)}.${noise(43)}`],
];

const key = (body: string): string =>
  `-----BEGIN ${cut("PRIVATE")} KEY-----\n${body}\n-----END ${cut("PRIVATE")} KEY-----`;

describe("forms", () => {
  test.each(LIVE)("%s", (secret, value) => {
    const text = `token = "${value}"\n`;
    const found = findSecrets(text);
    expect(found.map((each) => [each.secret, each.placeholder])).toEqual([[secret, false]]);
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(found[0]?.value);
  });

  test.each(LIVE)("%s cut in half is none", (_secret, value) => {
    expect(findSecrets(`x ${value.slice(0, value.length / 2)} y`)).toEqual([]);
  });

  test.each(LIVE.filter(([, value]) => !value.startsWith("/")))(
    "%s inside a longer word is that word",
    (_secret, value) => {
      expect(findSecrets(`abc${value}def`)).toEqual([]);
    },
  );

  test.each(["sk_", "shippo_", "duffel_"])("%s of a test account is test data", (mark) => {
    const named = (kind: string): string => `API_KEY = "${mark}${cut(kind)}${noise(24)}"`;
    expect(findSecrets(named("test_")).filter(({ placeholder }) => !placeholder)).toEqual([]);
    expect(findSecrets(named("latest_")).filter(({ placeholder }) => !placeholder)).toHaveLength(1);
  });

  test("a connection string, and an address that carries its permission", () => {
    const storage = `DefaultEndpointsProtocol=https;AccountName=harbour;Account${cut("Key=")}${noise(86)}==;EndpointSuffix=x`;
    expect(findSecrets(storage)).toMatchObject([{ secret: "azure-storage-key", placeholder: false }]);
    const emulator = storage.replace(noise(20), "Eby8vdM02xNOcqFlqUwJ");
    expect(findSecrets(emulator)).toMatchObject([{ placeholder: true }]);
    const bus = `Endpoint=sb://harbour.example/;SharedAccessKeyName=send;SharedAccess${cut("Key=")}${noise(43)}=`;
    expect(findSecrets(bus)).toMatchObject([{ secret: "azure-shared-key" }]);
    const address = `https://harbour.example/c?sv=2024-11-04&sp=rl&${cut("sig")}=${noise(43)}%3D`;
    expect(findSecrets(address)).toMatchObject([{ secret: "azure-sas", value: `${noise(43)}%3D` }]);
    expect(findSecrets(`https://harbour.example/c?id=4&sig=${noise(43)}%3D`)).toEqual([]);
  });

  test("a mark that says little counts beside a word that says whose it is", () => {
    const value = `BS${cut("A")}${noise(28)}`;
    expect(findSecrets(`BRAVE = "${value}"`)).toMatchObject([{ secret: "brave-key" }]);
    expect(findSecrets(`HULL = "${value}"`)).toEqual([]);
  });

  test("a token of X's interface, not those of its own programs", () => {
    const rest = `${noise(20)}%3D${noise(50)}`;
    expect(findSecrets(`bearer: ${"A".repeat(21)}${rest} `)).toMatchObject([
      { secret: "x-bearer-token", value: rest, placeholder: false },
    ]);
    expect(findSecrets(`bearer: ${"A".repeat(21)}NRILgAAAAA${rest} `)).toEqual([]);
    expect(findSecrets(`image: ${"A".repeat(400)}${rest} `)).toEqual([]);
  });

  test("the secret of an app of Lark beside its id", () => {
    const app = `cli_${hex(16)}`;
    expect(findSecrets(`"-a", "${app}",\n"-s", "${noise(32)}",`)).toMatchObject([{ secret: "lark-app-secret" }]);
    expect(findSecrets(`"-a", "${app}",\n"-s", "$LARK_SECRET",`)).toEqual([]);
  });

  test.each([
    ['Type "Kestrel4471" into the password field.', false],
    ['Enter "SecurePass123!" as the password.', true],
    ["Type `<your-pass1>` into the password field.", true],
  ])("a password that is to be typed: %s", (text, placeholder) => {
    expect(findSecrets(text)).toMatchObject([{ secret: "typed-password", placeholder }]);
  });

  test("words that are to be typed are no password", () => {
    expect(findSecrets('Type "password" into the field. Type "hello" into the password field.')).toEqual([]);
  });

  test("a private key needs a body", () => {
    expect(findSecrets(key(noise(600)))).toMatchObject([{ secret: "private-key", placeholder: false }]);
    expect(findSecrets(key("..."))).toEqual([]);
    expect(findSecrets(key("x".repeat(400)))).toMatchObject([{ placeholder: true }]);
  });

  test("a password in a URL, not a port or a variable", () => {
    expect(findSecrets("postgres://app:Zk3fQ9vT@db.example/x")).toMatchObject([
      { secret: "url-password", value: "Zk3fQ9vT", placeholder: false },
    ]);
    expect(findSecrets("postgres://user:password@db.example/x")).toMatchObject([{ placeholder: true }]);
    expect(findSecrets("https://host.example:8080/a@b https://$USER:$PASS@host.example/")).toEqual([]);
  });

  test("the id of a Feishu document is called a token, and is none", () => {
    const id = noise(27);
    for (const text of [
      `APP = os.getenv("TABLE_APP_TOKEN", "${id}")`,
      `"wiki_token": "${id}"`,
      `run.py --app-token ${id} --x`,
    ])
      expect(findSecrets(text)).toEqual([]);
    expect(findSecrets(`ACCESS_TOKEN = "${id}"`)).toHaveLength(1);
    expect(findSecrets(`APP_TOKEN = "${noise(30)}"`)).toHaveLength(1);
  });

  test("any issuer: only what nobody would type", () => {
    expect(findSecrets(`api_key = "${noise(32)}"`)).toMatchObject([{ secret: "generic-api-key", placeholder: false }]);
    for (const text of [
      'api_key = "process.env.KEY"',
      'password: "correct-horse-battery"',
      'token = "playground-beta-2026"',
      'secret: "https://vault.example/a1b2c3d4"',
      `token: "0x${hex(40)}"`,
      "api_key = os.environ['A_KEY_1234567']",
      'token = "org.vendor.v1337.login.registration_token"',
    ]) {
      expect(findSecrets(text)).toEqual([]);
    }
  });
});

describe("a name that says what it is", () => {
  const uuid = "7d0e93b1-2c64-4fa8-b05e-91ac3d48e7f6";
  test.each([
    `HEROKU_API_KEY=${uuid}`,
    `export VERCEL_TOKEN=${noise(24)}`,
    `DD_API_KEY=${hex(32)}  # metrics`,
    `ENV CF_API_TOKEN=${noise(40)}`,
    `WALLET_PRIVATE_KEY=0x${hex(64)}`,
    `api_key: ${hex(40)}`,
    `{ "env": { "DEEPGRAM_API_KEY": "${hex(40)}" } }`,
    `key = os.getenv("TIDE_API_KEY", "${hex(32)}")`,
    `const key = process.env.TIDE_TOKEN || "${noise(32)}";`,
    `const key = process.env["TIDE_TOKEN"] ?? '${noise(32)}';`,
    `KEY="\${TIDE_API_KEY:-${hex(32)}}"`,
    `tide list --api-key ${hex(32)} --harbour kiel`,
    `headers = {"Authorization": "Bearer ${noise(40)}"}`,
    `curl -H "X-Api-Key: ${hex(32)}" https://tide.example/`,
    `$config['client_secret'] = '${noise(32)}';`,
  ])("%s", (text) => {
    expect(findSecrets(text)).toMatchObject([{ secret: "generic-api-key", placeholder: false }]);
  });

  test.each([
    "TIDE_API_KEY=",
    "TIDE_API_KEY=$OTHER_API_KEY_2_3_4_5_6",
    "TIDE_API_KEY=${{ secrets.TIDE_KEY_1_2_3 }}",
    "TOKEN_FILE=/run/secrets/tide_token_1_2_3",
    "token = sha256_of_token_v2",
    "token = getToken2024FromCache1",
    "secret_key: ~/.config/tide/keys/2024-06-01.pem",
    "tide import --private-key ~/.ssh/id_ed25519",
    `commit = "${hex(40)}"`,
    `sha256: ${hex(64)}`,
    `the token is printed by the program, then ${hex(40)} is its digest`,
    `ACCESS_KEY_ID=${uuid}`,
  ])("%s holds none", (text) => {
    expect(findSecrets(text).filter(({ placeholder }) => !placeholder)).toEqual([]);
  });

  test.each([
    "PRIVATE_KEY=0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
    "API_KEY=123e4567-e89b-12d3-a456-426614174000",
    `API_KEY=your${hex(20)}`,
    `curl -H "Authorization: Basic ${Buffer.from("harbour_user:harbour_pass").toString("base64")}" https://tide.example/`,
    `WEBHOOK_SECRET="whsec_${Buffer.from("a_test_secret_for_tests_only").toString("base64")}"`,
    "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  ])("%s stands for its form", (text) => {
    expect(findSecrets(text).every(({ placeholder }) => placeholder)).toBe(true);
  });

  test("the words of a wallet", () => {
    const words = "harbour lantern velvet anchor pigeon marble winter copper island saddle ribbon thunder".split(" ");
    expect(findSecrets(`MNEMONIC="${words.join(" ")}"`)).toMatchObject([{ secret: "seed-phrase", placeholder: false }]);
    expect(findSecrets(`MNEMONIC="${"test ".repeat(11)}junk"`)).toMatchObject([{ placeholder: true }]);
    expect(findSecrets('seed_phrase = "the twelve words that your wallet has shown to you before"')).toEqual([]);
    expect(findSecrets(`MNEMONIC="${words.slice(1).join(" ")}"`)).toEqual([]);
  });
});

test.each([
  "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "sk-your-key-here",
  "AKIAIOSFODNN7EXAMPLE",
  "1234567890abcdef1234567890abcdef",
  "aaaaaaaaaaaaaaaaaaaa",
  "hull_k1l2m3n4o5p6",
  "<your-token>",
  "${API_KEY}",
  "sk_live_...",
  `${Buffer.from("@example:localhost").toString("base64url")}.qPEvLuYfNBjxikiCjP`,
  `${Buffer.from('{"alg":"HS256"}').toString("base64url")}.${Buffer.from('{"sub":"1234567890"}').toString("base64url")}.${noise(43)}`,
])("%s stands for its form", (value) => {
  expect(isPlaceholder(value)).toBe(true);
});

// The mark of age's own says "SECRET-KEY": there only what follows is looked at.
test.each(LIVE.filter(([secret]) => secret !== "age-key"))("%s of random letters does not", (_secret, value) => {
  expect(isPlaceholder(value)).toBe(false);
});

test("a list of credentials is bounded", async () => {
  const { MAX_SECRETS } = await import("../../../src/read/text/secrets/find-secrets.ts");
  const line = `AK${cut("IA")}${upper(16)} `;
  expect(findSecrets(line.repeat(MAX_SECRETS))).toHaveLength(MAX_SECRETS);
  expect(findSecrets(line.repeat(MAX_SECRETS * 50))).toHaveLength(MAX_SECRETS);
});
