import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { issue, type Issued } from "../verify/fixtures/write/authority.ts";
import { openSigstore, type SigstoreInstance } from "../verify/fixtures/write/sigstore-instance.ts";
import { identityToken, serveSigstore, type SigstoreServer } from "../verify/support/sigstore-server.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const SKILL = {
  "skill/SKILL.md": "---\nname: signed\ndescription: x\n---\n\nText\n",
  "skill/a/.b": "",
  "skill/z.txt": "z",
};
const SUBJECT = "https://git.example/acme/skills/.github/workflows/sign.yml@refs/heads/main";
const ISSUER = "https://token.example";
const VERIFY = ["verify", "./skill", "--offline", "--require-signature", "--format", "json"];

function pemPair(curve: string): { secret: string; open: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: curve });
  return {
    secret: privateKey.export({ type: "sec1", format: "pem" }).toString(),
    open: publicKey.export({ type: "spki", format: "pem" }).toString(),
  };
}

function secretOf({ key }: Issued): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

describe("a bare key", () => {
  test.each(["P-256", "P-384", "P-521"])("of %s signs what verify accepts", async (curve) => {
    const { secret, open } = pemPair(curve);
    const cwd = temporaryFolder({ ...SKILL, "key.pem": secret, "key.pub": open });
    const { code, stdout, stderr } = await runCli(["sign", "skill", "--key", "key.pem"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^wrote skill\/skill\.oms\.sig: 3 files signed\n {2}signed by key sha256:[0-9a-f]{64}\n/);
    expect(stdout).toContain("has to be given the public key");
    expect((await runCli([...VERIFY, "--key", "key.pub"], { cwd })).code).toBe(0);
    expect((await runCli(VERIFY, { cwd })).code).toBe(1);
    writeFileSync(path.join(cwd, "skill/new.txt"), "");
    expect((await runCli([...VERIFY, "--key", "key.pub"], { cwd })).code).toBe(1);
    const again = await runCli(["sign", "skill", "--key", "key.pem"], { cwd });
    expect(again.stdout).toMatch(/^replaced skill\/skill\.oms\.sig: 4 files signed\n/);
    expect((await runCli([...VERIFY, "--key", "key.pub"], { cwd })).code).toBe(0);
  });

  test("under a passphrase", async () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const pem = privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "open" });
    const cwd = temporaryFolder({ ...SKILL, "key.pem": pem.toString() });
    const words = ["sign", "skill", "--key", "key.pem"];
    expect((await runCli(words, { cwd, env: { SKILLSCAN_KEY_PASSPHRASE: "open" } })).code).toBe(0);
    const without = await runCli(words, { cwd });
    expect(without.code).toBe(2);
    expect(without.stderr).toContain("SKILLSCAN_KEY_PASSPHRASE");
  });
});

