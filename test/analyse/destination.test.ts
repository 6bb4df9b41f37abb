import { expect, test } from "vitest";
import { destinationOf } from "../../src/analyse/destination.ts";

test.each([
  ["a request bin", "https://webhook.site/0000", "request-bin"],
  ["a name below it", "https://a.b.webhook.site/x", "request-bin"],
  ["a name far below it, as wildcard DNS allows", `https://${"a.".repeat(60)}webhook.site/x`, "request-bin"],
  ["a name that only ends like it", "https://not-webhook.site/x", "other"],
  ["one of many labels that is on no list", `https://${"a.".repeat(60)}some-host.example/x`, "other"],
  ["a bare address", "http://203.0.113.7/x", "raw-address"],
  ["this machine", "http://localhost:8080/x", "local"],
  ["where anybody can put files", "https://github.com/owner/name", "upload"],
])("%s", (_name, url, expected) => {
  expect(destinationOf(url)?.class).toBe(expected);
});
