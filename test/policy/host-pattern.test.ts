import { expect, test } from "vitest";
import { hostFits, parseHostPattern, plainHost } from "../../src/policy/host-pattern.ts";

function fits(pattern: string, host: string): boolean {
  const parsed = parseHostPattern(pattern);
  if (parsed === null) throw new Error(`${pattern} is no pattern`);
  return hostFits(parsed, plainHost(host));
}

test.each([
  ["api.vendor.example", "api.vendor.example"],
  ["API.Vendor.example", "api.vendor.example."],
  ["*.vendor.example", "a.vendor.example"],
  ["*.vendor.example", "a.b.vendor.example"],
  ["*", "anything.example"],
  ["*", "192.0.2.7"],
  ["192.0.2.7", "192.0.2.7"],
  ["@ip", "192.0.2.7"],
  ["@ip", "[2001:db8::1]"],
  ["[2001:db8::1]", "[2001:DB8::1]"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["xn--bcher-kva.example", "bücher.example"],
  ["localhost", "localhost"],
])("%s fits %s", (pattern, host) => {
  expect(fits(pattern, host)).toBe(true);
});

test.each([
  ["github.com", "evil-github.com", "a name that ends alike"],
  ["*.github.com", "evil-github.com", "a label that ends alike"],
  ["*.github.com", "github.com", "the name itself"],
  ["github.com", "github.com.evil.example", "a name that begins alike"],
  ["github.com", "gist.github.com", "a name below"],
  ["*.github.com", "github.com.evil.example", "a name that only contains it"],
  ["github.com", "gіthub.com", "a Cyrillic letter"],
  ["github.com", "xn--gthub-n4a.com", "punycode that looks alike"],
  ["github.com", "github.com@evil.example", "user information"],
  ["@ip", "192.0.2.7.nip.example", "a name that begins like an address"],
  ["192.0.2.7", "192.0.2.70", "an address that begins alike"],
])("%s does not fit %s: %s", (pattern, host) => {
  expect(fits(pattern, host)).toBe(false);
});

test.each([
  "https://x.example",
  "x.example/path",
  "x.example:443",
  "a*.example",
  "*.*.example",
  "**.example",
  "*.192.0.2.7",
  "a b.example",
  "user@x.example",
  "",
  "*.",
])("“%s” is no pattern", (pattern) => {
  expect(parseHostPattern(pattern)).toBeNull();
});
