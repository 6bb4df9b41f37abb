import { generateKeyPairSync, hash, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeAll, describe, expect, test } from "vitest";

import { zipOf } from "../registry/archives.ts";
import { WEATHER_FILES, type TestSkill } from "../registry/fixtures.ts";
import { provenanceAttestation, registryKey, REPOSITORY, type RegistryKey } from "../registry/npm-attestation.ts";
import { startNpmRegistry } from "../registry/start-npm-registry.ts";
import { startRegistry } from "../registry/start-registry.ts";
import { openSigstore, type SigstoreInstance } from "../verify/fixtures/write/sigstore-instance.ts";
import { runCli, type CliResult } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const flat = (text: string): string => text.replaceAll(/\s+/g, " ");
const WEATHER: TestSkill = {
  owner: "sunny",
  slug: "weather",
  versions: [{ version: "1.1.0", files: WEATHER_FILES, security: "clean" }],
};

async function clawhub(skill: Partial<TestSkill>, ...more: readonly string[]): Promise<CliResult> {
  const registry = await startRegistry({ skills: [{ ...WEATHER, ...skill }] });
  open.push(registry);
  return runCli(["verify", "@sunny/weather", "--registry", registry.url, ...more], { cwd: temporaryFolder({}) });
}

describe("a skill of the registry", () => {
  test("every file by its digest, and what the registry says of this version", async () => {
    const { stdout, stderr, code } = await clawhub({});
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^INTACT {2}@sunny\/weather\n/);
    expect(flat(stdout)).toContain(
      "verified all 2 files are the ones that the registry lists, by size and SHA-256; _meta.json is added by the registry itself, and they have the version's fingerprint",
    );
    expect(flat(stdout)).toMatch(/The registry says http:\/\/127\.0\.0\.1:\d+: clean, about this version/);
    expect(code).toBe(0);
  });

  test("a file that was changed on the way", async () => {
    const { stdout, code } = await clawhub({ download: { kind: "tamper", path: "SKILL.md" } });
    expect(stdout).toMatch(/^FAILED /);
    expect(stdout).toContain("MODIFIED  SKILL.md: its SHA-256 is not the one that the registry lists");
    expect(code).toBe(1);
  });

  test("a policy for its publisher: by handle and by user id", async () => {
    const policy = (userId: string): string =>
      path.join(
        temporaryFolder({
          "t.yaml": `version: 1\npublisher: listed\npublishers:\n  - {handle: sunny, userId: ${userId}}\n`,
        }),
        "t.yaml",
      );
    const good = await clawhub({}, "--trust", policy("user_sunny"));
    expect(flat(good.stdout)).toContain("Required met @sunny is the publisher that the trust policy names");
    expect(good.code).toBe(0);
    const taken = await clawhub({}, "--trust", policy("user_before"));
    expect(flat(taken.stdout)).toContain(
      "not met @sunny has the user id user_sunny, not user_before: the name belongs to another account now",
    );
    expect(taken.code).toBe(1);
  });

  test("no network is no proof, and says what to do", async () => {
    const { stdout, stderr, code } = await clawhub({}, "--offline");
    expect(stdout).toBe("");
    expect(stderr).toMatch(/needs the network, which --offline forbids\n {2}hint: /);
    expect(code).toBe(2);
  });
});

