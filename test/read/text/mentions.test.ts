import { describe, expect, test } from "vitest";
import { hostBehindUserinfo, obscuredIpAddress } from "../../../src/read/text/ip-addresses.ts";
import { MAX_MENTIONS, MAX_REPEATS } from "../../../src/read/text/mentions.ts";
import { findSecretStores, storeKind } from "../../../src/read/text/secret-stores.ts";
import { findUrls, MAX_ADDRESS_LENGTH } from "../../../src/read/text/urls.ts";
import { findWalletAddresses } from "../../../src/read/text/wallet-addresses.ts";
import { tellText } from "./read.ts";

const mentions = (text: string): readonly string[] =>
  tellText(text, "text")
    .of("mention")
    .map((fact) => `${fact.what} ${fact.value}`);

const found = (text: string): readonly string[] => findWalletAddresses(text).map((each) => each.value);

const urls = (count: number): string =>
  Array.from({ length: count }, (_, index) => `https://a.example/${index}`).join("\n");

describe("addresses", () => {
  test.each([
    ["Open https://a.example/x?y=1.", ["url https://a.example/x?y=1"]],
    ["(see https://a.example/wiki/X_(y))", ["url https://a.example/wiki/X_(y)"]],
    ["wss://a.example:8443/s, ftp://b.example/f", ["url wss://a.example:8443/s", "url ftp://b.example/f"]],
    ["https://a.example/${id}/x and https://{host}/y", ["url https://a.example/${id}/x", "url https://{host}/y"]],
    ["hxxps://bad[.]example/x", ["url hxxps://bad[.]example/x"]],
    ["打开https://a.example/x，然后", ["url https://a.example/x"]],
    ["data:text/html;base64,PHNjcmlwdD4=", ["url data:text/html;base64,PHNjcmlwdD4="]],
    ["visit paste.example/raw/x1 now", ["host paste.example/raw/x1"]],
    ["connect to c2.example:4444", ["host c2.example:4444"]],
    ["localhost:3000", ["host localhost:3000"]],
    ["198.51.100.7:8080 and 2001:db8::1", ["ip 198.51.100.7:8080", "ip 2001:db8::1"]],
    ["mail me@host.example please", ["email me@host.example"]],
  ])("%s", (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  test.each([
    "run deploy.sh",
    "socket.io and node.js",
    "logger.info(x)",
    "version 1.2.3.4",
    "12:34:56",
    "a@b",
    "foo::bar",
    "1.2.3",
  ])("%s names none", (text) => {
    expect(mentions(text)).toEqual([]);
  });

  test.each([
    ["http://3325256711/x", "198.51.100.7"],
    ["http://0xC6336407/", "198.51.100.7"],
    ["http://0306.063.0144.07/", "198.51.100.7"],
    ["http://198.51.25607/", "198.51.100.7"],
  ])("%s is %s in disguise", (url, ip) => {
    expect(obscuredIpAddress(url)).toBe(ip);
    expect(mentions(url)).toEqual([`url ${url}`, `ip ${ip}`]);
  });

  test.each(["http://198.51.100.7/", "http://a.example/", "http://8080/", "http://99999999999/"])(
    "%s is no disguise",
    (url) => {
      expect(obscuredIpAddress(url)).toBeNull();
    },
  );

  test("what stands before the @ is no host", () => {
    expect(hostBehindUserinfo("https://apple.example@evil.example/x")).toBe("evil.example");
    expect(hostBehindUserinfo("https://user:pw@host.example/")).toBeNull();
    expect(hostBehindUserinfo("https://host.example/@user")).toBeNull();
    expect(mentions("https://apple.example@evil.example/x")).toEqual([
      "url https://apple.example@evil.example/x",
      "host evil.example",
    ]);
  });
});

const urlOf = (length: number): string | undefined => findUrls(`https://${"a".repeat(length)} end`)[0]?.value;

test("an address is cut at its greatest length", () => {
  expect(urlOf(MAX_ADDRESS_LENGTH)).toHaveLength(8 + MAX_ADDRESS_LENGTH);
  expect(urlOf(MAX_ADDRESS_LENGTH + 1)).toHaveLength(8 + MAX_ADDRESS_LENGTH);
});

test("wallets by their checksums", () => {
  // The first two are the examples of the Bitcoin wiki (genesis block) and of BIP 173.
  expect(found("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")).toHaveLength(1);
  expect(found("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb")).toEqual([]);
  expect(found("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")).toHaveLength(1);
  expect(found("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")).toEqual([]);
  expect(found("send to 0x52908400098527886E0F7030069857D2E4169EE7")).toHaveLength(1);
  expect(found(`0x${"0".repeat(40)} 0x52908400098527886E0F7030069857D2E4169EE7aa`)).toEqual([]);
  expect(found("Solana wallet: 4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T")).toHaveLength(1);
  expect(found("key 4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T")).toEqual([]);
});

test.each([
  ["a string", 'open(base / "Login Data")', "Login Data", "browser"],
  ["a path", "~/.mozilla/firefox/x.default/logins.json", "logins.json", "browser"],
  ["pieces that are joined", "path.join(home, '.aws', 'credentials')", ".aws', 'credentials", "cloud"],
  ["parts between slashes", "home/.config/solana/id.json", ".config/solana", "wallet"],
  ["a Windows path", String.raw`C:\Users\x\AppData\tdata\key`, "tdata", "messenger"],
  ["a history", "HISTORIES = %w[.zsh_history .x]", ".zsh_history", "history"],
])("a store of secrets as %s", (_, text, value, kind) => {
  expect(findSecretStores(text).map((store) => store.value)).toEqual([value]);
  expect(storeKind(value)).toBe(kind);
});

test.each(["wallet.database", "my-id_rsa", "id_rsa.pub", "Login Database", "mytdata", ".npmrcs", "Local Storage"])(
  "%s is no store",
  (text) => {
    expect(findSecretStores(`"${text}"`)).toEqual([]);
  },
);

test("places of secrets, not their look-alikes", () => {
  expect(mentions("cat ~/.openclaw/.env and $HOME/.ssh/id_rsa and /etc/shadow")).toEqual([
    "path ~/.openclaw/.env",
    "path $HOME/.ssh/id_rsa",
    "path /etc/shadow",
    "secret-store id_rsa",
  ]);
  expect(mentions("write to SOUL.md or .env")).toEqual(["path SOUL.md", "path .env"]);
  expect(mentions("process.env and import.meta.env(x) and docs/MEMORY.md.bak and .environment")).toEqual([]);
});

test("comments of a program document, its strings are part of it", () => {
  const { of } = tellText('# see https://docs.example/a\nurl = "https://api.example/b"\n', "python");
  expect(of("mention").map((fact) => [fact.value, fact.as, fact.context.role])).toEqual([
    ["https://docs.example/a", "prose", "documentation"],
    ["https://api.example/b", "string", "code"],
  ]);
});

test("a value repeated without end is told a bounded number of times", () => {
  expect(mentions("https://a.example/x\n".repeat(MAX_REPEATS))).toHaveLength(MAX_REPEATS);
  expect(mentions("https://a.example/x\n".repeat(MAX_REPEATS + 1))).toHaveLength(MAX_REPEATS);
});

test("different values are told up to a limit, which is a gap", () => {
  expect(tellText(urls(MAX_MENTIONS), "text")).toMatchObject({ gaps: [] });
  const { facts, gaps } = tellText(urls(MAX_MENTIONS + 1), "text");
  expect(facts).toHaveLength(MAX_MENTIONS);
  expect(gaps).toMatchObject([{ code: "too-many" }]);
});

test.each([
  ["JSON of 5 MB", `{"name": "value-1", "url": "https://host.example/a"},\n`.repeat(100_000)],
  ["one line", `a.b.c@`.repeat(300_000)],
  ["colons", "1:".repeat(500_000)],
  ["schemes", "https://".repeat(200_000)],
  ["labels", `${"a-".repeat(200_000)}.com`],
  // What grows with the square of its input never ends here: the runner's own limit stops it.
])("%s is read to a bounded number of mentions", (_name, text) => {
  const { facts, gaps } = tellText(text, "json");
  expect(facts.length).toBeLessThanOrEqual(MAX_MENTIONS);
  expect(gaps).toEqual([]);
});
