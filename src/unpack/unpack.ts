import type { PackageFile, PackageTree } from "../model/package-tree.ts";
import type { Acquired } from "../model/target.ts";
import { openBudget, type Budget } from "./budget.ts";
import { containerOf } from "./container.ts";
import type { UnpackLimits } from "./limits.ts";
import { unpackNested } from "./nested.ts";
import { openNotes, type Notes } from "./notes.ts";
import type { Placement } from "./placement.ts";

/**
 * Every file of a package, in memory; archives inside are opened too, and their files called `outer.zip!/inner`.
 * Nothing is written, followed or run. Bad input never throws: what could not be read is a Gap, what is odd an Anomaly.
 */
export async function unpack(content: Acquired["content"], limits: UnpackLimits): Promise<PackageTree> {
  const notes = openNotes();
  const files: PackageFile[] = [];
  let budget: Budget;
  if (content.kind === "files") {
    const bytes = content.tree.files.reduce((sum, file) => sum + file.bytes.length, 0);
    budget = openBudget(limits, bytes, notes);
    files.push(...content.tree.files);
  } else {
    budget = openBudget(limits, content.bytes.length, notes);
    files.push(...(await unpackTop(content, budget, notes)));
  }
  files.push(...(await unpackNested(files, budget, notes)));
  const given = content.kind === "files" ? content.tree : { anomalies: [], gaps: [] };
  return {
    files: files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))),
    anomalies: [...given.anomalies, ...notes.anomalies()],
    gaps: [...given.gaps, ...notes.gaps()],
  };
}

async function unpackTop(
  content: Extract<Acquired["content"], { kind: "archive" }>,
  budget: Budget,
  notes: Notes,
): Promise<PackageFile[]> {
  const { bytes, format, strip, subpath } = content;
  if (bytes.length > budget.limits.maxCompressedBytes) {
    const message = `the archive has ${bytes.length} bytes, more than ${budget.limits.maxCompressedBytes}; it was not opened`;
    notes.anomaly("too-large", "", message);
    notes.gap("too-large", null, message);
    return [];
  }
  const container = containerOf(bytes) ?? { format: format === "tgz" ? ("gzip" as const) : format, carried: false };
  const folder =
    subpath === undefined
      ? ""
      : subpath
          .split("/")
          .filter((part) => part !== "" && part !== ".")
          .join("/");
  const placement: Placement = { prefix: "", strip, subpath: folder === "" ? null : folder };
  const { openContainer } = await import("./open-container.ts");
  return openContainer(bytes, container, "", placement, budget, notes);
}
