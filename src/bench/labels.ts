import { readFile } from "node:fs/promises";
import { ScanError } from "../model/scan-error.ts";

/** One labelled sample: a folder or a single file below the bench's root. */
export interface Sample {
  readonly path: string;
  readonly label: string;
  /** Samples of one campaign; null where the table has no such column. */
  readonly family: string | null;
}

/** Tab-separated: first column path, second label, optional column `family`; the first line is the header. */
export async function readLabels(file: string): Promise<readonly Sample[]> {
  const [header, ...lines] = (await readFile(file, "utf8")).split(/\r?\n/u).filter((line) => line !== "");
  const columns = header?.split("\t") ?? [];
  if (columns.length < 2)
    throw new ScanError("usage", `${file}: the header line needs two tab-separated columns at least`);
  const familyColumn = columns.indexOf("family");
  return lines.map((line, index) => {
    const cells = line.split("\t");
    const [path, label] = cells;
    if (path === undefined || label === undefined || path === "" || label === "") {
      throw new ScanError("usage", `${file}:${index + 2}: path and label are needed, separated by a tab`);
    }
    const family = familyColumn === -1 ? null : (cells[familyColumn] ?? "");
    return { path, label, family: family === "" ? path : family };
  });
}

/** `malicious` counts as positive, labels that begin with `benign` as negative, others are only tabulated. */
export function classOf(label: string): "positive" | "negative" | "other" {
  if (label === "malicious") return "positive";
  return label.startsWith("benign") ? "negative" : "other";
}
