import { expect, test } from "vitest";
import { orderOf } from "../../src/advisories/versions/version-order.ts";
import type { Ecosystem } from "../../src/model/fact.ts";

/** Each line from the lowest to the highest; docs/dependencies.md tells of the published vectors that are run apart. */
const ASCENDING: readonly (readonly [Ecosystem, readonly string[]])[] = [
  ["npm", ["0.0.1-a", "0.0.1", "1.0.0-1", "1.0.0-2", "1.0.0-10", "1.0.0-a", "1.0.0-a.1", "1.0.0-b", "1.0.0", "1.0.1"]],
  ["npm", ["1.9.9", "1.10.0", "99999999999999999999.0.0", "99999999999999999999.0.1"]],
  ["Go", ["0.0.0-20200101000000-aaaaaaaaaaaa", "0.0.0-20210101000000-bbbbbbbbbbbb", "0.1.0", "1.0.0-rc.1", "1.0.0"]],
  ["crates.io", ["0.9.9", "1.0.0-alpha", "1.0.0-rc.1", "1.0.0"]],
  ["PyPI", ["2004d", "0.1.dev1", "0.1a1", "0.1b1", "0.1rc1", "0.1", "0.1.post1", "0.1.1", "1!0.0.1"]],
  ["PyPI", ["nightly-x", "2004d", "2004d-x", "2004e", "2004.1d", "2005g-dev-x", "2005g", "0.1"]],
  ["RubyGems", ["1.0.a9", "1.0.a10", "1.0.b1", "1.0", "1.0.1", "1.2", "1.10"]],
  ["Packagist", ["1.0-dev", "1.0-alpha1", "1.0-beta2", "1.0-RC1", "1.0", "1.0.1", "1.0pl1", "1.10"]],
];

test.each(ASCENDING)("%s: %j", async (ecosystem, versions) => {
  const order = await orderOf(ecosystem);
  for (const [at, lower] of versions.entries()) {
    for (const higher of versions.slice(at + 1)) {
      expect([lower, higher, order?.(lower, higher)]).toEqual([lower, higher, -1]);
      expect([higher, lower, order?.(higher, lower)]).toEqual([higher, lower, 1]);
    }
  }
});

test.each<[Ecosystem, string, string]>([
  ["npm", "1.0", "1.0.0"],
  ["npm", "v1.2.3", "1.2.3+build"],
  ["Go", "1.2.3+incompatible", "1.2.3"],
  ["PyPI", "1.0", "1.0.0"],
  ["PyPI", "1.0-1", "1.0.post1"],
  ["PyPI", "1.0.RC1", "1.0c1"],
  ["RubyGems", "1.0", "1.0.0"],
  ["RubyGems", "1.0-rc1", "1.0.pre.rc1"],
  ["Packagist", "v1.0", "1.0"],
  ["Packagist", "1.0-beta2", "1.0b2"],
])("%s: %s is %s", async (ecosystem, a, b) => {
  const order = await orderOf(ecosystem);
  expect(order?.(a, b)).toBe(0);
});

test.each<[Ecosystem, string]>([
  ["npm", "latest"],
  ["npm", `1.${"9".repeat(400)}.0`],
  ["RubyGems", "x.y"],
  ["PyPI", "1".repeat(400)],
  ["Packagist", "1".repeat(400)],
])("%s cannot place %s", async (ecosystem, version) => {
  const order = await orderOf(ecosystem);
  expect(order?.(version, "1.0.0")).toBeNull();
});

test.each<Ecosystem>(["Maven", "NuGet", "Pub", "docker", "other"])("no order is guessed for %s", async (ecosystem) => {
  expect(await orderOf(ecosystem)).toBeNull();
});
