import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { loadCatalogue } from "../catalogue/load.ts";
import { popularSkill } from "../tasks/popular-skill.ts";
import { numbersIn, rankOf, type Numbers } from "./popularity.ts";

/*
 * `npm run popular -- [--names-only] [--min-stars N] [--top N] [--listing FILE.json] [--source TEXT] [OWNER=]FOLDER…` writes src/analyse/data/popular-skills.json:
 * names that look-alikes imitate, and sketches, hosts and installs (facts, no text) of skills that clones are made from.
 *
 * FOLDER holds skills, `<slug>/SKILL.md` or `<owner>/<slug>/SKILL.md` as the ClawHub backup has them; OWNER says whose
 * they are where neither `_meta.json` nor the folder does. `--listing` is a saved answer of the registry's list of skills
 * (items with slug and stats). The order: downloads, installs and stars of the listing or of `_meta.json`, then the
 * number of published versions, then the name. Folders that are given first win over copies in later ones.
 */
const TARGET = fileURLToPath(new URL("../analyse/data/popular-skills.json", import.meta.url));
const SAMPLE = fileURLToPath(new URL("../analyse/data/sample-skill.json", import.meta.url));
/** Keeps the file well below 300 KB. */
const DEFAULT_TOP = 320;
/** Each is compared with every scanned name. */
const MAX_NAMES = 200;

const words = process.argv.slice(2);
/** The sketches stay, and so do names that no listing has. */
const namesOnly = words.includes("--names-only");
if (namesOnly) words.splice(words.indexOf("--names-only"), 1);
const option = (name: string): string | null => {
  const at = words.indexOf(name);
  return at === -1 ? null : (words.splice(at, 2)[1] ?? null);
};
const top = Number(option("--top") ?? DEFAULT_TOP);
const listing = option("--listing");
const said = option("--source");
/** Downloads can be made by a script: names with fewer stars are not taken from the listing. */
const minStars = Number(option("--min-stars") ?? 0);
// Without folders everything that was gathered before would be overwritten by nothing.
if (words.some((word) => word.startsWith("-")) || (words.length === 0 && !(namesOnly && listing !== null))) {
  process.stderr.write(
    "usage: npm run popular -- [--names-only] [--min-stars N] [--top N] [--listing FILE.json] [--source TEXT] [OWNER=]FOLDER…\n",
  );
  process.exit(2);
}
const numbers = listing === null ? new Map<string, Numbers>() : numbersIn(JSON.parse(readFileSync(listing, "utf8")));

interface Candidate {
  readonly folder: string;
  readonly owner: string;
  readonly slug: string;
  /** Place of its folder on the command line. */
  readonly source: number;
  readonly rank: number;
}

function candidatesIn(argument: string, source: number): readonly Candidate[] {
  const [, owner = "", folder = argument] = /^([\w@.-]{1,60})=(.+)$/su.exec(argument) ?? [];
  return skillFolders(folder).map((each) => {
    const meta = metaOf(each);
    const slug = meta.slug ?? path.basename(each);
    const own = meta.owner ?? (owner === "" ? path.basename(path.dirname(each)) : owner);
    return { folder: each, owner: own, slug, source, rank: rankOf(numbers.get(slug) ?? meta.numbers) };
  });
}

function skillFolders(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => {
      const below = path.join(folder, entry.name);
      if (existsSync(path.join(below, "SKILL.md"))) return [below];
      return readdirSync(below, { withFileTypes: true })
        .filter((inner) => inner.isDirectory() && existsSync(path.join(below, inner.name, "SKILL.md")))
        .map((inner) => path.join(below, inner.name));
    })
    .toSorted();
}

interface Meta {
  readonly owner: string | null;
  readonly slug: string | null;
  readonly numbers: Numbers;
}

function metaOf(folder: string): Meta {
  const file = path.join(folder, "_meta.json");
  const found: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const record: ReadonlyMap<string, unknown> = new Map(
    typeof found === "object" && found !== null ? Object.entries(found) : [],
  );
  const text = (key: string): string | null => {
    const value = record.get(key);
    return typeof value === "string" ? value : null;
  };
  return {
    owner: text("owner"),
    slug: text("slug"),
    numbers: [...numbersIn([found]).values()][0] ?? {},
  };
}

function writtenBefore(): { readonly names: readonly string[]; readonly skills: readonly unknown[] } {
  const data = z
    .object({ names: z.array(z.string()), skills: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(TARGET, "utf8")));
  return { names: data.names, skills: data.skills };
}

/** No registry's account; the sample that examples copy has it, and stands in a file of its own. */
const NOBODY = "example";

const candidates = words
  .flatMap((argument, source) => candidatesIn(argument, source))
  .filter(({ owner }) => owner !== NOBODY)
  .toSorted((a, b) => a.source - b.source || b.rank - a.rank || (a.slug < b.slug ? -1 : 1));

const before = namesOnly ? writtenBefore() : { names: [], skills: [] };
const catalogue = loadCatalogue();
const skills: unknown[] = [...before.skills];
for (const { folder, owner, slug } of namesOnly ? [] : candidates) {
  if (skills.length >= top) break;
  const skill = await popularSkill(folder, owner, slug, catalogue);
  // What is suspect itself is no original to hold others against.
  if (skill !== null && !skill.signs.some((sign) => !sign.startsWith("weakness/"))) skills.push(skill);
}
// Names are imitated that people know: those of the listing, and those of collections that were given by their owner.
const known = candidates.filter(({ source }) => (words[source] ?? "").includes("=")).map(({ slug }) => slug);
const listed = [...numbers].filter(([, { stars = 0 }]) => stars >= minStars).map(([slug]) => slug);
const names = [...new Set([...listed, ...(namesOnly ? before.names : known)])].slice(0, MAX_NAMES);
const source = said ?? words.map((argument) => path.basename(argument.replace(/^[^=]*=/u, ""))).join(", ");
if (!namesOnly) {
  const folder = fileURLToPath(new URL("../../test/analyse/names/original/tide-almanac", import.meta.url));
  writeFileSync(SAMPLE, `${JSON.stringify(await popularSkill(folder, NOBODY, "tide-almanac", catalogue))}\n`);
}
const lines = skills.map((skill) => `  ${JSON.stringify(skill)}`).join(",\n");
writeFileSync(
  TARGET,
  `{"source":${JSON.stringify(source)},"names":${JSON.stringify(names)},"skills":[\n${lines}\n]}\n`,
);
process.stdout.write(
  `wrote ${skills.length} skills and ${names.length} names to ${path.relative(process.cwd(), TARGET)}\n`,
);
