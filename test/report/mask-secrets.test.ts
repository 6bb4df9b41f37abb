import { expect, test } from "vitest";
import { secretMasker } from "../../src/report/mask-secrets.ts";

const SECRET = "sk-inert-0123456789abcdefghij";

test("a secret is cut to its first four characters wherever it stands", () => {
  expect(secretMasker([SECRET])(`key=${SECRET}; again ${SECRET}`)).toBe(
    "key=sk-i…(29 characters); again sk-i…(29 characters)",
  );
});

test("a secret inside a longer one does not uncover it", () => {
  expect(secretMasker([SECRET, `${SECRET}-and-more`])(`${SECRET}-and-more`)).toBe("sk-i…(38 characters)");
});

test("the lines of a private key are masked one by one, since excerpts show lines", () => {
  const key = "-----BEGIN PRIVATE KEY-----\nQUJDREVGR0hJSktMTU5P\n-----END PRIVATE KEY-----";
  expect(secretMasker([key])("QUJDREVGR0hJSktMTU5P")).toBe("QUJD…(20 characters)");
});

test("short words are left alone", () => {
  expect(secretMasker(["test"])("a test")).toBe("a test");
});
