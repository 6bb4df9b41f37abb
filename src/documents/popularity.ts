/** What a registry counts of one skill; absent: it does not say. */
export interface Numbers {
  readonly downloads?: number;
  readonly installs?: number;
  readonly stars?: number;
  readonly versions?: number;
}

/**
 * Numbers by slug out of a listing: an array, or an object with `items`, `skills` or `results`, of records with `slug`
 * and counts, in the record itself or in `stats` (docs.openclaw.ai, "ClawHub API": downloads, installsAllTime, stars,
 * versions; a tracker's leaderboard: `all_time`, `stat_downloads`, `stat_stars`; `history` of a backup's `_meta.json` is the list of earlier versions). Anything else is left out.
 */
export function numbersIn(listing: unknown): ReadonlyMap<string, Numbers> {
  const found = new Map<string, Numbers>();
  for (const item of itemsOf(listing)) {
    const record = entriesOf(item);
    const slug = record.get("slug");
    if (typeof slug !== "string" || slug === "") continue;
    const stats = entriesOf(record.get("stats"));
    const count = (...keys: readonly string[]): number | undefined => {
      for (const key of keys) {
        const value = record.get(key) ?? stats.get(key);
        if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
      }
      return undefined;
    };
    const history = record.get("history");
    const versions = Array.isArray(history) ? history.length + 1 : count("versions");
    const downloads = count("downloads", "stat_downloads");
    const installs = count("installsAllTime", "installs", "installsCurrent");
    const stars = count("stars", "stat_stars");
    found.set(slug, {
      ...(downloads === undefined ? {} : { downloads }),
      ...(installs === undefined ? {} : { installs }),
      ...(stars === undefined ? {} : { stars }),
      ...(versions === undefined ? {} : { versions }),
    });
  }
  return new Map([...found].toSorted(([a, one], [b, other]) => rankOf(other) - rankOf(one) || (a < b ? -1 : 1)));
}

/** An installation says more than a download, a star more than either; versions decide where nobody counts. */
export function rankOf({ downloads = 0, installs = 0, stars = 0, versions = 0 }: Numbers): number {
  return downloads + installs * 5 + stars * 20 + versions / 1_000;
}

function itemsOf(listing: unknown): readonly unknown[] {
  if (Array.isArray(listing)) return listing;
  const record = entriesOf(listing);
  for (const key of ["items", "skills", "results", "all_time"]) {
    const items = record.get(key);
    if (Array.isArray(items)) return items;
  }
  return [];
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : new Map();
}
