import { analyse } from "../../src/analyse/analyse.ts";
import { loadCatalogue } from "../../src/catalogue/load.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { PackageKind } from "../../src/model/package-facts.ts";
import type { PackageOrigin } from "../../src/model/target.ts";
import { readFile } from "../../src/read/read-file.ts";

const catalogue = loadCatalogue();

/** Findings on a package of these files, read by the real readers; capabilities are left out. */
export async function findingsIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  origin: PackageOrigin = { kind: "directory", reference: "./sample-skill" },
  root = "",
  kind: PackageKind = "skill",
): Promise<readonly Finding[]> {
  const paths = Object.keys(files).toSorted();
  const readings = await Promise.all(
    paths.map((path) => {
      const content = files[path] ?? "";
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      return readFile({ path, bytes, mode: null });
    }),
  );
  const facts = readings.flatMap((reading) => reading.facts);
  const pkg = { kind, root, origin, paths, facts, anomalies: [], proofs: [], registry: null } as const;
  return analyse(pkg, catalogue, { indicators: true }).findings.filter(({ role }) => role !== "capability");
}

/** `id severity confidence path:line` of the findings whose id begins so: what a table of cases compares. */
export async function brief(
  files: Readonly<Record<string, string | Uint8Array>>,
  prefix: string,
): Promise<readonly string[]> {
  const found = await findingsIn(files);
  return found
    .filter(({ id }) => id.startsWith(prefix))
    .map(({ id, severity, confidence, at }) => `${id} ${severity} ${confidence} ${at.path}:${at.line}`);
}
