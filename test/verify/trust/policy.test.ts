import { execFileSync } from "node:child_process";
import { generateKeyPairSync, hash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { ScanError } from "../../../src/model/scan-error.ts";
import { describeTrust } from "../../../src/verify/trust/describe-trust.ts";
import { loadTrust } from "../../../src/verify/trust/load-trust.ts";
import { parseTrustPolicy } from "../../../src/verify/trust/parse-policy.ts";
import { withSignerName } from "../../../src/verify/trust/trust.ts";
import { issue } from "../fixtures/write/authority.ts";
import { POLICY_TEMPLATE } from "../../../src/verify/trust/policy-template.ts";
import { temporaryFolder } from "../../cli/temporary-folder.ts";

const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const PUBLIC = publicKey.export({ type: "spki", format: "pem" }).toString();
const PRIVATE = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

const POLICY = `
version: 1
signature: required
publisher: listed
keys:
  - name: Alice
    file: alice.pem
  - name: Bob
    pem: |
${PUBLIC.trim().replaceAll(/^/gm, "      ")}
identities:
  - name: Release
    issuer: https://token.example
    subject: https://git.example/acme/skills/.github/workflows/release.yml@refs/heads/main
npm:
  - package: "@acme/*"
    repository: https://git.example/acme/plugins
publishers:
  - handle: "@Acme"
    userId: u1
    signature: preferred
    signers: [Alice]
`;

describe("a policy", () => {
  test("names whom to trust, from its own folder, and signers for a publisher", async () => {
    const folder = temporaryFolder({ "policy/p.yaml": POLICY, "policy/alice.pem": PUBLIC });
    const trust = await loadTrust({ policyFile: "policy/p.yaml", workingDirectory: folder });
    expect(trust).toMatchObject({ demand: "required", publisher: "listed", bundle: null });
    expect(trust.signatures).toMatchObject({
      keys: [PUBLIC, PUBLIC],
      roots: [],
      identities: [{ issuer: "https://token.example" }],
    });
    expect(trust.publishers.get("acme")).toMatchObject({
      userId: "u1",
      demand: "preferred",
      signatures: { keys: [PUBLIC], identities: [], roots: [] },
    });
    expect(describeTrust(trust).join("\n")).toMatch(/Signatures are required[^]*sha256:[0-9a-f]{64}[^]*@acme \(u1\)/);
  });

  test("shows a root by its subject, its end and its digest, so that it can be compared", async () => {
    const root = await issue({ name: "Acme Root", by: null, use: "authority", until: "2031-05-06T00:00:00Z" });
    const policy = "version: 1\nroots:\n  - name: Acme\n    file: root.pem\n";
    const folder = temporaryFolder({ "p.yaml": policy, "root.pem": root.pem });
    const lines = describeTrust(await loadTrust({ policyFile: "p.yaml", workingDirectory: folder }));
    const digest = hash("sha256", root.certificate.raw, "hex");
    expect(lines).toContainEqual(
      expect.stringMatching(`CN=Acme Root, O=Fixture {2}until 2031-05-06 {2}sha256:${digest}$`),
    );
  });

  test("a signer has the name that the policy gives, where it is trusted and nowhere else", async () => {
    const folder = temporaryFolder({ "p.yaml": POLICY, "alice.pem": PUBLIC });
    const { names } = await loadTrust({ policyFile: "p.yaml", workingDirectory: folder });
    const signer = [...names.keys()].find((name) => name.startsWith("key sha256:")) ?? "";
    const proof = { kind: "oms", status: "verified", message: `signed by ${signer}`, signer, problems: [] } as const;
    expect(withSignerName(proof, names)).toMatchObject({
      signer: `Bob, ${signer}`, // the same key as Alice's
      message: `signed by Bob, ${signer}`,
    });
    expect(withSignerName({ ...proof, status: "untrusted" }, names).signer).toBe(signer);
    expect(withSignerName({ ...proof, signer: "key sha256:0" }, names).signer).toBe("key sha256:0");
    expect([...names.values()]).toContain("Release");
  });

  test("without one nobody is trusted and nothing is demanded", async () => {
    const trust = await loadTrust({});
    expect(trust).toMatchObject({ demand: "preferred", publisher: "any", npm: [] });
    expect(trust.signatures).toMatchObject({ roots: [], keys: [], identities: [], trustedRoot: { kind: "embedded" } });
    expect(trust.publishers.size).toBe(0);
  });

  test("what the command line demands, no file takes back", async () => {
    const folder = temporaryFolder({ "p.yaml": POLICY, "alice.pem": PUBLIC });
    const trust = await loadTrust({ policyFile: "p.yaml", workingDirectory: folder, requireSignature: true });
    expect(trust.demand).toBe("required");
    expect(trust.publishers.get("acme")?.demand).toBe("required");
  });

  test.each<[string, string, RegExp]>([
    ["a word that is none", "version: 1\nsignature: yes please\n", /^p\.yaml:2: signature: /],
    ["a field that is none", "version: 1\nsignatures: required\n", /^p\.yaml:1: .*signatures/],
    ["a missing field", "version: 1\npublishers:\n  - handle: a\n", /^p\.yaml:3: publishers\[0\]\.userId: is missing/],
    ["no version", "signature: required\n", /^p\.yaml:1: version: /],
    ["a version to come", "version: 2\n", /^p\.yaml:1: version: /],
    ["nothing", "", /^p\.yaml:1: /],
    ["no YAML", "version: [1\n", /^p\.yaml:2: not valid YAML: /],
    ["a key given twice", "version: 1\nversion: 1\n", /^p\.yaml:2: not valid YAML: /],
    ["aliases", "version: &a 1\nsignature: *a\n", /aliases are not taken/],
    [
      "two publishers of one handle",
      "version: 1\npublishers:\n  - {handle: a, userId: x}\n  - {handle: '@A', userId: y}\n",
      /listed twice/,
    ],
    [
      "a signer that is nobody",
      "version: 1\npublishers:\n  - {handle: a, userId: x, signers: [Zoe]}\n",
      /signer “Zoe”/,
    ],
    [
      "two signers of one name",
      "version: 1\nidentities:\n  - {name: A, issuer: i, subject: s}\n  - {name: A, issuer: i, subject: t}\n",
      /“A” stands for two/,
    ],
    [
      "a repository that is no address",
      "version: 1\nnpm:\n  - {package: a, repository: acme/plugins}\n",
      /^p\.yaml:3: npm\[0\]\.repository: /,
    ],
    [
      "a pattern for a package",
      "version: 1\nnpm:\n  - {package: '*', repository: https://a.example/b}\n",
      /^p\.yaml:3: npm\[0\]\.package: /,
    ],
  ])("%s is refused with file and line", (_what, text, message) => {
    expect(() => parseTrustPolicy(text, "p.yaml")).toThrow(message);
  });

  test("the template is a policy, and trusts nobody", () => {
    expect(parseTrustPolicy(POLICY_TEMPLATE, "t.yaml")).toEqual({
      version: 1,
      signature: "preferred",
      publisher: "any",
      roots: [],
      keys: [],
      identities: [],
      npm: [],
      publishers: [],
    });
    const uncommented = POLICY_TEMPLATE.replaceAll(/ \[\]$/gm, "").replaceAll(/^# {2}/gm, "  ");
    expect(parseTrustPolicy(uncommented, "t.yaml")).toMatchObject({ publishers: [{ signers: ["Example Corp"] }] });
  });

  test("docs/trust.schema.json takes what the program takes", () => {
    const schema: unknown = JSON.parse(
      readFileSync(path.resolve(import.meta.dirname, "../../../docs/trust.schema.json"), "utf8"),
    );
    if (typeof schema !== "object" || schema === null) throw new Error("no schema");
    const validate = new Ajv2020({ strict: false }).compile(schema);
    validate(parse(POLICY));
    expect(validate.errors).toBeNull();
    expect(validate(parse(POLICY_TEMPLATE))).toBe(true);
    expect(validate({ version: 1, signature: "sometimes" })).toBe(false);
    expect(validate({ version: 1, surprise: true })).toBe(false);
  });
});

describe("files that are not what their option asks for", () => {
  const folder = (): string =>
    temporaryFolder({ "key.pem": PRIVATE, "pub.pem": PUBLIC, "text.txt": "hello", "cut.pem": PUBLIC.slice(0, 80) });

  test.each<[string, object, RegExp, RegExp]>([
    ["a private key", { keys: ["key.pem"] }, /--key key\.pem holds a private key/, /-pubout/],
    ["a key as a root", { roots: ["pub.pem"] }, /holds a public key, not a certificate/, /--key/],
    ["a private key as a root", { roots: ["key.pem"] }, /holds a private key/, /secret/],
    ["text", { keys: ["text.txt"] }, /text\.txt holds no public key in PEM form/, /BEGIN PUBLIC KEY/],
    ["a cut key", { keys: ["cut.pem"] }, /cut\.pem holds no public key/, /BEGIN/],
    ["nothing", { keys: ["none.pem"] }, /none\.pem does not exist/, /^$/],
    ["a folder", { keys: ["."] }, /is a folder/, /^$/],
    ["a pipe", { keys: ["pipe"] }, /is not a regular file/, /^$/],
    ["a bundle that is not there", { bundle: "none.json" }, /--bundle: none\.json does not exist/, /^$/],
    ["a policy that is not there", { policyFile: "none.yaml" }, /--trust: none\.yaml does not exist/, /^$/],
    ["text as trusted root", { trustedRoot: "text.txt" }, /--trusted-root: text\.txt/, /trusted_root\.json/],
  ])("%s", async (_what, options, message, hint) => {
    const workingDirectory = folder();
    execFileSync("mkfifo", [path.join(workingDirectory, "pipe")]);
    const failure: unknown = await loadTrust({ ...options, workingDirectory }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "usage", message: expect.stringMatching(message) });
    expect(failure instanceof ScanError ? (failure.hint ?? "") : "").toMatch(hint);
  });

  test("a private key inside a policy", async () => {
    const inline = `version: 1\nkeys:\n  - name: Alice\n    pem: |\n${PRIVATE.replaceAll(/^/gm, "      ")}`;
    const workingDirectory = temporaryFolder({ "p.yaml": inline });
    await expect(loadTrust({ policyFile: "p.yaml", workingDirectory })).rejects.toThrow(/“Alice” holds a private key/);
  });
});
