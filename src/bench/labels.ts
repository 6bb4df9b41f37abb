import { readFile } from "node:fs/promises";
import path from "node:path";
import { ScanError } from "../model/scan-error.ts";

/** One labelled sample: a folder or a single file below the bench's root. */
export interface Sample {
  readonly path: string;
  readonly label: string;
  /** Samples of one campaign; null where the table has no such column. */
  readonly family: string | null;
}

/**
 * Tab-separated: first column path, second label, optional column `family`; the first line is the header. Fails with
 * `usage` where a line is not so, names nothing below the bench's root, or nothing is listed at all.
 */
export async function readLabels(file: string): Promise<readonly Sample[]> {
  const [header, ...lines] = (await textOf(file)).split(/\r?\n/u).filter((line) => line !== "");
  const columns = header?.split("\t") ?? [];
  if (columns.length < 2)
    throw new ScanError("usage", `${file}: the header line needs two tab-separated columns at least`);
  // Taken for the header, the first sample would be missing in every rate.
  if (classOf(columns[1] ?? "") !== "other")
    throw new ScanError("usage", `${file}: the first line is a sample; put a header line before it: path<tab>label`);
  if (lines.length === 0) throw new ScanError("usage", `${file}: no sample is listed below the header line`);
  const familyColumn = columns.indexOf("family");
  return lines.map((line, index) => {
    const cells = line.split("\t");
    const [sample, label] = cells;
    if (sample === undefined || label === undefined || sample === "" || label === "") {
      throw new ScanError("usage", `${file}:${index + 2}: path and label are needed, separated by a tab`);
    }
    if (path.isAbsolute(sample) || path.normalize(sample).startsWith(".."))
      throw new ScanError("usage", `${file}:${index + 2}: ${sample} does not lie below the root`);
    const family = familyColumn === -1 ? null : (cells[familyColumn] ?? "");
    return { path: sample, label, family: family === "" ? sample : family };
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new ScanError("usage", `${file} cannot be read`, { cause });
  }
}

/** `malicious` counts as positive, labels that begin with `benign` as negative, others are only tabulated. */
export function classOf(label: string): "positive" | "negative" | "other" {
  if (label === "malicious") return "positive";
  return label.startsWith("benign") ? "negative" : "other";
}
