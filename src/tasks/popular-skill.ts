import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { analyse } from "../analyse/analyse.ts";
import { indexFacts } from "../analyse/fact-index.ts";
import type { PopularSkill } from "../analyse/names/popular-skills.ts";
import { traitsOf } from "../analyse/names/traits.ts";
import type { Catalogue } from "../catalogue/load.ts";
import type { PackageFacts } from "../model/package-facts.ts";
import type { PackageFile } from "../model/package-tree.ts";
import { readFile } from "../read/read-file.ts";

/** Skills are small; what is larger is data that says nothing about the text. */
const MAX_FILE_BYTES = 400_000;
const MAX_FILES = 300;

/** Facts about one skill in a folder, for the list of popular ones. Null: no SKILL.md, or one too short to compare. */
export async function popularSkill(
  folder: string,
  owner: string,
  slug: string,
  catalogue: Catalogue,
): Promise<PopularSkill | null> {
  const files = filesIn(folder);
  const readings = [];
  for (const file of files) readings.push(await readFile(file));
  const pkg: PackageFacts = {
    kind: "skill",
    root: "",
    origin: { kind: "clawhub", reference: `@${owner}/${slug}`, owner, name: slug },
    paths: files.map((file) => file.path),
    facts: readings.flatMap(({ facts }) => facts),
    anomalies: [],
    proofs: [],
    registry: null,
  };
  const traits = traitsOf(indexFacts(pkg));
  if (traits === null) return null;
  const { findings } = analyse(pkg, catalogue, { indicators: true });
  const signs = new Set(findings.filter(({ role }) => role !== "capability").map(({ id }) => id));
  return { owner, slug, ...traits, signs: [...signs].toSorted() };
}

function filesIn(folder: string): readonly PackageFile[] {
  const found: PackageFile[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || found.length >= MAX_FILES || statSync(file).size > MAX_FILE_BYTES) continue;
    const name = path.relative(folder, file).replaceAll("\\", "/");
    if (!name.startsWith("node_modules/")) found.push({ path: name, bytes: readFileSync(file), mode: null });
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
