import type { PackageFile } from "../model/package-tree.ts";
import type { ArchiveWork } from "./archive-work.ts";
import type { Budget } from "./budget.ts";
import { containerOf, type Container } from "./container.ts";
import { readGzip } from "./gzip-file.ts";
import { fileEntry, type ArchiveEntry } from "./entry.ts";
import type { Notes } from "./notes.ts";
import { place } from "./place.ts";
import { pathIn, type Placement } from "./placement.ts";

/** Opens one archive, gzip around a tar included, and gives its entries their places. */
export async function openContainer(
  bytes: Uint8Array,
  container: Container,
  archive: string,
  placement: Placement,
  budget: Budget,
  notes: Notes,
): Promise<PackageFile[]> {
  const work: ArchiveWork = {
    archive,
    // Of the package itself nothing is read but what is found here.
    carried: container.carried && archive !== "",
    budget,
    notes,
    pathOf: (name) => pathIn(name, placement),
  };
  return place(await readContainer(bytes, container, work), placement, work);
}

async function readContainer(bytes: Uint8Array, container: Container, work: ArchiveWork): Promise<ArchiveEntry[]> {
  if (container.format === "zip") return (await import("./zip.ts")).readZip(bytes, work);
  const { readTar } = await import("./tar.ts");
  if (container.format === "tar") return readTar(bytes, work);
  const { content, entries } = await readGzip(bytes, work);
  if (content === null) return entries;
  if (containerOf(content)?.format === "tar") {
    return [...(await readTar(content, { ...work, carried: false })), ...entries];
  }
  return [fileEntry(innerName(work.archive), content), ...entries];
}

/** A gzipped file is called like its container without the ending; the name in the gzip header is anybody's claim. */
function innerName(archive: string): string {
  const name = archive.slice(archive.lastIndexOf("/") + 1).replace(/\.gz(?:ip)?$/iu, "");
  return name === "" ? "content" : name;
}
