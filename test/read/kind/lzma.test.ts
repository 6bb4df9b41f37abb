import { expect, test } from "vitest";
import { decodeLzma } from "../../../src/read/kind/lzma.ts";

/** Repeated words, every byte, and their end, packed by liblzma with lc 3, lp 0, pb 2. */
const PACKED =
  "ADQZSe6N6ReJOjNf/fZGqA0/p4U/NPaFalnaBsu71Hi504/6xltjqDjvjmHwvtFcUgvLT5htq5nthXLEem2J8+GXME+aunqMMn9ySg7LWvob/F3DDZ2fzX+8cfyRcURTwdJZMdRiSYwCgMVJvcEyZTmHNkrMjkEwUbgdyfBTYkYj2S0z1aLzO9pG0IwtNnpwmWa2ai/pDW3wgUguYMBuQ8CCSrrz7ErvN127awLjsX7O8l2j7Kvq3Eea02nrGyPv+ljbR2/k48GghT7cA2g9Ynw5teADHBFimu9uq7bWaY5nxqGwuV2CLLOyWjyJO+dPQwEGsbmuVXNNnjkMJOdmBsQGLlU13u9BgSKMgSetWmGhOyV3xZuzxSDerbP//4bxAAA=";
const FAR =
  "ABboCCEMaQQBkpjobgmYOLt/u8v5nUMjwwY7sRK0m5PilgNS3sagNzIlTynKHZyPzxQYN5djD5cifMECqOTbTVHDpyeEouVhq0YRdo0hKOHfvk7ZXcWJRmcXTAxPaq9SwQB+j+RMN65INtDvCbkMoK3pHulBryw9dbkBBWF4okpRWxUifzZDnzv/Z5agAA==";
const TEXT = "hello world, hello there, hello world again. ".repeat(5);
const ALL = Buffer.concat([
  Buffer.from(TEXT),
  Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  Buffer.from("\u{24}\u{06}\u{f1}\u{07}\u{01} end of it ".repeat(3), "latin1"),
]);
const PROPERTIES = new Uint8Array([0x5d, 0, 0, 1, 0]);
const packed = new Uint8Array(Buffer.from(PACKED, "base64"));

test("what was packed comes out", () => {
  const data = decodeLzma(packed, PROPERTIES, ALL.length);
  expect(data === null ? null : Buffer.from(data).equals(ALL)).toBe(true);
});

test("what stands far before is copied", () => {
  // The words of a line, each with its number, and after 700 bytes the same again.
  const line = Array.from({ length: 180 }, (_, at) => `${at}`.padStart(4, "-")).join("");
  const far = Buffer.from(line + line.slice(0, 400));
  const data = decodeLzma(new Uint8Array(Buffer.from(FAR, "base64")), PROPERTIES, far.length);
  expect(data === null ? null : Buffer.from(data).equals(far)).toBe(true);
});

test("what is cut, too large or none is null", () => {
  expect(decodeLzma(packed.slice(0, 60), PROPERTIES, ALL.length)).toBe(null);
  expect(decodeLzma(packed, PROPERTIES, 2_000_000)).toBe(null);
  expect(decodeLzma(packed, new Uint8Array([255, 0, 0, 1, 0]), ALL.length)).toBe(null);
  expect(decodeLzma(new Uint8Array([1, 2, 3, 4, 5, 6]), PROPERTIES, 4)).toBe(null);
});
