import path from "node:path";
import type { Location as SarifLocation, Region } from "sarif";
import type { ExcerptLine } from "../../model/finding.ts";
import type { Location } from "../../model/location.ts";
import type { ScanReport } from "../../model/report.ts";
import { cleanText } from "../clean-text.ts";

/** What paths of a report are relative to. */
export interface Base {
  /** Key in `originalUriBaseIds`. */
  readonly id: string;
  /** Folder between that root and the report's paths: `skills/weather/`, or empty. */
  readonly prefix: string;
  readonly description: string;
}

export const SOURCE_ROOT = "%SRCROOT%";

/**
 * Folders and files below the working directory are named from there: that is the checkout when SARIF is made in CI, and
 * GitHub finds the file. Everything else (a registry's package, an archive) is a root of its own.
 */
export function baseOf({ origin, files }: ScanReport, workingDirectory: string): Base {
  const isLoneFile =
    origin.kind === "file" && files.count === 1 && !/\.(?:zip|tar|tgz|gz|skill|clawpack)$/i.test(origin.reference);
  if (origin.kind === "directory" || isLoneFile) {
    const folder = isLoneFile ? path.dirname(origin.reference) : origin.reference;
    const relative = path.relative(workingDirectory, path.resolve(workingDirectory, folder));
    if (relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)) {
      const prefix = relative === "" ? "" : `${relative.split(path.sep).join("/")}/`;
      return { id: SOURCE_ROOT, prefix, description: "The folder that skillscan was run in." };
    }
  }
  return { id: origin.reference, prefix: "", description: cleanText(`The files of ${origin.reference}.`) };
}

const INSIDE_ARCHIVE = "!/";

/** A place as SARIF names it. A file inside an archive is shown at the archive, which is what a checkout has. */
export function sarifLocation(
  at: Location,
  base: Base,
  extra: { snippet?: string; excerpt?: readonly ExcerptLine[]; message?: string } = {},
): SarifLocation {
  const [outer = ""] = at.path.split(INSIDE_ARCHIVE, 1);
  const isInside = outer !== at.path;
  const context = extra.excerpt ?? [];
  const [first, last] = [context[0], context.at(-1)];
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(base.prefix + outer), uriBaseId: base.id },
      ...(isInside ? {} : { region: regionOf(at, extra.snippet) }),
      ...(isInside || first === undefined || last === undefined || context.length < 2
        ? {}
        : {
            contextRegion: {
              startLine: first.line,
              endLine: last.line,
              snippet: { text: cleanText(context.map(({ text }) => text).join("\n")) },
            },
          }),
    },
    ...(isInside ? { logicalLocations: [{ fullyQualifiedName: cleanText(at.path), kind: "member" }] } : {}),
    ...(extra.message === undefined ? {} : { message: { text: extra.message } }),
  };
}

/** Columns count UTF-16 units from 1 and the end is behind the last one, in SARIF and here alike. */
function regionOf(at: Location, snippet = ""): Region {
  const endLine = at.endLine ?? at.line;
  const endsBefore = endLine < at.line || (endLine === at.line && (at.endColumn ?? at.column) < at.column);
  return {
    startLine: at.line,
    startColumn: at.column,
    ...(at.endLine === undefined || endsBefore ? {} : { endLine }),
    ...(at.endColumn === undefined || endsBefore ? {} : { endColumn: at.endColumn }),
    ...(snippet === "" ? {} : { snippet: { text: cleanText(snippet) } }),
  };
}

/** RFC 3986, relative: no name can become a scheme, an authority, a parent folder or a query. */
export function relativeUri(file: string): string {
  const segments = file.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
  return segments.length === 0 ? "." : segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join("/");
}