describe("a folder", () => {
  test("unsigned is a fact, and a failure only where a signature is required", async () => {
    const folder = temporaryFolder({ "SKILL.md": "# Weather\n" });
    const plain = await runCli(["verify", "."], { cwd: folder });
    expect(plain.stdout).toMatch(/^NOT PROVEN {2}\.\n/);
    expect(plain.code).toBe(0);
    const strict = await runCli(["verify", ".", "--require-signature"], { cwd: folder });
    expect(flat(strict.stdout)).toContain("A trusted signature is required; it is not signed.");
    expect(strict.code).toBe(1);
    const scanned = await runCli(["scan", ".", "--require-signature"], { cwd: folder });
    expect(scanned.stdout).toContain("Not what your trust policy demands");
    expect(scanned.code).toBe(1);
  });

  test("the variable names a policy for every run, and a file of the folder is not taken by itself", async () => {
    const policy = "version: 1\nsignature: required\n";
    const folder = temporaryFolder({ "SKILL.md": "# Weather\n", "skillscan.trust.yaml": policy });
    expect((await runCli(["verify", "."], { cwd: folder })).code).toBe(0);
    const env = { SKILLSCAN_TRUST: "skillscan.trust.yaml" };
    expect((await runCli(["verify", "."], { cwd: folder, env })).code).toBe(1);
  });

  test("names that a terminal would obey are shown, not obeyed", async () => {
    const folder = temporaryFolder({ "SKILL.md": "#\n", "a\u001b[31m\u202e.sh": "x", "skill.oms.sig": "{" });
    const { stdout, code } = await runCli(["verify", "."], { cwd: folder });
    expect(stdout).not.toMatch(/[\u001b\u202e]/u);
    expect(code).toBe(1);
  });
});

test("the JSON is what docs/verify.schema.json says, for one target and for several", async () => {
  const schema: unknown = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, "../../docs/verify.schema.json"), "utf8"),
  );
  if (typeof schema !== "object" || schema === null) throw new Error("no schema");
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const one: unknown = JSON.parse(
    (await clawhub({ download: { kind: "add", path: "x", content: "y" } }, "--format", "json")).stdout,
  );
  validate(one);
  expect(validate.errors).toBeNull();
  expect(one).toMatchObject({
    schema: "skillscan.verify.v1",
    ok: false,
    proofs: [{ problems: [{ code: "UNSIGNED", path: "x" }] }, {}],
  });
  const folder = temporaryFolder({ "a/SKILL.md": "# A\n", "b/SKILL.md": "# B\n" });
  const several: unknown = JSON.parse((await runCli(["verify", ".", "--format", "json"], { cwd: folder })).stdout);
  expect(several).toMatchObject([{ path: "a" }, { path: "b" }]);
});

