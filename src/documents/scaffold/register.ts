import { detectorName, functionName } from "./detector-text.ts";

/** src/analyse/detectors.ts with one more detector in it. Throws where the file no longer looks as this expects. */
export function registered(detectors: string, id: string): string {
  const name = functionName(id);
  const key = name === detectorName(id) ? name : `"${detectorName(id)}": ${name}`;
  const lastImport = detectors.lastIndexOf("\nimport ");
  const table = detectors.indexOf("export const DETECTORS");
  const end = table === -1 ? -1 : detectors.indexOf("\n};", table);
  if (lastImport === -1 || end === -1) throw new Error("src/analyse/detectors.ts has no imports, or no DETECTORS");
  return [
    detectors.slice(0, lastImport),
    `\nimport { ${name} } from "./behaviours/${id}.ts";`,
    detectors.slice(lastImport, end),
    `\n  ${key},`,
    detectors.slice(end),
  ].join("");
}

/** The file below src/analyse from which a listed detector comes; null: none of that name is listed. */
export function fileOfDetector(detectors: string, detector: string): string | null {
  const entry = new RegExp(`^ {2}(?:"${detector}": (\\w+)|(${detector})),$`, "mu").exec(detectors);
  const name = entry?.[1] ?? entry?.[2];
  if (name === undefined) return null;
  return (
    new RegExp(`^import \\{[^}]*\\b${name}\\b[^}]*\\} from "\\./([\\w./-]+)";$`, "mu").exec(detectors)?.[1] ?? null
  );
}

/** Ids that a detector's source names: a detector says itself which signature a match is of. */
export function idsIn(source: string): readonly string[] {
  return [
    ...new Set([...source.matchAll(/"([a-z][a-z0-9-]{0,60}\/[a-z][a-z0-9-]{0,60})"/gu)].map(([, id = ""]) => id)),
  ];
}
