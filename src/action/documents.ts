import { writeFile } from "node:fs/promises";
import path from "node:path";
import { allSignatures } from "../tasks/all-signatures.ts";
import type { ScanReport } from "../model/report.ts";
import { renderHtml } from "../report/html.ts";
import { renderJson } from "../report/json.ts";
import { renderSarif } from "../report/sarif.ts";
import type { Surroundings } from "./event.ts";
import { outputFile, type Workspace } from "./workspace.ts";

export interface DocumentPaths {
  readonly sarif: string;
  readonly json: string;
  readonly html: string;
}

/** Writes the reports for later steps: to upload, to keep as an artifact. */
export async function writeDocuments(
  reports: readonly ScanReport[],
  failures: readonly string[],
  places: {
    readonly workspace: Workspace;
    readonly folder: string;
    readonly sarifFile: string | null;
    readonly surroundings: Surroundings;
  },
): Promise<DocumentPaths> {
  const { workspace, folder, sarifFile, surroundings } = places;
  const file = (name: string): Promise<string> => outputFile(path.join(folder, name), workspace);
  const sarif = sarifFile === null ? await file("skillscan.sarif") : await outputFile(sarifFile, workspace);
  const [json, html] = [await file("skillscan.json"), await file("skillscan.html")];
  const { source, serverUrl } = surroundings;
  const document = renderSarif(reports, {
    signatures: allSignatures(),
    workingDirectory: workspace.folder,
    // Code scanning knows no suppressions: what was accepted would come up again as open.
    suppressed: false,
    failures,
    ...(source === null
      ? {}
      : { versionControl: { repositoryUri: `${serverUrl}/${source.repository}`, revisionId: source.commit } }),
  });
  await writeFile(sarif, document);
  await writeFile(json, renderJson(reports, true));
  await writeFile(html, renderHtml(reports));
  return { sarif, json, html };
}