describe("a bundle over one file", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ARTIFACT = zipOf({ "SKILL.md": "# Weather\n" });
  let sigstore: SigstoreInstance;
  let folder: string;
  const identity = {
    subject: "https://git.example/acme/x/.github/workflows/r.yml@refs/heads/main",
    issuer: "https://token.example",
  };
  beforeAll(async () => {
    sigstore = await openSigstore(new Date());
  });

  async function verify(words: readonly string[]): Promise<CliResult> {
    folder = temporaryFolder({
      "skill.zip": ARTIFACT,
      "other.zip": zipOf({ "SKILL.md": "# Other\n" }),
      "bundle.json": JSON.stringify(await sigstore.signBytes(Buffer.from(ARTIFACT), identity)),
      "root.json": JSON.stringify(sigstore.trustedRoot),
      "key.pem": publicKey.export({ type: "spki", format: "pem" }),
      "key.json": keyBundle(),
    });
    return runCli(["verify", ...words], { cwd: folder });
  }

  /** A signature by a bare key, without a log. */
  function keyBundle(): string {
    const digest = hash("sha256", ARTIFACT, "base64");
    return JSON.stringify({
      mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
      verificationMaterial: { publicKey: { hint: "alice" }, tlogEntries: [] },
      messageSignature: {
        messageDigest: { algorithm: "SHA2_256", digest },
        signature: sign("sha256", ARTIFACT, privateKey).toString("base64"),
      },
    });
  }

  const BY = ["--identity", identity.subject, "--issuer", identity.issuer];
  test.each<[string, readonly string[], number, RegExp]>([
    [
      "by the named identity",
      ["skill.zip", "--bundle", "bundle.json", "--trusted-root", "root.json", ...BY],
      0,
      /^VERIFIED /,
    ],
    [
      "by its digest alone a signature over bytes cannot be checked",
      ["sha256:" + hash("sha256", ARTIFACT, "hex"), "--bundle", "bundle.json", "--trusted-root", "root.json", ...BY],
      1,
      /without the bytes/,
    ],
    [
      "over another file",
      ["other.zip", "--bundle", "bundle.json", "--trusted-root", "root.json", ...BY],
      1,
      /another file|not made with/,
    ],
    [
      "by nobody who was named",
      ["skill.zip", "--bundle", "bundle.json", "--trusted-root", "root.json"],
      1,
      /whom you did not name/,
    ],
    [
      "by a name that only begins alike",
      [
        "skill.zip",
        "--bundle",
        "bundle.json",
        "--trusted-root",
        "root.json",
        "--identity",
        identity.subject.slice(0, -1),
        "--issuer",
        identity.issuer,
      ],
      1,
      /did not name/,
    ],
    ["by a named key", ["skill.zip", "--bundle", "key.json", "--key", "key.pem", "--offline"], 0, /^VERIFIED /],
    ["by a key that was not named", ["skill.zip", "--bundle", "key.json", "--offline"], 1, /^FAILED /],
    ["which is none", ["skill.zip", "--bundle", "key.pem", "--offline"], 1, /not JSON/],
    ["which is not there", ["skill.zip", "--bundle", "none.json"], 2, /none\.json does not exist/],
    ["of a folder", [".", "--bundle", "key.json"], 2, /signature over one file, and the target is a folder/],
    ["of two files", ["skill.zip", "other.zip", "--bundle", "key.json"], 2, /several targets/],
    ["of half a digest", ["sha256:abc", "--bundle", "key.json"], 2, /64 hexadecimal digits/],
    ["an identity without who vouches for it", ["skill.zip", "--identity", "me@example.org"], 2, /belong together/],
  ])("%s", async (_what, words, code, output) => {
    const result = await verify(words);
    expect(flat(result.stdout) + result.stderr).toMatch(output);
    expect(result.code).toBe(code);
    expect(result.stderr).not.toMatch(/unexpected failure|at .*\.ts:/);
  });
});

test("an npm package: integrity, the registry's signature, where it was built", async () => {
  const key: RegistryKey = registryKey();
  const sigstore = await openSigstore(new Date());
  const about = { name: "@sunny/radar", version: "1.2.0" };
  const registry = await startNpmRegistry(
    [
      {
        ...about,
        files: { "openclaw.plugin.json": '{"id":"radar"}' },
        manifest: { repository: REPOSITORY },
        signWith: [key],
        attest: async (tarball) => [await provenanceAttestation(sigstore, { ...about, tarball })],
      },
    ],
    [key],
  );
  open.push(registry);
  const folder = temporaryFolder({
    "root.json": JSON.stringify(sigstore.trustedRoot),
    "t.yaml": `version: 1\nsignature: required\nnpm:\n  - {package: "@sunny/*", repository: ${REPOSITORY}}\n`,
  });
  const env = { HOME: folder, npm_config_registry: registry.url, npm_config_globalconfig: path.join(folder, "none") };
  const words = ["verify", "npm:@sunny/radar", "--trusted-root", "root.json"];
  const named = await runCli([...words, "--trust", "t.yaml"], { cwd: folder, env });
  expect(named.stderr).toBe("");
  expect(flat(named.stdout)).toMatch(
    /^VERIFIED .*3 proofs hold.*sha512 digest.*the registry signed.*built from https:\/\/github\.com\/sunny\/plugins/,
  );
  expect(named.code).toBe(0);
  const unnamed = await runCli([...words, "--require-signature"], { cwd: folder, env });
  expect(flat(unnamed.stdout)).toContain("which you did not name");
  expect(unnamed.code).toBe(1);
});
