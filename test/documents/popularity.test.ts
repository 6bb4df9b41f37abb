import { expect, test } from "vitest";
import { numbersIn, rankOf } from "../../src/documents/popularity.ts";

test.each([
  ["a list", [{ slug: "a", downloads: 7 }], [["a", { downloads: 7 }]]],
  [
    "items with stats",
    { items: [{ slug: "a", stats: { downloads: 7, installsAllTime: 2, stars: 1 } }] },
    [["a", { downloads: 7, installs: 2, stars: 1 }]],
  ],
  ["a backup's record", [{ slug: "a", latest: {}, history: [{}, {}] }], [["a", { versions: 3 }]]],
  [
    "a tracker's leaderboard",
    { all_time: [{ slug: "a", stat_downloads: 7, stat_stars: 1 }] },
    [["a", { downloads: 7, stars: 1 }]],
  ],
  ["what is no number", [{ slug: "a", downloads: "many", stars: -1 }], [["a", {}]]],
  ["what has no slug", { results: [{ name: "a" }, null, 3] }, []],
  ["no listing", "text", []],
])("reads %s", (_name, listing, expected) => {
  expect([...numbersIn(listing)]).toEqual(expected);
});

test("the most used comes first, and versions decide where nobody counts", () => {
  const listing = [
    { slug: "old", history: [{}, {}, {}] },
    { slug: "starred", stars: 3 },
    { slug: "fetched", downloads: 50 },
    { slug: "new" },
  ];
  expect([...numbersIn(listing).keys()]).toEqual(["starred", "fetched", "old", "new"]);
  expect(rankOf({ installs: 1 })).toBeGreaterThan(rankOf({ downloads: 4 }));
});
