import type { ScanReport } from "../../model/report.ts";

/** A form that a report can be had in. */
export interface ReportFormat {
  /** For `?format=`. */
  readonly name: string;
  readonly media: string;
  /** Other media types that people ask for when they mean this one. */
  readonly also: readonly string[];
  readonly render: (report: ScanReport) => Promise<string>;
}

/** What a service judges lies in no folder that paths could be named from. */
const NO_FOLDER = "/";

/** Renderers load when they are first asked for. The first one is what a client gets that takes anything. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  {
    name: "json",
    media: "application/json",
    also: [],
    render: async (report) => (await import("../../report/json.ts")).renderJson([report], false),
  },
  {
    name: "sarif",
    media: "application/sarif+json",
    also: [],
    render: async (report) => {
      const [{ renderSarif }, { allSignatures }] = await Promise.all([
        import("../../report/sarif.ts"),
        import("../../tasks/all-signatures.ts"),
      ]);
      return renderSarif([report], { signatures: allSignatures(), workingDirectory: NO_FOLDER });
    },
  },
  {
    name: "markdown",
    media: "text/markdown",
    also: ["text/x-markdown"],
    render: async (report) => {
      const { renderMarkdown, SUMMARY_LIMIT } = await import("../../report/markdown.ts");
      return renderMarkdown([report], { limit: SUMMARY_LIMIT });
    },
  },
  {
    name: "html",
    media: "text/html",
    also: ["application/xhtml+xml"],
    render: async (report) => (await import("../../report/html.ts")).renderHtml([report]),
  },
  {
    name: "text",
    media: "text/plain",
    also: [],
    render: async (report) => {
      const { renderTerminal } = await import("../../report/terminal.ts");
      return renderTerminal([report], { columns: undefined, colour: false, detail: "normal" });
    },
  },
];

/** The format that an Accept header asks for (RFC 9110, 12.5.1, with its weights); null: none that there is. */
export function acceptedFormat(accept: string | undefined): ReportFormat | null {
  if (accept === undefined || accept.trim() === "") return REPORT_FORMATS[0] ?? null;
  const wanted = accept
    .split(",")
    .slice(0, MOST_RANGES)
    .map(parseRange)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { range } of wanted) {
    const found = REPORT_FORMATS.find(({ media, also }) => [media, ...also].some((type) => fits(type, range)));
    if (found !== undefined) return found;
  }
  return null;
}

/** Browsers send some ten; a header of thousands is no wish. */
const MOST_RANGES = 32;

function parseRange(text: string): { readonly range: string; readonly weight: number } {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const weight = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1");
  return { range, weight: Number.isFinite(weight) ? weight : 0 };
}

function fits(media: string, range: string): boolean {
  return range === "*/*" || range === media || (range.endsWith("/*") && media.startsWith(range.slice(0, -1)));
}