describe("a certificate", () => {
  let root: Issued;
  let intermediate: Issued;
  let leaf: Issued;
  beforeAll(async () => {
    root = await issue({ name: "Root", by: null, use: "authority" });
    intermediate = await issue({ name: "Middle", by: root, use: "authority" });
    leaf = await issue({ name: "Acme Skills", by: intermediate, curve: "P-256" });
  });

  test("signs what verify accepts under its root, which stays out of the file", async () => {
    const cwd = temporaryFolder({
      ...SKILL,
      "key.pem": secretOf(leaf),
      "cert.pem": leaf.pem,
      "chain.pem": intermediate.pem + root.pem,
      "root.pem": root.pem,
    });
    const words = ["sign", "skill", "--key", "key.pem", "--cert", "cert.pem", "--chain", "chain.pem"];
    const { code, stdout } = await runCli(words, { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("signed by Acme Skills (Fixture)");
    const written = readFileSync(path.join(cwd, "skill/skill.oms.sig"), "utf8");
    expect(written).toContain(intermediate.certificate.raw.toString("base64"));
    expect(written).not.toContain(root.certificate.raw.toString("base64"));
    expect((await runCli([...VERIFY, "--trust-root", "root.pem"], { cwd })).code).toBe(0);
  });

  test.each([
    ["of another key", async () => [await issue({ name: "Other", by: root }), []], "the certificate is of another key"],
    [
      "whose issuer is missing",
      () => [leaf, [root]],
      "Acme Skills (Fixture) is certified by Middle (Fixture), which is none of those",
    ],
  ] satisfies [string, () => Promise<[Issued, Issued[]]> | [Issued, Issued[]], string][])(
    "%s signs nothing",
    async (_, make, message) => {
      const [certificate, chain] = await make();
      const cwd = temporaryFolder({
        ...SKILL,
        "key.pem": secretOf(leaf),
        "cert.pem": certificate.pem,
        "chain.pem": chain.map(({ pem }) => pem).join("") || leaf.pem,
      });
      const words = ["sign", "skill", "--key", "key.pem", "--cert", "cert.pem", "--chain", "chain.pem"];
      const { code, stderr } = await runCli(words, { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(message);
      expect(existsSync(path.join(cwd, "skill/skill.oms.sig"))).toBe(false);
    },
  );
});

describe("keyless", () => {
  let sigstore: SigstoreInstance;
  let server: SigstoreServer;
  const token = identityToken(SUBJECT, ISSUER);
  beforeAll(async () => {
    sigstore = await openSigstore(new Date());
    server = await serveSigstore(sigstore, token);
  });
  afterAll(() => server.close());
  const trusted = ["--identity", SUBJECT, "--issuer", ISSUER, "--trusted-root", "trusted_root.json"];

  test.each([
    ["SIGSTORE_ID_TOKEN", () => ({ SIGSTORE_ID_TOKEN: token })],
    [
      "GitHub Actions",
      () => ({ ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}/token?x=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "bearer" }),
    ],
  ])("with the token of %s signs what verify accepts for that identity", async (_, env) => {
    const cwd = temporaryFolder({ ...SKILL, "trusted_root.json": JSON.stringify(sigstore.trustedRoot) });
    const words = ["sign", "skill", "--keyless", "--fulcio-url", server.url, "--rekor-url", server.url];
    const { code, stdout, stderr } = await runCli(words, { cwd, env: env() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^wrote skill\/skill\.oms\.sig: 3 files signed\n/);
    expect((await runCli([...VERIFY, ...trusted], { cwd })).code).toBe(0);
    expect((await runCli([...VERIFY, ...trusted.with(1, `${SUBJECT}x`)], { cwd })).code).toBe(1);
  });

  test("asks GitHub Actions for Sigstore's audience, with the job's own bearer", () => {
    expect(server.tokenRequests).toEqual([{ path: "/token?x=1&audience=sigstore", authorization: "Bearer bearer" }]);
  });

  test.each([
    ["no token", {}, [], "there is no identity token"],
    ["a token that is none", { SIGSTORE_ID_TOKEN: "secret-token" }, [], "no JSON web token"],
    [
      "plain http to another machine",
      { SIGSTORE_ID_TOKEN: token },
      ["--fulcio-url", "http://ca.example"],
      "has to be an https address",
    ],
    ["a key as well", {}, ["--key", "key.pem"], "leave out --key"],
  ])("%s: signs nothing and shows no token", async (_, env, words, message) => {
    const cwd = temporaryFolder({ ...SKILL, "key.pem": pemPair("P-256").secret });
    const { code, stderr } = await runCli(["sign", "skill", "--keyless", ...words], { cwd, env });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("secret-token");
    expect(stderr).not.toContain(token);
  });

  test("a service that refuses is told without the token", async () => {
    const cwd = temporaryFolder(SKILL);
    const words = ["sign", "skill", "--keyless", "--fulcio-url", `${server.url}/nowhere`, "--rekor-url", server.url];
    const { code, stderr } = await runCli([...words, "--debug"], { cwd, env: { SIGSTORE_ID_TOKEN: token } });
    expect(code).toBe(2);
    expect(stderr).toContain("Sigstore did not sign");
    expect(stderr).not.toContain(token);
  });
});

describe("what cannot be signed", () => {
  const { secret, open } = pemPair("P-256");
  const sign = ["sign", "skill", "--key", "key.pem"];

  test("a folder with a link", async () => {
    const cwd = temporaryFolder({ ...SKILL, "key.pem": secret });
    symlinkSync("z.txt", path.join(cwd, "skill/link"));
    const { code, stderr } = await runCli(sign, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("link is a link, which the signature cannot cover");
  });

  test("through a link in the signature's place", async () => {
    const cwd = temporaryFolder({ ...SKILL, "key.pem": secret, victim: "untouched" });
    symlinkSync("../victim", path.join(cwd, "skill/skill.oms.sig"));
    expect((await runCli(sign, { cwd })).code).toBe(2);
    expect(readFileSync(path.join(cwd, "victim"), "utf8")).toBe("untouched");
  });

  test("an empty folder", async () => {
    const cwd = temporaryFolder({ "key.pem": secret });
    mkdirSync(path.join(cwd, "skill"));
    expect((await runCli(sign, { cwd })).stderr).toContain("there is no file to sign");
  });

  test.each([
    ["a public key", { "key.pem": open }, "--key is a public key"],
    [
      "a key of another kind",
      { "key.pem": generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) },
      "no elliptic curve key of P-256",
    ],
    ["no PEM", { "key.pem": "hello" }, "the private key cannot be read"],
    ["no file", {}, "--key: key.pem does not exist"],
  ])("with %s", async (_, files, message) => {
    const { code, stderr } = await runCli(sign, { cwd: temporaryFolder({ ...SKILL, ...files }) });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test("with nothing to sign with", async () => {
    const { code, stderr } = await runCli(["sign", "skill"], { cwd: temporaryFolder(SKILL) });
    expect(code).toBe(2);
    expect(stderr).toContain("--keyless");
  });

  test("git's files are left out and named", async () => {
    const cwd = temporaryFolder({ ...SKILL, "skill/.gitignore": "x", "skill/.github/w.yml": "x", "key.pem": secret });
    expect((await runCli(sign, { cwd })).stdout).toContain(
      "not covered, as the format says: .github/w.yml, .gitignore",
    );
  });
});
