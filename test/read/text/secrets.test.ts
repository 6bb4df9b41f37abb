import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findSecrets } from "../../../src/read/text/find-secrets.ts";
import { isPlaceholder } from "../../../src/read/text/placeholder-secret.ts";

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

  test.each(LIVE)("%s inside a longer word is that word", (_secret, value) => {
    expect(findSecrets(`abc${value}def`).filter((each) => each.secret !== "discord-webhook")).toEqual([]);
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

test.each([
  "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "sk-your-key-here",
  "AKIAIOSFODNN7EXAMPLE",
  "1234567890abcdef1234567890abcdef",
  "aaaaaaaaaaaaaaaaaaaa",
  "<your-token>",
  "${API_KEY}",
  "sk_live_...",
  `${Buffer.from("@example:localhost").toString("base64url")}.qPEvLuYfNBjxikiCjP`,
  `${Buffer.from('{"alg":"HS256"}').toString("base64url")}.${Buffer.from('{"sub":"1234567890"}').toString("base64url")}.${noise(43)}`,
])("%s stands for its form", (value) => {
  expect(isPlaceholder(value)).toBe(true);
});

test.each(LIVE)("%s of random letters does not", (_secret, value) => {
  expect(isPlaceholder(value)).toBe(false);
});

test("a list of credentials is bounded", async () => {
  const { MAX_SECRETS } = await import("../../../src/read/text/find-secrets.ts");
  const line = `AK${cut("IA")}${upper(16)} `;
  expect(findSecrets(line.repeat(MAX_SECRETS))).toHaveLength(MAX_SECRETS);
  expect(findSecrets(line.repeat(MAX_SECRETS * 50))).toHaveLength(MAX_SECRETS);
});
