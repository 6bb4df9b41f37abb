import { describe, expect, test } from "vitest";

import { parseCertificate } from "../../src/verify/x509/certificate.ts";
import { chainProblems, nameOf } from "../../src/verify/x509/chain.ts";
import { derElements, derInside, derOid, TAG } from "../../src/verify/x509/der.ts";
import { certificatesOf, publicKeysOf } from "../../src/verify/x509/pem.ts";
import { anchors } from "./fixtures/case.ts";
import { issue, type Issued } from "./fixtures/write/authority.ts";

const { roots, keys } = anchors();

describe("DER", () => {
  test.each<[string, number[], string[]]>([
    ["nothing", [], []],
    ["two elements", [0x02, 0x01, 0x05, 0x05, 0x00], ["2:05", "5:"]],
    ["a long length", [0x04, 0x81, 0x01, 0xaa], ["4:aa"]],
    ["a length of two bytes", [0x04, 0x82, 0x00, 0x01, 0xaa], ["4:aa"]],
  ])("reads %s", (_, bytes, expected) => {
    const found = derElements(Uint8Array.from(bytes));
    expect(found.map(({ tag, content }) => `${tag}:${Buffer.from(content).toString("hex")}`)).toEqual(expected);
  });

  test.each<[string, number[]]>([
    ["a tag without length", [0x30]],
    ["an element that ends outside", [0x30, 0x05, 0x00]],
    ["an indefinite length", [0x30, 0x80, 0x00, 0x00]],
    ["a length of four bytes", [0x30, 0x84, 0, 0, 0, 0]],
    ["a length that is cut off", [0x30, 0x82, 0x01]],
    ["a tag of several bytes", [0x1f, 0x01, 0x00]],
  ])("refuses %s", (_, bytes) => {
    expect(() => derElements(Uint8Array.from(bytes))).toThrow(RangeError);
  });

  test("refuses another element than expected, and two where one should be", () => {
    expect(() => derInside(Uint8Array.of(0x02, 0x01, 0x05), TAG.sequence)).toThrow(RangeError);
    expect(() => derInside(Uint8Array.of(0x30, 0x00, 0x30, 0x00), TAG.sequence)).toThrow(RangeError);
  });

  test.each([
    ["2.5.29.15", [0x55, 0x1d, 0x0f]],
    ["1.2.840.10045.4.3.3", [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x03]],
    ["2.999", [0x88, 0x37]],
  ])("spells the identifier %s", (text, bytes) => {
    expect(derOid(Uint8Array.from(bytes))).toBe(text);
  });

  test("refuses an identifier without end", () => {
    expect(() => derOid(new Uint8Array(20).fill(0xff))).toThrow(RangeError);
  });
});

describe("certificates", () => {
  test("say what their key is for", () => {
    const [root] = certificatesOf(roots["root"] ?? "");
    const [leaf] = certificatesOf(roots["leaf"] ?? "");
    const [intermediate] = certificatesOf(roots["intermediate"] ?? "");
    expect(root).toMatchObject({ isAuthority: true, pathLength: null, unknownCritical: [] });
    expect(intermediate).toMatchObject({ isAuthority: true, pathLength: 0 });
    expect(leaf).toMatchObject({
      isAuthority: false,
      signatureAlgorithm: "1.2.840.10045.4.3.3",
      extendedKeyUsage: null,
    });
    expect([...(leaf?.keyUsage ?? [])]).toEqual(["digital-signature"]);
    expect([...(root?.keyUsage ?? [])]).toEqual(["sign-certificates"]);
    expect(leaf === undefined ? "" : nameOf(leaf)).toBe("Fixture Signer (Fixture)");
  });

  test("are refused when something follows them, or when they are too large", () => {
    const der = certificatesOf(roots["root"] ?? "")[0]?.x509.raw ?? Buffer.alloc(0);
    expect(() => parseCertificate(Buffer.concat([der, Buffer.from([0x30, 0x00])]))).toThrow(/another element/);
    expect(() => parseCertificate(Buffer.concat([der, Buffer.alloc(100_000)]))).toThrow(/100 kB/);
  });

  test("of a chain longer than eight are not followed", async () => {
    const chain: Issued[] = [await issue({ name: "Root", by: null, use: "authority", curve: "P-256" })];
    for (let depth = 0; depth < 8; depth += 1) {
      const by = chain.at(-1) ?? null;
      chain.push(await issue({ name: `Step ${depth}`, by, curve: "P-256", use: depth === 7 ? "code" : "authority" }));
    }
    const [root, ...below] = chain.map(({ certificate }) => parseCertificate(certificate.raw));
    const [leaf, ...others] = below.toReversed();
    if (root === undefined || leaf === undefined) throw new Error("no chain");
    expect(chainProblems(leaf, others, [root], new Date())).toMatchObject([
      { code: "CHAIN", message: expect.stringContaining("too long") },
    ]);
    const [next, ...rest] = others;
    expect(next === undefined ? [] : chainProblems(leaf, others, [next], new Date())).toEqual([]);
    expect(rest).toHaveLength(6);
  });
});

describe("PEM", () => {
  test("may hold several", () => {
    expect(certificatesOf(`${roots["root"]}text between\n${roots["other"]}`)).toHaveLength(2);
    expect(publicKeysOf(`${keys["p256"]}${keys["p384"]}`)).toHaveLength(2);
  });

  test.each([
    ["nothing", ""],
    ["the other kind", "both"],
    ["a label and no content", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----"],
  ])("is refused with %s", (_, text) => {
    expect(() => certificatesOf(text === "both" ? (keys["p256"] ?? "") : text)).toThrow(RangeError);
    expect(() => publicKeysOf(text === "both" ? (roots["root"] ?? "") : text)).toThrow(RangeError);
  });

  test("is refused with content that is no key", () => {
    expect(() => publicKeysOf("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")).toThrow(RangeError);
  });
});
