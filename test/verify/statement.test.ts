import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";

import { preAuthenticationEncoding, preAuthenticationEncodingOfOldLibrary } from "../../src/verify/dsse.ts";
import { MAX_SIGNATURE_BYTES } from "../../src/verify/json-document.ts";
import { verifyBundle } from "../../src/verify/sigstore/verify-bundle.ts";
import { verifyStatement } from "../../src/verify/sigstore/verify-statement.ts";
import { bytesOf, readCases, trustOf } from "./fixtures/case.ts";
import { damaged } from "./support/damage.ts";
import { randomFrom } from "./support/random-tree.ts";

const cases = new Map(readCases("bundles"));

function bundleOf(name: string): { bundle: Uint8Array; artifact: Uint8Array; trust: ReturnType<typeof trustOf> } {
  const one = cases.get(name);
  if (one === undefined) throw new Error(`there is no case ${name}`);
  return {
    bundle: bytesOf(one.files["bundle"] ?? ""),
    artifact: bytesOf(one.files["artifact"] ?? ""),
    trust: trustOf(one.trust),
  };
}

describe("DSSE", () => {
  test("encodes type and payload with their lengths in bytes", () => {
    expect(preAuthenticationEncoding("http://example.example/é", Buffer.from("hello ü")).toString()).toBe(
      "DSSEv1 25 http://example.example/é 8 hello ü",
    );
  });

  // each right side is what Python 3 prints for f"{payload}"
  test.each([
    ["{}", "b'{}'"],
    [`{"a":"b"}`, `b'{"a":"b"}'`],
    [`it's`, `b"it's"`],
    [`"it's"`, `b'"it\\'s"'`],
    ["a\\b\t\n\r\0\u007f", "b'a\\\\b\\t\\n\\r\\x00\\x7f'"],
    ["ü", "b'\\xc3\\xbc'"],
  ])("the old library's encoding of %j", (payload, python) => {
    const bytes = Buffer.from(payload);
    expect(preAuthenticationEncodingOfOldLibrary(bytes).toString()).toBe(
      `DSSEV1 28 application/vnd.in-toto+json ${bytes.byteLength} ${python}`,
    );
  });
});

describe("a bundle over a file", () => {
  test("is bound by a digest as well as by the bytes, where it holds a statement", async () => {
    const { bundle, artifact, trust } = bundleOf("statement");
    const sha256 = hash("sha256", artifact, "hex");
    expect((await verifyBundle({ sha256 }, bundle, trust)).status).toBe("verified");
    const other = await verifyBundle({ sha256: hash("sha256", "other", "hex") }, bundle, trust);
    expect(other).toMatchObject({ status: "invalid", problems: [{ code: "SUBJECT" }] });
  });

  test.each(["statement", "bytes"])("is never verified without the file: %s", async (name) => {
    const { bundle, trust } = bundleOf(name);
    expect((await verifyBundle(null, bundle, trust)).status).toBe("unavailable");
  });

  test("needs the bytes where they were signed", async () => {
    const { bundle, artifact, trust } = bundleOf("bytes");
    const proof = await verifyBundle({ sha256: hash("sha256", artifact, "hex") }, bundle, trust);
    expect(proof.status).toBe("unavailable");
  });

  test("of more than the cap is not read", async () => {
    const { artifact, trust } = bundleOf("bytes");
    const proof = await verifyBundle({ bytes: artifact }, Buffer.alloc(MAX_SIGNATURE_BYTES + 1, " "), trust);
    expect(proof).toMatchObject({ status: "invalid", problems: [{ code: "MALFORMED" }] });
  });

  test.each(["statement", "bytes", "key"])(
    "with random damage never throws, nor holds for another file: %s",
    async (name) => {
      const { bundle, trust } = bundleOf(name);
      const random = randomFrom(7);
      const text = Buffer.from(bundle).toString("utf8");
      for (let round = 0; round < 150; round += 1) {
        const { status } = await verifyBundle(
          { bytes: Buffer.from("other") },
          Buffer.from(damaged(text, random)),
          trust,
        );
        expect(["invalid", "untrusted", "unavailable"]).toContain(status);
      }
    },
  );

  test("with random damage keeps its signer or none", async () => {
    const { bundle, artifact, trust } = bundleOf("bytes");
    const { signer } = await verifyBundle({ bytes: artifact }, bundle, trust);
    const random = randomFrom(11);
    const text = Buffer.from(bundle).toString("utf8");
    for (let round = 0; round < 150; round += 1) {
      const proof = await verifyBundle({ bytes: artifact }, Buffer.from(damaged(text, random)), trust);
      expect(proof.status === "verified" ? proof.signer : signer).toBe(signer);
    }
  });
});

describe("an attestation", () => {
  test("hands out the statement of a trusted signer", async () => {
    const { bundle, artifact, trust } = bundleOf("statement");
    const { proof, statement } = await verifyStatement(bundle, trust);
    expect(proof).toMatchObject({ status: "verified", timeProven: true });
    expect(statement).toMatchObject({ predicateType: "https://slsa.dev/provenance/v1" });
    expect(statement?.subjects[0]?.digest.get("sha256")).toBe(hash("sha256", artifact, "hex"));
    expect(statement?.claims.get("1.3.6.1.4.1.57264.1.8")).toBe("https://token.example");
  });

  test("of somebody who was not named is read, and not trusted", async () => {
    const { bundle, trust } = bundleOf("statement");
    const { proof, statement } = await verifyStatement(bundle, { ...trust, identities: [] });
    expect(proof).toMatchObject({ status: "untrusted", problems: [{ code: "IDENTITY" }] });
    expect(statement).not.toBeNull();
  });

  test.each(["bytes", "malformed-empty", "statement-none"])("is not read from %s", async (name) => {
    const { bundle, trust } = bundleOf(name);
    const { proof, statement } = await verifyStatement(bundle, trust);
    expect(proof.status).toBe("invalid");
    expect(statement).toBeNull();
  });

  test("of another Sigstore is not read", async () => {
    const { bundle, trust } = bundleOf("statement");
    const { proof, statement } = await verifyStatement(bundle, { ...trust, trustedRoot: { kind: "embedded" } });
    expect(proof).toMatchObject({ status: "untrusted", problems: [{ code: "CHAIN" }] });
    expect(statement).toBeNull();
  });
});
